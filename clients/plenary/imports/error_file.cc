#include "plenary/imports/error_file.h"

#include <algorithm>
#include <cstddef>
#include <regex>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/csv_reader.h"
#include "base/csv_writer.h"
#include "base/line_reader.h"
#include "base/status_macros.h"
#include "base/text_decoder.h"
#include "plenary/files/private_file.h"

namespace plenary::client {
namespace {

// "list.csv" → "list", "list.errors-2.csv" → "list"; "-" → "import".
std::string StemOf(const std::string& file) {
  if (file == "-") return "import";
  static const std::regex* const kEnding = new std::regex(R"((\.errors(-\d+)?)?(\.[^./]*)?$)");
  return std::regex_replace(file, *kEnding, "", std::regex_constants::format_first_only);
}

absl::StatusOr<PrivateFile> CreateBeside(const std::string& file, const char* ending) {
  constexpr int kMost = 1000;
  const std::string stem = absl::StrCat(StemOf(file), ".errors");
  for (int number = 1; number < kMost; ++number) {
    const std::string name =
        number == 1 ? absl::StrCat(stem, ending) : absl::StrCat(stem, "-", number, ending);
    auto created = PrivateFile::Create(name);
    if (created.ok() || !absl::IsAlreadyExists(created.status())) return created;
  }
  return absl::InvalidArgumentError("there are too many files of errors; remove some");
}

// Calls `use` with each piece of the file's text in UTF-8.
template <typename Use>
absl::Status ForEachText(ImportSource& source, const v1::Import& import, Use use) {
  TextEncoding encoding;
  ASSIGN_OR_RETURN(encoding, FindEncoding(import.encoding().empty() ? "UTF-8" : import.encoding()));
  TextDecoder decoder(encoding);
  source.Rewind();
  std::string text;
  while (true) {
    std::string piece;
    ASSIGN_OR_RETURN(piece, source.Read());
    RETURN_IF_ERROR(piece.empty() ? decoder.Finish(text) : decoder.Decode(piece, text));
    RETURN_IF_ERROR(use(std::exchange(text, {})));
    if (piece.empty()) return absl::OkStatus();
  }
}

// Writes the headers, then the rows, each with its error in an additional column.
class ErrorTable {
 public:
  explicit ErrorTable(PrivateFile& out) : out_(out) {}

  absl::Status WriteHeaders(std::vector<std::string> headers) {
    // A file of errors that is imported again has the column already.
    column_ = std::find(headers.begin(), headers.end(), kErrorColumn) - headers.begin();
    is_new_ = column_ == static_cast<std::ptrdiff_t>(headers.size());
    return WriteRow(std::move(headers), kErrorColumn);
  }
  // A row with more cells than headers keeps them all.
  absl::Status WriteRow(std::vector<std::string> cells, const std::string& error) {
    cells.resize(std::max(cells.size(), static_cast<std::size_t>(is_new_ ? column_ : column_ + 1)));
    if (is_new_) cells.emplace(cells.begin() + column_);
    cells[column_] = error;
    std::string line;
    AppendCsvRow(cells, line);
    return out_.Write(line);
  }

 private:
  PrivateFile& out_;
  std::ptrdiff_t column_ = 0;
  bool is_new_ = false;
};

// The headers of the file, as its columns are named: a list without headers has letters, and two lines of
// headers are joined. Derived columns are left out.
std::vector<std::string> HeadersOf(const v1::Import& import) {
  std::vector<std::string> headers;
  for (const auto& column : import.columns()) {
    if (column.position() > 0) headers.push_back(column.header());
  }
  return headers;
}

absl::Status CopyCsv(ImportSource& source, const v1::Import& import, const ErrorRows& errors,
                     PrivateFile& out) {
  CsvReader reader(import.separator().empty() ? '\0' : import.separator().front());
  ErrorTable table(out);
  std::vector<std::string> headers = HeadersOf(import);
  bool has_headers = !headers.empty();
  if (has_headers) RETURN_IF_ERROR(table.WriteHeaders(std::move(headers)));
  const auto copy = [&](const CsvRow& row) {
    // Lines above the headers are not rows of the list.
    if (!has_headers && row.number < import.header_row()) return absl::OkStatus();
    std::vector<std::string> cells(row.cells.begin(), row.cells.end());
    if (!std::exchange(has_headers, true)) return table.WriteHeaders(std::move(cells));
    const auto error = errors.find(static_cast<int>(row.number));
    return error == errors.end() ? absl::OkStatus() : table.WriteRow(std::move(cells), error->second.error);
  };
  RETURN_IF_ERROR(
      ForEachText(source, import, [&](const std::string& text) { return reader.Read(text, copy); }));
  return reader.Finish(copy);
}

// The cells of a row under the headers of its file. They come in the order of the columns, so each cell
// belongs to the first column with its header after the previous cell.
std::vector<std::string> ErrorCells(const ErrorRow& row, const std::vector<std::string>& headers) {
  std::vector<std::string> cells(headers.size());
  std::size_t next = 0;
  for (const auto& cell : row.cells) {
    std::size_t at = next;
    while (at < headers.size() && headers[at] != cell.column()) ++at;
    if (at == headers.size()) continue;
    cells[at] = cell.value();
    next = at + 1;
  }
  return cells;
}

absl::Status WriteCells(const v1::Import& import, const ErrorRows& errors, PrivateFile& out) {
  ErrorTable table(out);
  const std::vector<std::string> headers = HeadersOf(import);
  RETURN_IF_ERROR(table.WriteHeaders(headers));
  for (const auto& [number, row] : errors)
    RETURN_IF_ERROR(table.WriteRow(ErrorCells(row, headers), row.error));
  return absl::OkStatus();
}

absl::Status CopyLines(ImportSource& source, const v1::Import& import, const ErrorRows& errors,
                       PrivateFile& out) {
  LineReader reader;
  const auto copy = [&](const LineReader::Line& line) {
    return errors.contains(static_cast<int>(line.number)) ? out.Write(std::string(line.text) + "\n")
                                                          : absl::OkStatus();
  };
  RETURN_IF_ERROR(
      ForEachText(source, import, [&](const std::string& text) { return reader.Read(text, copy); }));
  return reader.Finish(copy);
}

absl::Status WriteRows(ImportSource& source, const v1::Import& import, const ErrorRows& errors,
                       PrivateFile& out) {
  switch (source.format()) {
    case v1::Import::FORMAT_JSON_LINES:
      return CopyLines(source, import, errors, out);
    case v1::Import::FORMAT_XLSX:
    case v1::Import::FORMAT_ODS:
      return WriteCells(import, errors, out);
    default:
      return CopyCsv(source, import, errors, out);
  }
}

}  // namespace

absl::StatusOr<std::string> WriteErrorFile(const std::string& file, ImportSource& source,
                                           const v1::Import& import, const ErrorRows& errors) {
  const bool lines = source.format() == v1::Import::FORMAT_JSON_LINES;
  auto out = CreateBeside(file, lines ? ".jsonl" : ".csv");
  if (!out.ok()) return out.status();
  RETURN_IF_ERROR(WriteRows(source, import, errors, *out));
  RETURN_IF_ERROR(out->Close());
  return out->name();
}

}  // namespace plenary::client
