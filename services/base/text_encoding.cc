#include "base/text_encoding.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "base/utf8_lines.h"

namespace plenary {
namespace {

// What ends a cell, a line or a quoted text.
constexpr std::string_view kEnds = ",;\t\r\n\"";

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// What ICU may answer, and what of Windows has the same letters and more.
struct Known {
  std::string_view detected;
  std::string_view windows;
};
constexpr Known kKnown[] = {
    {"GB18030", ""},
    {"Big5", ""},
    {"Shift_JIS", ""},
    {"EUC-JP", ""},
    {"EUC-KR", ""},
    {"KOI8-R", ""},
    {"windows-1250", ""},
    {"windows-1251", ""},
    {"windows-1252", ""},
    {"windows-1253", ""},
    {"windows-1254", ""},
    {"windows-1255", ""},
    {"windows-1256", ""},
    {"ISO-8859-1", "windows-1252"},
    {"ISO-8859-2", "windows-1250"},
    {"ISO-8859-5", ""},
    {"ISO-8859-6", "windows-1256"},
    {"ISO-8859-7", "windows-1253"},
    {"ISO-8859-8", "windows-1255"},
    {"ISO-8859-8-I", "windows-1255"},
    {"ISO-8859-9", "windows-1254"},
};

bool IsAscii(char c) { return static_cast<signed char>(c) >= 0; }

// How many letters the bytes are in this encoding, less what no text has.
int LettersIn(std::string_view bytes, std::string_view encoding) {
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                std::string(encoding).c_str());
  int letters = 0;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (u_isalpha(c) != 0) ++letters;
    if (c == 0xFFFD || u_charType(c) == U_CONTROL_CHAR) --letters;
  }
  return letters;
}

// The cells of the sample that are not ASCII: of a table in which headers and codes are English, what tells
// its encoding. No encoding has a separator or a line end within a character.
std::string ForeignCells(std::string_view sample) {
  std::string cells;
  while (!sample.empty()) {
    const std::string_view cell = sample.substr(0, sample.find_first_of(kEnds));
    if (!std::all_of(cell.begin(), cell.end(), IsAscii)) cells.append(cell) += ' ';
    sample.remove_prefix(std::min(cell.size() + 1, sample.size()));
  }
  return cells;
}

absl::Status NoText() {
  return absl::InvalidArgumentError(
      "The file is not text, or in an encoding that cannot be told; state the encoding");
}

// What is too little for the detector is Western European if everything in it is then a letter.
absl::StatusOr<TextEncoding> WesternOrNone(std::string foreign) {
  constexpr char kWestern[] = "windows-1252";
  constexpr int kHardlySure = 5;
  foreign.erase(std::remove_if(foreign.begin(), foreign.end(), IsAscii), foreign.end());
  if (LettersIn(foreign, kWestern) < static_cast<int>(foreign.size())) return NoText();
  return TextEncoding{kWestern, kHardlySure};
}

absl::StatusOr<TextEncoding> AskIcu(std::string_view sample) {
  const std::string foreign = ForeignCells(sample);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&error));
  ucsdet_setText(detector.get(), foreign.data(), static_cast<std::int32_t>(foreign.size()), &error);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
  if (U_FAILURE(error)) return NoText();
  for (std::int32_t i = 0; i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &error);
    const auto* const known = std::find_if(std::begin(kKnown), std::end(kKnown),
                                           [&](const Known& one) { return one.detected == name; });
    if (known == std::end(kKnown)) continue;
    const bool windows =
        !known->windows.empty() && LettersIn(foreign, known->windows) >= LettersIn(foreign, name);
    return TextEncoding{std::string(windows ? known->windows : name),
                        ucsdet_getConfidence(matches[i], &error)};
  }
  return WesternOrNone(foreign);
}

// UTF-16 without a mark: what ends cells and lines has a zero before or behind it. Nothing else is counted:
// the bytes of U+6000, 怀, are those of U+0060 the other way round.
absl::StatusOr<TextEncoding> FromZeros(std::string_view sample) {
  std::size_t behind = 0;
  std::size_t before = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    if (sample[i + 1] == '\0' && kEnds.find(sample[i]) != std::string_view::npos) ++behind;
    if (sample[i] == '\0' && kEnds.find(sample[i + 1]) != std::string_view::npos) ++before;
  }
  const auto [few, many] = std::minmax(behind, before);
  if (many == 0 || few * 8 > many) return NoText();
  return TextEncoding{before > behind ? "UTF-16BE" : "UTF-16LE"};
}

// How many lines with characters beyond ASCII are UTF-8, and how many are not.
struct Lines {
  int utf8 = 0;
  int other = 0;
  std::int64_t first_other = 0;  // counted from 0
};

Lines CountLines(std::string_view sample, bool whole) {
  Lines lines;
  std::int64_t number = 0;
  const auto count = [&](const LineFacts& line) {
    if (line.valid && line.weight > 0) ++lines.utf8;
    if (!line.valid && ++lines.other == 1) lines.first_other = number;
    ++number;
  };
  Utf8Lines reader;
  reader.Read(sample, count);
  // What is cut by the sample's end cannot be held against it; what the file ends with can.
  if (whole) reader.Read("\n", count);
  if (!whole) count(reader.line());
  return lines;
}

// A line of another encoding that happens to be UTF-8 is rare, so a fifth of them is no chance.
bool AreMixed(const Lines& lines) { return lines.utf8 > 0 && lines.utf8 * 4 >= lines.other; }

absl::Status CheckNoSpreadsheet(std::string_view sample) {
  using std::string_view_literals::operator""sv;
  if (sample.starts_with("PK\x03\x04"sv) || sample.starts_with("\xD0\xCF\x11\xE0"sv)) {
    return absl::InvalidArgumentError("The file is a spreadsheet's own; save it as CSV");
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<TextEncoding> FindEncoding(std::string_view name) {
  UErrorCode error = U_ZERO_ERROR;
  const std::string wanted(name);
  // An empty name would stand for the system's own.
  const char* standard = name.empty() ? nullptr : ucnv_getStandardName(wanted.c_str(), "IANA", &error);
  if (U_FAILURE(error) || standard == nullptr) {
    return absl::InvalidArgumentError("must be an encoding such as UTF-8, UTF-16, GB18030 or windows-1252");
  }
  return TextEncoding{standard};
}

absl::StatusOr<TextEncoding> DetectEncoding(std::string_view sample, bool whole, std::int64_t first_line) {
  RETURN_IF_ERROR(CheckNoSpreadsheet(sample));
  UErrorCode error = U_ZERO_ERROR;
  std::int32_t length = 0;
  const char* marked =
      ucnv_detectUnicodeSignature(sample.data(), static_cast<std::int32_t>(sample.size()), &length, &error);
  if (marked != nullptr) return TextEncoding{marked};
  if (sample.find('\0') != std::string_view::npos) return FromZeros(sample);
  const Lines lines = CountLines(sample, whole);
  if (lines.other == 0) return TextEncoding{"UTF-8"};
  if (AreMixed(lines)) {
    return absl::InvalidArgumentError(
        absl::StrCat("Line ", first_line + lines.first_other,
                     " is not UTF-8, as other lines are: the file mixes encodings; "
                     "save it anew in one, or state the encoding"));
  }
  return AskIcu(sample);
}

}  // namespace plenary
