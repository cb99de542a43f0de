// What becomes of the rows of a file: what they mean of what is on record, what the rows before them and the
// places that are left make of them. Not thread-safe.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "events/admission.h"
#include "participants/import_file.h"
#include "participants/import_landing.h"
#include "participants/import_lookup.h"
#include "participants/seen_rows.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::participants {

class RowPlanner {
 public:
  // `file` and `lookup` outlive it. `options` as the plan was asked for.
  RowPlanner(const ImportFile& file, ImportLookup& lookup, const events::Admission& admission,
             const v1::PlanImportRequest& options);

  // Compares rows that were read with what is on record, many at a time.
  absl::Status Compare(db::Connection& connection, std::vector<PlannedRow>& rows);
  // Then, of one after the other in the order of the file: what the rows before it and the places that are
  // left make of it.
  void PlanInOrder(PlannedRow& row);

 private:
  void LeaveOut(PlannedRow& row) const;
  // What becomes of a row that names a participant.
  void PlanNamed(PlannedRow& row) const;
  // What becomes of a row that makes one, as far as namesakes in the event tell.
  void PlanNew(PlannedRow& row) const;
  void PlanChange(const StoredParticipant& existing, PlannedRow& row) const;
  void CheckLead(PlannedRow& row);
  void Fail(PlannedRow& row) const;
  void Tell(const RowError& said, v1::ImportRow::Error& error) const;

  const ImportFile& file_;
  ImportLookup& lookup_;
  const std::string event_id_;
  const v1::Participant::State initial_state_;
  Landings landings_;
  SeenRows seen_;
  std::map<std::string, int> heads_;  // the row that names the head of a delegation
};

}  // namespace plenary::participants
