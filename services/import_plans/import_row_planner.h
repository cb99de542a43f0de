// Plans the rows of a file: judges each by the records, the rows before it and the places that are left. Not
// thread-safe.

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
  // `file`, `lookup` and `shown` outlive it. `options` are those of the plan.
  RowPlanner(const list_reading::ImportFile& file, ImportLookup& lookup, const ShownRows& shown,
             const events::Admission& admission, const v1::PlanImportRequest& options);

  // Compares rows with the records, many at a time.
  absl::Status Compare(db::Connection& connection, std::vector<PlannedRow>& rows);
  // Then applies the effects of earlier rows and of the places that are left, one row after the other, in the
  // order of the file. Later rows may be compared at the same time.
  void PlanInOrder(PlannedRow& row);
  // Adds a row of an earlier plan, to compare other rows with.
  void Note(const v1::ImportRow& row);

 private:
  void CompareInOrder(PlannedRow& row);
  // Checks that each delegation has only one head, who takes part.
  void CheckLead(PlannedRow& row);
  void TellSeen(const SeenRows::Seen& seen, PlannedRow& row) const;
  void Land(PlannedRow& row);
  // The requested state of a new participant; if unspecified, the event's policy applies.
  v1::Participant::State StateOf(const PlannedRow& row) const;

  const list_reading::ImportFile& file_;
  ImportLookup& lookup_;
  const RowMatcher matcher_;
  const v1::Participant::State initial_state_;
  Landings landings_;
  SeenRows seen_;
  std::map<std::string, int> heads_;  // the row with the head of the delegation
};

}  // namespace plenary::import_plans
