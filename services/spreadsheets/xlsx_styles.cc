#include "spreadsheets/xlsx_styles.h"

#include <string>

#include "base/status_macros.h"
#include "spreadsheets/number_text.h"
#include "spreadsheets/xml_reader.h"

namespace plenary::spreadsheets {
namespace {

// More than any spreadsheet uses: Office allows at most 64,000 cell styles.
constexpr std::size_t kMostXlsxStyles = 70'000;
constexpr std::size_t kMostFormats = 10'000;
constexpr std::size_t kMostOfACode = 1'000;

absl::Status TooMany() {
  return absl::InvalidArgumentError("The workbook has too many formats; save the sheet with the list as CSV");
}

int NumberOf(XmlReader& xml, std::string_view attribute) {
  return WholeIn<int>(xml.Attribute(attribute)).value_or(0);
}

}  // namespace

absl::Status XlsxStyles::Read(XmlReader& xml) {
  return xml.ForEachElement([&]() -> absl::Status {
    if (xml.name() == "cellXfs") return ReadCellFormats(xml);
    if (xml.name() != "numFmt") return absl::OkStatus();
    const std::string code = xml.Attribute("formatCode");
    if (formats_.size() == kMostFormats) return TooMany();
    if (code.size() <= kMostOfACode) formats_.emplace(NumberOf(xml, "numFmtId"), NumberFormat(code));
    return absl::OkStatus();
  });
}

// Number formats precede them.
absl::Status XlsxStyles::ReadCellFormats(XmlReader& xml) {
  return xml.ForEachChild([&] {
    if (xml.name() != "xf") return xml.Skip();
    if (cell_styles_.size() == kMostXlsxStyles || formats_.size() > kMostFormats + kMostXlsxStyles)
      return TooMany();
    const int id = NumberOf(xml, "numFmtId");
    auto found = formats_.find(id);
    if (found == formats_.end()) found = formats_.emplace(id, NumberFormat::BuiltIn(id)).first;
    cell_styles_.push_back(&found->second);
    return xml.Skip();
  });
}

const NumberFormat& XlsxStyles::FormatOf(std::size_t style) const {
  return style < cell_styles_.size() ? *cell_styles_[style] : general_;
}

}  // namespace plenary::spreadsheets
