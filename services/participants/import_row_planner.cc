#include "participants/import_row_planner.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "base/status_macros.h"
#include "participants/import_rules.h"
#include "rpc/field_mask.h"
#include "rpc/resource_name.h"

namespace plenary::participants {
namespace {

using v1::ImportRow;
using v1::Participant;

std::int64_t VersionIn(const std::string& etag) {
  std::int64_t version = 0;
  for (const char c : etag) version = c == '"' ? version : version * 10 + (c - '0');
  return version;
}

std::vector<directory::NameForm> NamesOf(const Participant& participant) {
  std::vector<directory::NameForm> names;
  for (const v1::LocalizedText::Entry& entry : participant.credit().display_name().entries()) {
    names.push_back(directory::PersonForm(entry.text()));
  }
  return names;
}

}  // namespace

RowPlanner::RowPlanner(const ImportFile& file, ImportLookup& lookup, const events::Admission& admission,
                       const v1::PlanImportRequest& options)
    : file_(file),
      lookup_(lookup),
      event_id_(admission.event_id),
      initial_state_(options.initial_state()),
      landings_(admission, options.initial_state(), admission.last_waitlist_number, {}) {}

absl::Status RowPlanner::Compare(db::Connection& connection, std::vector<PlannedRow>& rows) {
  RETURN_IF_ERROR(lookup_.ResolveMentions(connection, file_, rows));
  RETURN_IF_ERROR(lookup_.FindParticipants(connection, rows));
  std::vector<PlannedRow*> strangers;
  for (PlannedRow& row : rows) {
    row.stored.row.set_row(row.raw.number());
    if (row.read.left_out != ImportRow::LEFT_OUT_UNSPECIFIED) {
      LeaveOut(row);
    } else if (!row.named.empty()) {
      PlanNamed(row);
    } else {
      PlanNew(row);
      const Participant& participant = row.stored.row.participant();
      const bool is_new = row.stored.row.outcome() == ImportRow::OUTCOME_CREATE ||
                          row.stored.row.outcome() == ImportRow::OUTCOME_MATCH;
      if (is_new && participant.person().empty() && !participant.collective()) strangers.push_back(&row);
    }
  }
  return lookup_.FindPeople(connection, strangers);
}

void RowPlanner::LeaveOut(PlannedRow& row) const {
  row.stored.row.set_outcome(ImportRow::OUTCOME_LEFT_OUT);
  row.stored.row.set_left_out(row.read.left_out);
  *row.stored.row.mutable_participant() = row.read.participant;
  row.stored.row.mutable_participant()->set_name(ParticipantName(event_id_, NewResourceId()));
}

void RowPlanner::PlanNamed(PlannedRow& row) const {
  if (row.named.size() > 1) {
    row.read.errors.push_back(
        {-1, "CONTRADICTION", "the row names more than one participant by its ids and its person"});
    return Fail(row);
  }
  PlanChange(row.named.front(), row);
}

void RowPlanner::PlanChange(const StoredParticipant& existing, PlannedRow& row) const {
  const Participant& before = existing.participant;
  ParticipantRow change = file_.ParseChange(row.raw, before);
  lookup_.ResolveAgain(change.mentions, change.participant);
  Participant& after = change.participant;
  const bool moved = after.delegation() != before.delegation();
  if (moved && !rules::LedBy(before).empty() && !file_.Says("delegation_role")) {
    after.clear_delegation_role();  // of another delegation it is not the head
  }
  if (before.state() == Participant::STATE_VOIDED) {
    change.errors.push_back(
        {-1, "VOIDED",
         "the participant was entered by mistake and is voided; leave the id empty for a new one"});
  }
  if (after.state() != before.state()) {
    change.errors.push_back(
        {-1, "STATE_DIFFERS",
         "the participant is in another state than the row says; states change by their own "
         "methods alone"});
  }
  if (after.collective() != before.collective()) {
    change.errors.push_back(
        {-1, "COLLECTIVE_DIFFERS", "who is registered as a group stays one, and nobody becomes one"});
  }
  row.read.errors = std::move(change.errors);
  after.set_name(before.name());
  row.stored.row.set_existing(before.name());
  row.stored.existing_version = VersionIn(before.etag());
  if (!row.read.errors.empty()) return Fail(row);
  row.marks = RowMarks(after, NamesOf(after));
  if (SameFacts(before, after)) {
    row.stored.row.set_outcome(ImportRow::OUTCOME_UNCHANGED);
    *row.stored.row.mutable_participant() = before;
    return;
  }
  row.stored.row.set_outcome(ImportRow::OUTCOME_UPDATE);
  for (const std::string& field : rules::Differences(before, after)) row.stored.row.add_changed_fields(field);
  *row.stored.row.mutable_participant() = std::move(after);
}

void RowPlanner::PlanNew(PlannedRow& row) const {
  if (!row.read.errors.empty()) return Fail(row);
  // Somebody of the same name, of whom the row says nothing new, is there already. Anybody else may be a
  // namesake.
  for (const StoredParticipant& namesake : row.namesakes) {
    ParticipantRow same = file_.ParseChange(row.raw, namesake.participant);
    lookup_.ResolveAgain(same.mentions, same.participant);
    if (same.participant.state() == Participant::STATE_UNSPECIFIED) {
      same.participant.set_state(namesake.participant.state());
    }
    same.participant.set_name(namesake.participant.name());
    if (same.errors.empty() && SameFacts(same.participant, namesake.participant)) {
      return PlanChange(namesake, row);
    }
    ImportRow::Candidate& candidate = *row.stored.row.add_candidates();
    candidate.set_name(namesake.participant.name());
    candidate.set_display_name(namesake.participant.credit().display_name().entries(0).text());
    candidate.set_score(1);
    candidate.add_reasons("SAME_NAME");
    candidate.add_reasons("TAKES_PART");
  }
  row.stored.row.set_outcome(row.namesakes.empty() ? ImportRow::OUTCOME_CREATE : ImportRow::OUTCOME_MATCH);
  Participant& participant = *row.stored.row.mutable_participant();
  participant = row.read.participant;
  const std::string name = participant.name();
  rpc::ClearOutputOnly(participant);
  participant.set_name(name.empty() ? ParticipantName(event_id_, NewResourceId()) : name);
}

// A delegation has one head, and it takes part.
void RowPlanner::CheckLead(PlannedRow& planned) {
  const Participant& participant = planned.stored.row.participant();
  if (participant.delegation_role() != Participant::DELEGATION_ROLE_HEAD) return;
  const Participant::State state = initial_state_;
  if (planned.stored.row.existing().empty() && state != Participant::STATE_UNSPECIFIED &&
      !rules::IsActive(state)) {
    planned.read.errors.push_back(
        {-1, "NOT_ACTIVE", "who does not take part leads no delegation; leave the delegation role empty"});
    return Fail(planned);
  }
  const auto [head, first] = heads_.emplace(participant.delegation(), planned.stored.row.row());
  if (first) return;
  planned.read.errors.push_back(
      {-1, "TWO_HEADS",
       absl::StrCat("row ", head->second, " already names the head of this delegation, which has one")});
  Fail(planned);
}

void RowPlanner::PlanInOrder(PlannedRow& planned) {
  ImportRow& row = planned.stored.row;
  for (const RowError& remark : planned.read.remarks) Tell(remark, *row.add_remarks());
  if (row.outcome() == ImportRow::OUTCOME_ERROR || row.outcome() == ImportRow::OUTCOME_LEFT_OUT) return;
  CheckLead(planned);
  if (row.outcome() == ImportRow::OUTCOME_ERROR) return;
  if (row.outcome() == ImportRow::OUTCOME_CREATE && !row.candidates().empty()) {
    row.set_outcome(ImportRow::OUTCOME_MATCH);
  }
  if (const int earlier = seen_.Add(planned.marks, row.row()); earlier != 0) {
    row.set_duplicate_of(earlier);
    row.set_outcome(ImportRow::OUTCOME_DUPLICATE);
    return;
  }
  if (row.outcome() != ImportRow::OUTCOME_CREATE && row.outcome() != ImportRow::OUTCOME_MATCH) return;
  const Arrival arrival{.row = row.row(),
                        .place = rules::PlaceOf(row.participant()),
                        .collective = row.participant().collective()};
  const absl::Status landed = landings_.Add(arrival);
  if (landed.ok()) {
    row.set_expected_state(landings_.landings().back().state);
    return;
  }
  std::string which(landed.message());
  if (which.ends_with('.')) which.pop_back();
  planned.read.errors.push_back({-1, "NO_PLACE_LEFT", std::move(which)});
  Fail(planned);
}

void RowPlanner::Fail(PlannedRow& planned) const {
  ImportRow& row = planned.stored.row;
  row.set_outcome(ImportRow::OUTCOME_ERROR);
  *row.mutable_participant() = planned.read.participant;
  if (row.participant().name().empty()) {
    row.mutable_participant()->set_name(ParticipantName(event_id_, NewResourceId()));
  }
  for (const RowError& fault : planned.read.errors) Tell(fault, *row.add_errors());
}

void RowPlanner::Tell(const RowError& said, ImportRow::Error& error) const {
  error.set_column(file_.HeaderOf(said.column));
  error.set_reason(said.reason);
  error.set_message(said.message);
  error.set_value(said.value);
}

}  // namespace plenary::participants
