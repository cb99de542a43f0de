// What becomes of one row of a file, as far as the row and the record tell. What the rows before it and the
// places that are left make of it, RowPlanner adds.

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
  // `file`, `lookup` and `shown` outlive it. `include_inactive`: whether those who left by the file are made
  // too.
  RowMatcher(const list_reading::ImportFile& file, const ImportLookup& lookup, const ShownRows& shown,
             std::string event_id, bool include_inactive);

  // Sets what is stored of a row that was looked up.
  void Plan(PlannedRow& row) const;
  // Makes of it a row with the errors that it was read with.
  void Fail(PlannedRow& row) const;
  // An error or a remark on a row as clients see it: with its cell, where it says no value itself.
  void Tell(const participant_files::RowError& said, const PlannedRow& row,
            v1::ImportRow::Error& error) const;

 private:
  // Of a row that names a participant.
  void PlanNamed(PlannedRow& row) const;
  // Of one that says an id of somebody of whom it says nothing else.
  void PlanStranger(const v1::Participant& named, PlannedRow& row) const;
  // Of one that makes a participant, as far as those in the event tell who may be the same.
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
