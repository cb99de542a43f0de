// A workbook as an import sends it: stored in a temporary file until it is complete, then read row by row.

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

// Not thread-safe. Errors are UnreadableFile, or InvalidFields for faults of the request's fields.
class WorkbookSource {
 public:
  // The maximum size, in bytes.
  static constexpr std::int64_t kMostBytes = 64 << 20;

  static bool Takes(v1::Import::Format format) {
    return format == v1::Import::FORMAT_XLSX || format == v1::Import::FORMAT_ODS;
  }

  // By the first message of a plan.
  static absl::StatusOr<std::unique_ptr<WorkbookSource>> Create(const v1::PlanImportRequest& request);

  absl::Status Append(std::string_view bytes);
  // Call it when the workbook is complete: opens it, and chooses the sheet.
  absl::Status Open();
  // The next row that is not empty, with its own width; false after the last. Valid until the next call.
  absl::StatusOr<bool> Next(CsvRow& row);

  // Whether the sheet hides a column, by its number from 0, in the part read so far.
  bool Hides(std::size_t column) const;
  // Sets the description of the workbook in an import.
  void Describe(v1::Import& import) const;

 private:
  WorkbookSource(v1::Import::Format format, std::string sheet, TemporaryFile file)
      : format_(format), sheet_(std::move(sheet)), file_(std::move(file)) {}

  const v1::Import::Format format_;
  const std::string sheet_;  // as the request states
  TemporaryFile file_;
  std::unique_ptr<spreadsheets::Workbook> workbook_;  // once it is complete
  std::size_t chosen_ = 0;
  std::unique_ptr<spreadsheets::SheetRows> rows_;
};

// Chooses the sheet to read: the one with the title `stated`, or the only one that is not hidden and not
// empty. InvalidFields, with the titles, if there is no such sheet or more than one to choose from. Pure.
absl::StatusOr<std::size_t> ChooseSheet(const std::vector<spreadsheets::Sheet>& sheets,
                                        std::string_view stated);

}  // namespace plenary::list_reading
