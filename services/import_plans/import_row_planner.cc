#include "import_plans/import_row_planner.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "participants/participant_rules.h"

namespace plenary::import_plans {
namespace {

using v1::ImportRow;
using v1::Participant;

// Whether the row makes a participant, unless a decision says otherwise.
bool MakesNew(const ImportRow& row) {
  return row.outcome() == ImportRow::OUTCOME_CREATE || row.outcome() == ImportRow::OUTCOME_MATCH;
}

bool IsSettled(const ImportRow& row) {
  return row.outcome() == ImportRow::OUTCOME_ERROR || row.outcome() == ImportRow::OUTCOME_LEFT_OUT;
}

}  // namespace

RowPlanner::RowPlanner(const list_reading::ImportFile& file, ImportLookup& lookup, const ShownRows& shown,
                       const events::Admission& admission, const v1::PlanImportRequest& options)
    : file_(file),
      lookup_(lookup),
      matcher_(file, lookup, shown, admission.event_id, options.include_inactive()),
      initial_state_(options.initial_state()),
      landings_(admission, admission.last_waitlist_number, {}) {}

absl::Status RowPlanner::Compare(db::Connection& connection, std::vector<PlannedRow>& rows) {
  RETURN_IF_ERROR(lookup_.ResolveMentions(connection, file_, rows));
  RETURN_IF_ERROR(lookup_.FindParticipants(connection, file_, rows));
  std::vector<PlannedRow*> strangers;
  for (PlannedRow& row : rows) {
    row.stored.row.set_row(row.raw.number());
    matcher_.Plan(row);
    const Participant& participant = row.stored.row.participant();
    if (MakesNew(row.stored.row) && participant.person().empty() && !participant.collective()) {
      strangers.push_back(&row);
    }
  }
  RETURN_IF_ERROR(lookup_.FindPeople(connection, strangers));
  RETURN_IF_ERROR(lookup_.CompleteCandidates(connection, rows));
  for (PlannedRow& row : rows) {
    row.stored.new_organizations = lookup_.NewOrganizationsIn(row.stored.row.participant());
  }
  return absl::OkStatus();
}

void RowPlanner::PlanInOrder(PlannedRow& planned) {
  CompareInOrder(planned);
  for (const participant_files::RowError& remark : planned.read.remarks) {
    matcher_.Tell(remark, planned, *planned.stored.row.add_remarks());
  }
}

void RowPlanner::CompareInOrder(PlannedRow& planned) {
  ImportRow& row = planned.stored.row;
  if (IsSettled(row)) return;
  CheckLead(planned);
  if (IsSettled(row)) return;
  if (row.outcome() == ImportRow::OUTCOME_CREATE && !row.candidates().empty()) {
    row.set_outcome(ImportRow::OUTCOME_MATCH);
  }
  const SeenRows::Seen seen = seen_.Add(planned.marks, row.row());
  if (seen.duplicate_of != 0) {
    row.set_duplicate_of(seen.duplicate_of);
    row.set_outcome(ImportRow::OUTCOME_DUPLICATE);
    return;
  }
  TellSeen(seen, planned);
  if (MakesNew(row)) Land(planned);
}

void RowPlanner::CheckLead(PlannedRow& planned) {
  const Participant& participant = planned.stored.row.participant();
  if (participant.delegation_role() != Participant::DELEGATION_ROLE_HEAD) return;
  const bool is_new = planned.stored.row.existing().empty();
  const Participant::State state = is_new ? StateOf(planned) : participant.state();
  if (state != Participant::STATE_UNSPECIFIED && !participants::rules::IsActive(state)) {
    planned.read.errors.push_back(
        {-1, "NOT_ACTIVE",
         "somebody who does not take part cannot lead a delegation; leave the delegation role empty"});
    return matcher_.Fail(planned);
  }
  const auto [head, first] = heads_.emplace(participant.delegation(), planned.stored.row.row());
  if (first) return;
  planned.read.errors.push_back(
      {-1, "TWO_HEADS",
       absl::StrCat("row ", head->second,
                    " already names the head of this delegation, which can have only one")});
  matcher_.Fail(planned);
}

void RowPlanner::TellSeen(const SeenRows::Seen& seen, PlannedRow& planned) const {
  if (seen.namesake != 0) {
    planned.read.remarks.push_back(
        {-1, "NAMESAKE", absl::StrCat("row ", seen.namesake, " has the same name, and another affiliation")});
  }
  if (seen.shares_address != 0) {
    planned.read.remarks.push_back(
        {file_.ColumnOf("contact.emails"), "SHARED_ADDRESS",
         absl::StrCat("is also in row ", seen.shares_address, ", which has another name"),
         planned.read.participant.contact().emails(0)});
  }
}

void RowPlanner::Land(PlannedRow& planned) {
  ImportRow& row = planned.stored.row;
  const Participant::State stated = planned.stored.stated_state;
  const bool collective = row.participant().collective();
  const int column = stated == Participant::STATE_UNSPECIFIED ? -1 : file_.ColumnOf("state");
  if (collective && StateOf(planned) == Participant::STATE_WAITLISTED) {
    planned.read.errors.push_back(
        {column, "NEEDS_NO_PLACE", "a group needs no place, so it cannot be WAITLISTED"});
    return matcher_.Fail(planned);
  }
  const absl::Status landed = landings_.Add(ArrivalOf(
      row.row(), participants::rules::PlaceOf(row.participant()), collective, stated, initial_state_));
  if (landed.ok()) {
    row.set_expected_state(landings_.landings().back().state);
    if (stated == Participant::STATE_CONFIRMED && row.expected_state() == Participant::STATE_WAITLISTED) {
      planned.read.remarks.push_back(
          {column, "WAITS_FOR_PLACE", "no place is left, so the participant waits for one", "CONFIRMED"});
    }
    return;
  }
  std::string which(landed.message());
  if (which.ends_with('.')) which.pop_back();
  planned.read.errors.push_back({-1, "NO_PLACE_LEFT", std::move(which)});
  matcher_.Fail(planned);
}

void RowPlanner::Note(const ImportRow& row) {
  const Participant& participant = row.participant();
  std::vector<names::NameForm> names;
  for (const auto& entry : participant.credit().display_name().entries()) {
    names.push_back(names::PersonForm(entry.text()));
  }
  seen_.Add(RowMarks(participant, names), row.row());
  if (participant.delegation_role() == Participant::DELEGATION_ROLE_HEAD) {
    heads_.emplace(participant.delegation(), row.row());
  }
}

Participant::State RowPlanner::StateOf(const PlannedRow& planned) const {
  const Participant::State stated = planned.stored.stated_state;
  return stated == Participant::STATE_UNSPECIFIED ? initial_state_ : stated;
}

}  // namespace plenary::import_plans
