#include "import_plans/shown_rows.h"

#include <algorithm>
#include <utility>

namespace plenary::import_plans {
namespace {

using v1::Import;
using v1::ImportRow;
using v1::Participant;

// Maximum of bytes of a cell that is only shown.
constexpr std::size_t kMostShown = 500;

void AddCell(const std::string& header, std::string field, std::string_view value,
             Import::SampleRow& sample) {
  if (value.empty()) return;
  Import::SampleCell& cell = *sample.add_cells();
  cell.set_header(header);
  cell.set_field(std::move(field));
  cell.set_value(Shortened(value, kMostShown));
}

bool Changes(const participant_files::ColumnTarget& target, const ImportRow& row) {
  const std::string_view field = participant_files::TopLevelField(*target.field);
  return std::any_of(row.changed_fields().begin(), row.changed_fields().end(),
                     [&](const std::string& changed) { return changed == field; });
}

}  // namespace

std::string Shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

ShownRows::ShownRows(const v1::Event& event)
    : cells_(participant_files::ExportColumns(event, [](std::string_view) { return true; })) {}

Import::SampleRow ShownRows::SampleOf(int row, std::span<const participant_files::MappedColumn> columns,
                                      std::span<const std::string_view> cells,
                                      const Participant& participant) {
  std::vector<participant_files::ColumnTarget> told;
  for (const participant_files::MappedColumn& column : columns) {
    if (column.target.field != nullptr && column.target.field->get != nullptr) told.push_back(column.target);
  }
  std::vector<std::string> read;
  participant_files::ParticipantCells(std::move(told)).Write(participant, read);
  Import::SampleRow sample;
  sample.set_row(row);
  std::size_t next = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const participant_files::ColumnField* field = columns[i].target.field;
    std::string_view value;
    if (field != nullptr && field->get != nullptr) value = read[next++];
    if (value.empty() && i < cells.size()) value = cells[i];
    AddCell(columns[i].header, columns[i].field(), value, sample);
  }
  return sample;
}

Import::SampleRow ShownRows::SampleOf(int row, const Participant& participant) const {
  std::vector<std::string> read;
  cells_.Write(participant, read);
  Import::SampleRow sample;
  sample.set_row(row);
  for (std::size_t i = 0; i < read.size(); ++i) {
    const std::string header = participant_files::HeaderOf(cells_.columns()[i]);
    AddCell(header, header, read[i], sample);
  }
  return sample;
}

void ShownRows::AddChanges(const Participant& before, const Participant& after, ImportRow& row) const {
  std::vector<std::string> was, will_be;
  cells_.Write(before, was);
  cells_.Write(after, will_be);
  for (std::size_t i = 0; i < was.size(); ++i) {
    if (was[i] == will_be[i] || !Changes(cells_.columns()[i], row)) continue;
    ImportRow::Change& change = *row.add_changes();
    change.set_field(participant_files::HeaderOf(cells_.columns()[i]));
    change.set_before(Shortened(was[i], kMostShown));
    change.set_after(Shortened(will_be[i], kMostShown));
  }
}

}  // namespace plenary::import_plans
