#include <memory>
#include <utility>

#include "base/status_macros.h"
#include "spreadsheets/merged_cells.h"
#include "spreadsheets/package.h"
#include "spreadsheets/workbook.h"
#include "spreadsheets/xlsx_names.h"
#include "spreadsheets/xlsx_package.h"
#include "spreadsheets/xlsx_sheet.h"
#include "spreadsheets/xml_reader.h"

namespace plenary::spreadsheets {
namespace {

class XlsxWorkbook final : public Workbook {
 public:
  explicit XlsxWorkbook(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}

  // Reads everything except the sheets' rows, and whether each sheet has any.
  absl::Status Open() {
    ASSIGN_OR_RETURN(XlsxPackage package, ReadXlsxPackage(*archive_));
    context_.dates = package.dates;
    if (!package.styles.empty()) {
      ASSIGN_OR_RETURN(const auto xml, OpenPart(package.styles));
      RETURN_IF_ERROR(context_.styles.Read(*xml));
    }
    if (!package.shared_strings.empty()) {
      ASSIGN_OR_RETURN(const auto xml, OpenPart(package.shared_strings));
      RETURN_IF_ERROR(ReadSharedStrings(*xml, context_.strings));
    }
    for (XlsxSheetPart& sheet : package.sheets) {
      sheets_.push_back({.title = std::move(sheet.title), .hidden = sheet.hidden});
      parts_.push_back(std::move(sheet.part));
    }
    return FindEmptySheets();
  }

  absl::StatusOr<std::unique_ptr<SheetRows>> Read(std::size_t index) override {
    ASSIGN_OR_RETURN(std::vector<MergedArea> areas, ReadMergedAreas(*archive_, parts_[index]));
    return RowsOf(index, std::move(areas));
  }

 private:
  absl::StatusOr<std::unique_ptr<XmlReader>> OpenPart(const std::string& part) {
    return XmlReader::Open(*archive_, part, {xlsx::kMain, xlsx::kStrictMain});
  }

  absl::StatusOr<std::unique_ptr<SheetRows>> RowsOf(std::size_t index, std::vector<MergedArea> areas) {
    ASSIGN_OR_RETURN(auto xml, OpenPart(parts_[index]));
    return std::make_unique<XlsxSheetRows>(std::move(xml), context_, std::move(areas));
  }

  absl::Status FindEmptySheets() {
    CsvRow row;
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      ASSIGN_OR_RETURN(const auto rows, RowsOf(i, {}));
      ASSIGN_OR_RETURN(const bool any, rows->Next(row));
      sheets_[i].empty = !any;
    }
    return absl::OkStatus();
  }

  const std::unique_ptr<Archive> archive_;
  XlsxContext context_;
  std::vector<std::string> parts_;  // in the order of sheets_
};

}  // namespace

absl::StatusOr<std::unique_ptr<Workbook>> Workbook::OpenXlsx(const TemporaryFile& file) {
  ASSIGN_OR_RETURN(std::unique_ptr<Archive> archive, OpenPackage(file, PackageKind::kXlsx));
  auto workbook = std::make_unique<XlsxWorkbook>(std::move(archive));
  RETURN_IF_ERROR(workbook->Open());
  return workbook;
}

}  // namespace plenary::spreadsheets
