// Judges one row of a file by itself and the records. RowPlanner adds the effects of earlier rows and of the
// places that are left.

#pragma once

#include <string>
#include <vector>

#include "import_plans/import_lookup.h"
#include "import_plans/shown_rows.h"
#include "list_reading/import_file.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::import_plans {

class RowMatcher {
 public:
  // `file`, `lookup` and `shown` outlive it. `include_inactive`: whether to create participants who have left
  // according to the file.
  RowMatcher(const list_reading::ImportFile& file, const ImportLookup& lookup, const ShownRows& shown,
             std::string event_id, bool include_inactive);

  // Sets the stored part of a row that was looked up.
  void Plan(PlannedRow& row) const;
  // Makes it a row with the errors from reading it.
  void Fail(PlannedRow& row) const;
  // An error or a remark on a row for clients: with its cell, unless it has a value.
  void Tell(const participant_files::RowError& said, const PlannedRow& row,
            v1::ImportRow::Error& error) const;

 private:
  // For a row that names a participant.
  void PlanNamed(PlannedRow& row) const;
  // For a row that gives an id of somebody whose other data differ.
  void PlanStranger(const v1::Participant& named, PlannedRow& row) const;
  // For a row that makes a participant: compares it with the participants of the event.
  void PlanNew(PlannedRow& row) const;
  void PlanChange(const participants::StoredParticipant& existing, PlannedRow& row) const;
  void LeaveOut(v1::ImportRow::LeftOut why, PlannedRow& row) const;

  bool SaysTheSame(const PlannedRow& row, const v1::Participant& namesake) const;
  void CheckNamed(PlannedRow& row) const;
  void AddCandidate(const v1::Participant& candidate, std::vector<std::string> reasons,
                    PlannedRow& row) const;
  void AddHolders(PlannedRow& row) const;

  const list_reading::ImportFile& file_;
  const ImportLookup& lookup_;
  const ShownRows& shown_;
  const std::string event_id_;
  const bool include_inactive_;
};

}  // namespace plenary::import_plans
