// A row of a file while it is planned.

#pragma once

#include <vector>

#include "directory/matching.h"
#include "import_plans/import_row_store.h"
#include "import_plans/seen_rows.h"
#include "list_reading/import_file.h"
#include "participant_files/participant_rows.h"
#include "participants/stored_participant.h"

namespace plenary::import_plans {

// A participant of the event whom a row names.
struct NamedParticipant {
  participants::StoredParticipant stored;
  // By its own id or its external id alone; otherwise also as a person.
  bool by_id_alone = false;
};

// A row on its way from the file into the plan.
struct PlannedRow {
  list_reading::RawRow raw;
  participant_files::ParticipantRow read;
  directory::PersonQuery person;  // who it may be
  RowMarks marks;
  StoredRow stored;
  // What the row names and is not on record. Holds whatever the row is taken for.
  std::vector<participant_files::RowError> unknown = {};
  // Those of the event that the row names by id, external id or person; the same one once.
  std::vector<NamedParticipant> named = {};
  // Those who have the same name.
  std::vector<participants::StoredParticipant> namesakes = {};
  // Others who have one of its e-mail addresses, at most two.
  std::vector<participants::StoredParticipant> same_address = {};
};

// Reads a row and makes ready what is asked about it. Without the database.
PlannedRow ReadRow(const list_reading::ImportFile& file, list_reading::RawRow raw);

}  // namespace plenary::import_plans
