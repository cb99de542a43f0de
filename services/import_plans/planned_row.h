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
  // By its own id or its external id; otherwise by its person.
  bool by_id_alone = false;
};

// A row between the file and the plan.
struct PlannedRow {
  list_reading::RawRow raw;
  participant_files::ParticipantRow read;
  directory::PersonQuery person;  // the names to look up
  RowMarks marks;
  StoredRow stored;
  // Names in the row that do not exist. Errors whatever the row's outcome.
  std::vector<participant_files::RowError> unknown = {};
  // Participants of the event whom the row names by id, external id or person; each once.
  std::vector<NamedParticipant> named = {};
  // Participants with the same name.
  std::vector<participants::StoredParticipant> namesakes = {};
  // Other participants with one of its e-mail addresses, at most two.
  std::vector<participants::StoredParticipant> same_address = {};
};

// Reads a row and prepares the look-ups. Without the database.
PlannedRow ReadRow(const list_reading::ImportFile& file, list_reading::RawRow raw);

}  // namespace plenary::import_plans
