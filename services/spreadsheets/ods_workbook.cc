#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/status_macros.h"
#include "spreadsheets/ods_sheet.h"
#include "spreadsheets/ods_text.h"
#include "spreadsheets/package.h"
#include "spreadsheets/workbook.h"
#include "spreadsheets/xml_reader.h"

namespace plenary::spreadsheets {
namespace {

using Token = XmlReader::Token;

constexpr char kContent[] = "content.xml";
constexpr std::size_t kMostSheets = 1'000;
constexpr std::size_t kMostStyles = 100'000;

absl::Status NoSpreadsheet() {
  return absl::InvalidArgumentError("It is not a spreadsheet: it has no table");
}

// Reads the document up to the start of the spreadsheet's next table.
class TableFinder {
 public:
  explicit TableFinder(XmlReader& xml) : xml_(xml) {}

  // False if there is none. The previous table must have been left.
  absl::StatusOr<bool> Next() {
    while (true) {
      switch (xml_.Next()) {
        case Token::kStart:
          // Tracked changes, and content from other files, have their own tables.
          if (xml_.name() == "tracked-changes" || xml_.name() == "dde-links") {
            RETURN_IF_ERROR(xml_.Skip());
          }
          if (xml_.name() == "table") return true;
          NoteStyle();
          break;
        case Token::kDone:
          return false;
        case Token::kFailed:
          return xml_.status();
        default:
          break;
      }
    }
  }

  // The table that begins. Styles precede it.
  Sheet Describe() {
    Sheet sheet;
    xml_.ForEachAttribute([&](std::string_view name, std::string_view value) {
      if (name == "name") sheet.title = SheetTitle(value);
      if (name == "style-name") sheet.hidden = hidden_styles_.contains(value);
    });
    return sheet;
  }

 private:
  void NoteStyle() {
    if (xml_.name() == "style") style_ = xml_.Attribute("name");
    if (xml_.name() != "table-properties" || xml_.Attribute("display") != "false") return;
    if (hidden_styles_.size() < kMostStyles) hidden_styles_.insert(style_);
  }

  XmlReader& xml_;
  std::string style_;  // that is being described
  std::set<std::string, std::less<>> hidden_styles_;
};

class OdsWorkbook final : public Workbook {
 public:
  explicit OdsWorkbook(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}

  // Reads the whole document once, to find its tables.
  absl::Status Open() {
    ASSIGN_OR_RETURN(const std::shared_ptr<XmlReader> xml, OpenContent());
    TableFinder finder(*xml);
    CsvRow row;
    while (true) {
      ASSIGN_OR_RETURN(const bool found, finder.Next());
      if (!found) break;
      if (sheets_.size() == kMostSheets) return NoSpreadsheet();
      sheets_.push_back(finder.Describe());
      OdsSheetRows rows(xml);
      ASSIGN_OR_RETURN(const bool any, rows.Next(row));
      sheets_.back().empty = !any;
      RETURN_IF_ERROR(rows.Leave());
    }
    return sheets_.empty() ? NoSpreadsheet() : absl::OkStatus();
  }

  absl::StatusOr<std::unique_ptr<SheetRows>> Read(std::size_t index) override {
    ASSIGN_OR_RETURN(std::shared_ptr<XmlReader> xml, OpenContent());
    TableFinder finder(*xml);
    for (std::size_t i = 0; i <= index; ++i) {
      if (i > 0) RETURN_IF_ERROR(OdsSheetRows(xml).Leave());
      ASSIGN_OR_RETURN(const bool found, finder.Next());
      if (!found) return NoSpreadsheet();
    }
    return std::make_unique<OdsSheetRows>(std::move(xml));
  }

 private:
  absl::StatusOr<std::shared_ptr<XmlReader>> OpenContent() {
    if (!archive_->Has(kContent)) return NoSpreadsheet();
    return XmlReader::Open(*archive_, kContent, {ods::kTable, ods::kText, ods::kOffice, ods::kStyle});
  }

  const std::unique_ptr<Archive> archive_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<Workbook>> Workbook::OpenOds(const TemporaryFile& file) {
  ASSIGN_OR_RETURN(std::unique_ptr<Archive> archive, OpenPackage(file, PackageKind::kOds));
  auto workbook = std::make_unique<OdsWorkbook>(std::move(archive));
  RETURN_IF_ERROR(workbook->Open());
  return workbook;
}

}  // namespace plenary::spreadsheets
