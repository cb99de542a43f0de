#include "spreadsheets/workbook_writer.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "base/csv_cell.h"
#include "base/status_macros.h"

namespace plenary::spreadsheets {
namespace {

// For the number format "@", text: what somebody types into a cell stays as typed.
constexpr std::uint8_t kTextFormat = 49;
// In characters of the default font.
constexpr double kNarrowest = 12;
constexpr double kWidest = 40;

bool IsEscape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, absl::ascii_isxdigit);
}

// Noncharacters of the basic plane, which XML does not allow.
bool IsNoncharacter(std::string_view text) {
  return text.starts_with("\uFFFE") || text.starts_with("\uFFFF");
}

// Counted as UTF-16 does: characters beyond the basic plane count as two.
std::size_t LengthOf(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    length += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
  }
  return length;
}

}  // namespace

absl::StatusOr<std::unique_ptr<WorkbookWriter>> WorkbookWriter::Create(const std::string& title,
                                                                       std::span<const std::string> headers) {
  ASSIGN_OR_RETURN(TemporaryFile file, TemporaryFile::Create());
  std::unique_ptr<WorkbookWriter> writer(new WorkbookWriter(std::move(file)));
  RETURN_IF_ERROR(writer->Begin(title, headers));
  return writer;
}

WorkbookWriter::~WorkbookWriter() {
  if (workbook_ != nullptr) lxw_workbook_free(workbook_);
}

absl::Status WorkbookWriter::Begin(const std::string& title, std::span<const std::string> headers) {
  // The library opens its file by a name; this name leads to our file, which has none.
  const std::string name = absl::StrCat("/proc/self/fd/", file_.descriptor());
  folder_ = TemporaryFile::Folder();
  lxw_workbook_options options = {};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder_.data();
  workbook_ = workbook_new_opt(name.c_str(), &options);
  sheet_ = workbook_ == nullptr ? nullptr : workbook_add_worksheet(workbook_, title.c_str());
  if (sheet_ == nullptr) return absl::ResourceExhaustedError("there is no space for a temporary file");
  text_ = workbook_add_format(workbook_);
  format_set_num_format_index(text_, kTextFormat);
  lxw_format* const bold = workbook_add_format(workbook_);
  format_set_num_format_index(bold, kTextFormat);
  format_set_bold(bold);
  worksheet_freeze_panes(sheet_, 1, 0);
  for (std::size_t i = 0; i < headers.size(); ++i) {
    const double width = std::clamp(static_cast<double>(LengthOf(headers[i])) + 2, kNarrowest, kWidest);
    worksheet_set_column(sheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), width, text_);
  }
  return Write(headers, bold);
}

absl::Status WorkbookWriter::AddRow(std::span<const std::string> cells) { return Write(cells, text_); }

absl::Status WorkbookWriter::Write(std::span<const std::string> cells, lxw_format* format) {
  if (rows_ == kMostRows) {
    return absl::OutOfRangeError(absl::StrCat("a sheet of a workbook has at most ", kMostRows, " rows"));
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    const std::string text = EscapedForXml(RestorableCell(cells[i]));
    if (LengthOf(text) > kMostOfACell) {
      return absl::OutOfRangeError(
          absl::StrCat("a cell of a workbook has at most ", kMostOfACell, " characters"));
    }
    worksheet_write_string(sheet_, static_cast<lxw_row_t>(rows_), static_cast<lxw_col_t>(i), text.c_str(),
                           format);
  }
  ++rows_;
  return absl::OkStatus();
}

absl::StatusOr<TemporaryFile> WorkbookWriter::Finish() {
  if (workbook_close(std::exchange(workbook_, nullptr)) != LXW_NO_ERROR) {
    return absl::ResourceExhaustedError("there is no space for a temporary file");
  }
  RETURN_IF_ERROR(file_.Measure());
  return std::move(file_);
}

std::string EscapedForXml(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 && byte != '\t' && byte != '\n') {
      absl::StrAppend(&escaped, "_x", absl::AsciiStrToUpper(absl::StrCat(absl::Hex(byte, absl::kZeroPad4))),
                      "_");
    } else if (byte == '_' && IsEscape(rest)) {
      absl::StrAppend(&escaped, "_x005F_");
    } else if (byte == 0xEF && IsNoncharacter(rest)) {
      absl::StrAppend(&escaped, rest[2] == '\xBE' ? "_xFFFE_" : "_xFFFF_");
      i += 2;
    } else {
      escaped.push_back(text[i]);
    }
  }
  return escaped;
}

}  // namespace plenary::spreadsheets
