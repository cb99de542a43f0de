#include "spreadsheets/xlsx_package.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "base/status_macros.h"
#include "spreadsheets/package.h"
#include "spreadsheets/xlsx_names.h"
#include "spreadsheets/xml_reader.h"

namespace plenary::spreadsheets {
namespace {

constexpr std::size_t kMostXlsxSheets = 1'000;
constexpr std::size_t kMostRelations = 10'000;

struct Relation {
  std::string type;  // the last word of it: "worksheet"
  std::string part;
};
using Relations = std::map<std::string, Relation>;

absl::Status NoWorkbook() {
  return absl::InvalidArgumentError("It is not a spreadsheet: it has no workbook");
}

// "xl/workbook.xml" has its relations in "xl/_rels/workbook.xml.rels".
std::string RelationsOf(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)).append("_rels/").append(part.substr(name)).append(".rels");
}

absl::StatusOr<Relations> ReadRelations(Archive& archive, std::string_view source) {
  Relations relations;
  const std::string part = RelationsOf(source);
  if (!archive.Has(part)) return relations;
  ASSIGN_OR_RETURN(const auto xml, XmlReader::Open(archive, part, {xlsx::kPackageRelations}));
  RETURN_IF_ERROR(xml->ForEachElement([&] {
    if (xml->name() != "Relationship") return absl::OkStatus();
    if (relations.size() == kMostRelations) return NoWorkbook();
    const std::string type = xml->Attribute("Type");
    relations[xml->Attribute("Id")] = {.type = type.substr(type.rfind('/') + 1),
                                       .part = ResolvePart(source, xml->Attribute("Target"))};
    return absl::OkStatus();
  }));
  return relations;
}

std::string PartOfType(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type) return relation.part;
  }
  return "";
}

// A sheet in the workbook's list; sheets that are not tables (charts) are left out.
void AddSheet(XmlReader& xml, const Relations& relations, std::vector<XlsxSheetPart>& sheets) {
  XlsxSheetPart sheet;
  std::string id;
  xml.ForEachAttribute([&](std::string_view name, std::string_view value) {
    if (name == "name") sheet.title = SheetTitle(value);
    if (name == "state") sheet.hidden = value == "hidden" || value == "veryHidden";
    if (name == "id") id = value;
  });
  const auto relation = relations.find(id);
  if (relation == relations.end() || relation->second.type != "worksheet") return;
  sheet.part = relation->second.part;
  sheets.push_back(std::move(sheet));
}

bool Is1904(XmlReader& xml) {
  const std::string value = xml.Attribute("date1904");
  return value == "1" || value == "true";
}

}  // namespace

absl::StatusOr<XlsxPackage> ReadXlsxPackage(Archive& archive) {
  ASSIGN_OR_RETURN(const Relations roots, ReadRelations(archive, ""));
  const std::string workbook = PartOfType(roots, "officeDocument");
  if (workbook.empty() || !archive.Has(workbook)) return NoWorkbook();
  ASSIGN_OR_RETURN(const Relations relations, ReadRelations(archive, workbook));
  ASSIGN_OR_RETURN(const auto xml, XmlReader::Open(archive, workbook,
                                                   {xlsx::kMain, xlsx::kStrictMain, xlsx::kRelations,
                                                    xlsx::kStrictRelations}));
  XlsxPackage package;
  bool is_workbook = false;
  RETURN_IF_ERROR(xml->ForEachElement([&] {
    if (xml->name() == "workbook") is_workbook = true;
    if (xml->name() == "workbookPr" && Is1904(*xml)) package.dates = DateSystem::k1904;
    if (xml->name() == "sheet") AddSheet(*xml, relations, package.sheets);
    if (package.sheets.size() <= kMostXlsxSheets) return absl::OkStatus();
    return absl::InvalidArgumentError("The workbook has too many sheets; save the one with the list as CSV");
  }));
  if (!is_workbook) return NoWorkbook();
  package.shared_strings = PartOfType(relations, "sharedStrings");
  package.styles = PartOfType(relations, "styles");
  return package;
}

std::string ResolvePart(std::string_view source, std::string_view target) {
  // Its folder, with a slash at the end, to which the parts of the path are added.
  std::string part(target.starts_with('/') ? "" : source.substr(0, source.rfind('/') + 1));
  while (!target.empty()) {
    const std::size_t slash = std::min(target.find('/'), target.size());
    const std::string_view step = target.substr(0, slash);
    target.remove_prefix(std::min(slash + 1, target.size()));
    if (step == "..") {
      if (!part.empty()) part.erase(part.rfind('/', part.size() - 2) + 1);
    } else if (!step.empty() && step != ".") {
      part.append(step).append(target.empty() ? "" : "/");
    }
  }
  return part;
}

}  // namespace plenary::spreadsheets
