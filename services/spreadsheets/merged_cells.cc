#include "spreadsheets/merged_cells.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/status_macros.h"
#include "spreadsheets/cell_reference.h"
#include "spreadsheets/xlsx_names.h"
#include "spreadsheets/xml_reader.h"

namespace plenary::spreadsheets {
namespace {

constexpr std::size_t kMostAreas = 100'000;

// "A2:B5".
std::optional<MergedArea> AreaOf(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  if (colon == reference.npos) return std::nullopt;
  const auto first = CellReference::Parse(reference.substr(0, colon));
  const auto last = CellReference::Parse(reference.substr(colon + 1));
  if (!first.has_value() || !last.has_value()) return std::nullopt;
  if (first->row > last->row || first->column > last->column) return std::nullopt;
  return MergedArea{
      .row = first->row, .last_row = last->row, .column = first->column, .last_column = last->column};
}

// Whether the part may have any. Searching for the word is much faster than reading the XML. The word may
// also be part of a text; then the XML is read for nothing.
absl::StatusOr<bool> MayHaveAreas(Archive& archive, const std::string& part) {
  constexpr std::string_view kWord = "mergeCells";
  ASSIGN_OR_RETURN(Part bytes, archive.Read(part));
  std::array<char, 64 * 1024> buffer;
  std::size_t kept = 0;  // the end of the bytes before, where the word may have begun
  while (true) {
    ASSIGN_OR_RETURN(const std::size_t size, bytes.Read({buffer.data() + kept, buffer.size() - kept}));
    if (size == 0) return false;
    const std::string_view seen(buffer.data(), kept + size);
    if (seen.find(kWord) != seen.npos) return true;
    kept = std::min(seen.size(), kWord.size() - 1);
    std::copy(seen.end() - static_cast<std::ptrdiff_t>(kept), seen.end(), buffer.begin());
  }
}

}  // namespace

void MergedCells::Open(const MergedArea& area) { open_[area.column] = {area, ""}; }

void MergedCells::Say(std::int64_t row, std::size_t column, std::string_view text) {
  const auto opened = open_.find(column);
  if (opened != open_.end() && opened->second.area.row == row) opened->second.text = text;
}

bool MergedCells::Covers(std::int64_t row, std::size_t column) const {
  auto opened = open_.upper_bound(column);
  if (opened == open_.begin()) return false;
  const MergedArea& area = (--opened)->second.area;
  const bool inside = row >= area.row && row <= area.last_row && column <= area.last_column;
  return inside && (row != area.row || column != area.column);
}

void MergedCells::Fill(std::int64_t row, RowBuilder& builder) {
  const bool says_something = !builder.empty();
  for (const auto& [column, opened] : open_) {
    const bool below = row > opened.area.row && row <= opened.area.last_row;
    if (says_something && below && !builder.Add(column, opened.text)) break;
  }
  std::erase_if(open_, [&](const auto& entry) { return entry.second.area.last_row <= row; });
}

absl::StatusOr<std::vector<MergedArea>> ReadMergedAreas(Archive& archive, const std::string& part) {
  std::vector<MergedArea> areas;
  ASSIGN_OR_RETURN(const bool may_have, MayHaveAreas(archive, part));
  if (!may_have) return areas;
  ASSIGN_OR_RETURN(const auto xml, XmlReader::Open(archive, part, {xlsx::kMain, xlsx::kStrictMain}));
  for (auto token = xml->Next(); token != XmlReader::Token::kDone; token = xml->Next()) {
    if (token == XmlReader::Token::kFailed) return xml->status();
    if (token == XmlReader::Token::kEnd && xml->name() == "mergeCells") break;
    if (token != XmlReader::Token::kStart || xml->name() != "mergeCell") continue;
    const std::optional<MergedArea> area = AreaOf(xml->Attribute("ref"));
    if (!area.has_value()) continue;
    if (areas.size() == kMostAreas) {
      return absl::InvalidArgumentError(
          "A sheet of the workbook has more than 100,000 merged cells. Save it as CSV");
    }
    areas.push_back(*area);
  }
  std::stable_sort(areas.begin(), areas.end(),
                   [](const MergedArea& a, const MergedArea& b) { return a.row < b.row; });
  return areas;
}

}  // namespace plenary::spreadsheets
