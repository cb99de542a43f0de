#include "base/text_encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "base/encoding_ranking.h"
#include "base/status_macros.h"
#include "base/utf8_lines.h"

namespace plenary {
namespace {

// Characters that end a cell, a line or a quoted text.
constexpr std::string_view kEnds = ",;\t\r\n\"";

bool IsAsciiByte(char c) { return static_cast<signed char>(c) >= 0; }

// The sample's cells that are not ASCII, each once: headers and codes in English say nothing about the
// encoding. In no encoding is one of `kEnds` part of another character.
std::vector<std::string_view> ForeignCells(std::string_view sample) {
  // More bytes do not improve the result.
  constexpr std::size_t kEnough = 16 * 1024;
  std::vector<std::string_view> cells;
  std::unordered_set<std::string_view> seen;
  std::size_t size = 0;
  while (!sample.empty() && size < kEnough) {
    const std::string_view cell = sample.substr(0, sample.find_first_of(kEnds));
    if (!std::all_of(cell.begin(), cell.end(), IsAsciiByte) && seen.insert(cell).second) {
      cells.push_back(cell);
      size += cell.size();
    }
    sample.remove_prefix(std::min(cell.size() + 1, sample.size()));
  }
  return cells;
}

absl::Status NoText() {
  return absl::InvalidArgumentError(
      "The file is not text, or in an encoding that cannot be detected; state the encoding");
}

std::int64_t CountForeign(std::span<const std::string_view> texts) {
  std::int64_t count = 0;
  for (const std::string_view text : texts) {
    count += std::count_if(text.begin(), text.end(), [](char c) { return !IsAsciiByte(c); });
  }
  return count;
}

// 50 if two encodings are equally likely. Never 100.
int ConfidenceOf(const std::vector<RankedEncoding>& ranked) {
  constexpr int kMost = 99;
  constexpr double kNearlySure = 10;
  if (ranked.size() < 2) return kMost;
  const double lead = (ranked[0].score - ranked[1].score) / kNearlySure;
  return std::min(kMost, static_cast<int>(100 / (1 + std::exp(-lead))));
}

absl::StatusOr<TextEncoding> Guess(std::string_view sample, bool whole) {
  std::vector<std::string_view> cells = ForeignCells(sample);
  // The sample may end within a character.
  if (!whole && cells.size() > 1 && sample.ends_with(cells.back())) cells.pop_back();
  const std::vector<RankedEncoding> ranked = RankEncodings(cells);
  if (ranked.empty()) return NoText();
  // Bytes that are letters in no encoding are not text, unless there are too few to tell.
  constexpr std::int64_t kTooFew = 20;
  constexpr double kNoLetter = -10;
  const std::int64_t foreign = CountForeign(cells);
  if (foreign > kTooFew && ranked[0].score < kNoLetter * static_cast<double>(foreign)) return NoText();
  TextEncoding guess{ranked[0].name, ConfidenceOf(ranked)};
  // The second-best is always listed, others only if they are likely enough.
  constexpr std::size_t kMostRivals = 3;
  constexpr double kOutOfTheQuestion = 30;
  for (std::size_t i = 1; i < ranked.size() && guess.rivals.size() < kMostRivals; ++i) {
    if (i > 1 && ranked[0].score - ranked[i].score > kOutOfTheQuestion) break;
    guess.rivals.push_back(ranked[i].name);
  }
  return guess;
}

// UTF-16 without a byte order mark: the characters that end cells and lines have a zero byte before or after
// them. Other characters are not counted: the bytes of U+6000, 怀, are those of U+0060 in reverse order.
std::optional<TextEncoding> FromZeros(std::string_view sample) {
  std::size_t behind = 0;
  std::size_t before = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    if (sample[i + 1] == '\0' && kEnds.find(sample[i]) != std::string_view::npos) ++behind;
    if (sample[i] == '\0' && kEnds.find(sample[i + 1]) != std::string_view::npos) ++before;
  }
  const auto [few, many] = std::minmax(behind, before);
  if (many == 0 || few * 8 > many) return std::nullopt;
  return TextEncoding{before > behind ? "UTF-16BE" : "UTF-16LE"};
}

// How many lines with characters beyond ASCII are UTF-8, and how many are not.
struct LineCounts {
  int utf8 = 0;
  int other = 0;
  std::int64_t first_other = 0;  // counted from 0
};

LineCounts CountLines(std::string_view sample, bool whole) {
  LineCounts lines;
  std::int64_t number = 0;
  const auto count = [&](const LineFacts& line) {
    if (line.valid && line.weight > 0) ++lines.utf8;
    if (!line.valid && ++lines.other == 1) lines.first_other = number;
    ++number;
  };
  Utf8Lines reader;
  reader.Read(sample, count);
  // A character cut off by the end of the sample is no fault; one cut off by the end of the file is.
  if (whole) reader.Read("\n", count);
  if (!whole) count(reader.line());
  return lines;
}

// A line in another encoding is rarely valid UTF-8, so a fifth of all lines is no accident.
bool AreMixed(const LineCounts& lines) { return lines.utf8 > 0 && lines.utf8 * 4 >= lines.other; }

absl::Status CheckNoSpreadsheet(std::string_view sample) {
  using std::string_view_literals::operator""sv;
  if (sample.starts_with("PK\x03\x04"sv) || sample.starts_with("\xD0\xCF\x11\xE0"sv)) {
    return absl::InvalidArgumentError("The file is in a spreadsheet's own format; save it as CSV");
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<TextEncoding> FindEncoding(std::string_view name) {
  // ICU would take an empty name for the system's encoding.
  const std::string wanted(name);
  UErrorCode error = U_ZERO_ERROR;
  if (name.empty() || ucnv_getAlias(wanted.c_str(), 0, &error) == nullptr || U_FAILURE(error)) {
    return absl::InvalidArgumentError("must be an encoding such as UTF-8, UTF-16, GB18030 or windows-1252");
  }
  for (const char* list : {"IANA", "MIME"}) {
    UErrorCode unknown = U_ZERO_ERROR;
    const char* standard = ucnv_getStandardName(wanted.c_str(), list, &unknown);
    if (U_SUCCESS(unknown) && standard != nullptr) return TextEncoding{standard};
  }
  return TextEncoding{wanted};
}

absl::StatusOr<TextEncoding> DetectEncoding(std::string_view sample, bool whole, std::int64_t first_line) {
  RETURN_IF_ERROR(CheckNoSpreadsheet(sample));
  UErrorCode error = U_ZERO_ERROR;
  std::int32_t length = 0;
  const char* marked =
      ucnv_detectUnicodeSignature(sample.data(), static_cast<std::int32_t>(sample.size()), &length, &error);
  if (marked != nullptr) return TextEncoding{marked};
  if (const auto zeros = std::count(sample.begin(), sample.end(), '\0'); zeros > 0) {
    if (const std::optional<TextEncoding> wide = FromZeros(sample); wide.has_value()) return *wide;
    // A few zero bytes in a text are faults of their rows.
    constexpr std::size_t kMostZeros = 50;  // one in so many bytes
    if (static_cast<std::size_t>(zeros) * kMostZeros > sample.size()) return NoText();
  }
  const LineCounts lines = CountLines(sample, whole);
  if (lines.other == 0) return TextEncoding{"UTF-8"};
  if (AreMixed(lines)) {
    return absl::InvalidArgumentError(
        absl::StrCat("Line ", first_line + lines.first_other,
                     " is not UTF-8, as other lines are: the file mixes encodings; "
                     "save it again in one encoding, or state the encoding"));
  }
  return Guess(sample, whole);
}

}  // namespace plenary
