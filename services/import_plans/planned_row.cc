#include "import_plans/planned_row.h"

#include <utility>

#include "resource/rows.h"

namespace plenary::import_plans {
namespace {

using v1::ImportRow;
using v1::LocalizedText;
using v1::Participant;

// The names and affiliations by which to look for a participant, from its credit.
directory::PersonQuery QueryFor(const Participant& participant) {
  directory::NameQuery query;
  for (const LocalizedText::Entry& entry : participant.credit().display_name().entries()) {
    query.names.push_back(entry.text());
  }
  for (const Participant::Position& position : participant.credit().positions()) {
    query.affiliations.emplace_back(resource::OriginalText(position.affiliation()));
  }
  return directory::PersonQuery(query);
}

}  // namespace

PlannedRow ReadRow(const list_reading::ImportFile& file, list_reading::RawRow raw) {
  participant_files::ParticipantRow read = file.Parse(raw);
  if (read.left_out != ImportRow::LEFT_OUT_UNSPECIFIED) {
    read.participant.Clear();
    read.mentions.clear();
    read.errors.clear();
  }
  directory::PersonQuery person = QueryFor(read.participant);
  RowMarks marks(read.participant, person.names);
  StoredRow stored;
  stored.cells = file.CellsOf(raw);
  return {.raw = std::move(raw),
          .read = std::move(read),
          .person = std::move(person),
          .marks = std::move(marks),
          .stored = std::move(stored)};
}

}  // namespace plenary::import_plans
