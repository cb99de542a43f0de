// A workbook as an import sends it: kept in a file without a name until it is whole, then read row by row.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/csv_reader.h"
#include "base/temporary_file.h"
#include "plenary/v1/participant_service.pb.h"
#include "spreadsheets/workbook.h"

namespace plenary::list_reading {

// Not thread-safe. Errors are UnreadableFile, but for those of the request's fields, which are InvalidFields.
class WorkbookSource {
 public:
  // Of what is sent, in bytes.
  static constexpr std::int64_t kMostBytes = 64 << 20;

  static bool Takes(v1::Import::Format format) {
    return format == v1::Import::FORMAT_XLSX || format == v1::Import::FORMAT_ODS;
  }

  // As the first message of a plan says.
  static absl::StatusOr<std::unique_ptr<WorkbookSource>> Create(const v1::PlanImportRequest& request);

  absl::Status Append(std::string_view bytes);
  // Once the workbook is whole: opens it, and chooses the sheet.
  absl::Status Open();
  // The next row in which something is said, as wide as it is; false after the last. Valid until the next
  // call.
  absl::StatusOr<bool> Next(CsvRow& row);

  // Whether the sheet hides a column, by its number from 0, as far as it was read.
  bool Hides(std::size_t column) const;
  // Sets what an import says of its workbook.
  void Describe(v1::Import& import) const;

 private:
  WorkbookSource(v1::Import::Format format, std::string sheet, TemporaryFile file)
      : format_(format), sheet_(std::move(sheet)), file_(std::move(file)) {}

  const v1::Import::Format format_;
  const std::string sheet_;  // as stated
  TemporaryFile file_;
  std::unique_ptr<spreadsheets::Workbook> workbook_;  // once it is whole
  std::size_t chosen_ = 0;
  std::unique_ptr<spreadsheets::SheetRows> rows_;
};

// Which sheet is read: the one of the title `stated`, or else the only one that is not hidden and says
// something. InvalidFields, naming them, if there is none of the title or more than one to choose from. Pure.
absl::StatusOr<std::size_t> ChooseSheet(const std::vector<spreadsheets::Sheet>& sheets,
                                        std::string_view stated);

}  // namespace plenary::list_reading
