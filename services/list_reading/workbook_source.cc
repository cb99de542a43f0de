#include "list_reading/workbook_source.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/hidden_marks.h"
#include "base/status_macros.h"
#include "errors/errors.h"
#include "list_reading/list_errors.h"

namespace plenary::list_reading {
namespace {

using spreadsheets::Sheet;

// Maximum of titles in an error.
constexpr std::size_t kMostTold = 10;

// A fault of the file is a sentence for people; a fault of the server stays as it is.
absl::Status AboutWorkbook(const absl::Status& status) {
  return absl::IsInvalidArgument(status) ? errors::UnreadableFile(std::string(status.message())) : status;
}

// The titles of the sheets for which `wanted` holds.
template <typename Wanted>
std::string Titles(const std::vector<Sheet>& sheets, Wanted wanted) {
  std::string titles;
  std::size_t told = 0;
  for (const Sheet& sheet : sheets) {
    if (!wanted(sheet)) continue;
    if (told++ == kMostTold) return titles + " …";
    titles.append(titles.empty() ? "" : ", ").append("“").append(IsolateLines(sheet.title)).append("”");
  }
  return titles;
}

bool IsSeen(const Sheet& sheet) { return !sheet.hidden && !sheet.empty; }

absl::Status NoSheet(const std::vector<Sheet>& sheets) {
  const std::string hidden = Titles(sheets, [](const Sheet& sheet) { return sheet.hidden && !sheet.empty; });
  if (hidden.empty()) return errors::UnreadableFile("It is empty; one of its sheets must have the list");
  return errors::InvalidField("sheet", "is required: all sheets with rows are hidden: " + hidden);
}

}  // namespace

absl::StatusOr<std::size_t> ChooseSheet(const std::vector<Sheet>& sheets, std::string_view stated) {
  if (!stated.empty()) {
    const auto found = std::find_if(sheets.begin(), sheets.end(),
                                    [stated](const Sheet& sheet) { return sheet.title == stated; });
    if (found != sheets.end()) return static_cast<std::size_t>(found - sheets.begin());
    return errors::InvalidField(
        "sheet", "must be the title of one: " + Titles(sheets, [](const Sheet&) { return true; }));
  }
  const auto seen = std::find_if(sheets.begin(), sheets.end(), IsSeen);
  if (seen == sheets.end()) return NoSheet(sheets);
  if (std::find_if(seen + 1, sheets.end(), IsSeen) != sheets.end()) {
    return errors::InvalidField("sheet",
                                "is required: the workbook has more than one: " + Titles(sheets, IsSeen));
  }
  return static_cast<std::size_t>(seen - sheets.begin());
}

absl::StatusOr<std::unique_ptr<WorkbookSource>> WorkbookSource::Create(const v1::PlanImportRequest& request) {
  std::vector<errors::FieldViolation> faults;
  for (const auto& [field, value] :
       {std::pair("encoding", &request.encoding()), {"separator", &request.separator()}}) {
    if (!value->empty()) faults.push_back({field, "leave it empty: it is only for text, not for a workbook"});
  }
  RETURN_IF_ERROR(errors::InvalidFieldsIfAny(faults));
  ASSIGN_OR_RETURN(TemporaryFile file, TemporaryFile::Create());
  return std::unique_ptr<WorkbookSource>(
      new WorkbookSource(request.format(), request.sheet(), std::move(file)));
}

absl::Status WorkbookSource::Append(std::string_view bytes) {
  if (file_.size() + static_cast<std::int64_t>(bytes.size()) > kMostBytes) {
    return errors::UnreadableFile("It is larger than 64 MiB; save the sheet with the list as CSV");
  }
  return file_.Append(bytes);
}

absl::Status WorkbookSource::Open() {
  auto workbook = format_ == v1::Import::FORMAT_XLSX ? spreadsheets::Workbook::OpenXlsx(file_)
                                                     : spreadsheets::Workbook::OpenOds(file_);
  if (!workbook.ok()) return AboutWorkbook(workbook.status());
  workbook_ = *std::move(workbook);
  ASSIGN_OR_RETURN(chosen_, ChooseSheet(workbook_->sheets(), sheet_));
  auto rows = workbook_->Read(chosen_);
  if (!rows.ok()) return AboutWorkbook(rows.status());
  rows_ = *std::move(rows);
  return absl::OkStatus();
}

absl::StatusOr<bool> WorkbookSource::Next(CsvRow& row) {
  auto next = rows_->Next(row);
  if (!next.ok()) return AboutWorkbook(next.status());
  return next;
}

bool WorkbookSource::Hides(std::size_t column) const {
  return rows_ != nullptr && column < rows_->hidden_columns().size() && rows_->hidden_columns()[column];
}

void WorkbookSource::Describe(v1::Import& import) const {
  import.set_format(format_);
  if (workbook_ == nullptr) return;
  const std::vector<Sheet>& sheets = workbook_->sheets();
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    v1::Import::Sheet& sheet = *import.add_sheets();
    sheet.set_title(sheets[i].title);
    sheet.set_hidden(sheets[i].hidden);
    sheet.set_read(i == chosen_);
  }
}

}  // namespace plenary::list_reading
