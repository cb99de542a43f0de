// What becomes of the rows of a file: what they mean of what is on record, what the rows before them and the
// places that are left make of them. Not thread-safe.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "events/admission.h"
#include "import_plans/import_landing.h"
#include "import_plans/import_lookup.h"
#include "import_plans/import_row_match.h"
#include "import_plans/seen_rows.h"
#include "import_plans/shown_rows.h"
#include "list_reading/import_file.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::import_plans {

class RowPlanner {
 public:
  // `file`, `lookup` and `shown` outlive it. `options` as the plan was asked for.
  RowPlanner(const list_reading::ImportFile& file, ImportLookup& lookup, const ShownRows& shown,
             const events::Admission& admission, const v1::PlanImportRequest& options);

  // Compares rows that were read with what is on record, many at a time.
  absl::Status Compare(db::Connection& connection, std::vector<PlannedRow>& rows);
  // Then, of one after the other in the order of the file: what the rows before it and the places that are
  // left make of it. Later rows may be compared meanwhile.
  void PlanInOrder(PlannedRow& row);
  // Notes a row that was planned before, as one that others are compared with.
  void Note(const v1::ImportRow& row);

 private:
  void CompareInOrder(PlannedRow& row);
  // A delegation has one head, and it takes part.
  void CheckLead(PlannedRow& row);
  void TellSeen(const SeenRows::Seen& seen, PlannedRow& row) const;
  void Land(PlannedRow& row);
  // The state that a new participant is to have; unspecified: as the event's policy says.
  v1::Participant::State StateOf(const PlannedRow& row) const;

  const list_reading::ImportFile& file_;
  ImportLookup& lookup_;
  const RowMatcher matcher_;
  const v1::Participant::State initial_state_;
  Landings landings_;
  SeenRows seen_;
  std::map<std::string, int> heads_;  // the row that names the head of a delegation
};

}  // namespace plenary::import_plans
