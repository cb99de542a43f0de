#include "plenary/error_file.h"

#include <algorithm>
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
#include "plenary/private_file.h"

namespace plenary::client {
namespace {

constexpr char kErrorColumn[] = "error";

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

// Copies the header and the rows with errors.
class CsvCopy {
 public:
  CsvCopy(const RowErrors& errors, PrivateFile& out) : errors_(errors), out_(out) {}

  absl::Status Copy(const CsvRow& row) {
    std::vector<std::string> cells(row.cells.begin(), row.cells.end());
    if (error_column_ < 0) {
      error_column_ = static_cast<int>(std::find(cells.begin(), cells.end(), kErrorColumn) - cells.begin());
      return Write(std::move(cells), kErrorColumn);
    }
    const auto error = errors_.find(static_cast<int>(row.number));
    return error == errors_.end() ? absl::OkStatus() : Write(std::move(cells), error->second);
  }

 private:
  absl::Status Write(std::vector<std::string> cells, const std::string& error) {
    if (cells.size() <= static_cast<std::size_t>(error_column_)) cells.resize(error_column_ + 1);
    cells[error_column_] = error;
    std::string line;
    AppendCsvRow(cells, line);
    return out_.Write(line);
  }

  const RowErrors& errors_;
  PrivateFile& out_;
  int error_column_ = -1;
};

absl::Status CopyCsv(ImportSource& source, const v1::Import& import, const RowErrors& errors,
                     PrivateFile& out) {
  CsvReader reader(import.separator().empty() ? '\0' : import.separator().front());
  CsvCopy copies(errors, out);
  const auto copy = [&](const CsvRow& row) { return copies.Copy(row); };
  RETURN_IF_ERROR(
      ForEachText(source, import, [&](const std::string& text) { return reader.Read(text, copy); }));
  return reader.Finish(copy);
}

absl::Status CopyLines(ImportSource& source, const v1::Import& import, const RowErrors& errors,
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

}  // namespace

absl::StatusOr<std::string> WriteErrorFile(const std::string& file, ImportSource& source,
                                           const v1::Import& import, const RowErrors& errors) {
  const bool lines = source.format() == v1::Import::FORMAT_JSON_LINES;
  auto out = CreateBeside(file, lines ? ".jsonl" : ".csv");
  if (!out.ok()) return out.status();
  RETURN_IF_ERROR(lines ? CopyLines(source, import, errors, *out) : CopyCsv(source, import, errors, *out));
  RETURN_IF_ERROR(out->Close());
  return out->name();
}

}  // namespace plenary::client
