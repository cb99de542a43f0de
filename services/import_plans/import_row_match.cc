#include "import_plans/import_row_match.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "contract/resource_name.h"
#include "import_plans/import_evidence.h"
#include "messages/output_only.h"
#include "names/name_score.h"
#include "participant_files/participant_merge.h"
#include "participants/participant_rules.h"
#include "resource/rows.h"

namespace plenary::import_plans {
namespace {

using v1::ImportRow;
using v1::Participant;

// Maximum of bytes of a value in an error.
constexpr std::size_t kMostValue = 200;

std::int64_t VersionIn(const std::string& etag) {
  std::int64_t version = 0;
  for (const char c : etag) version = c == '"' ? version : version * 10 + (c - '0');
  return version;
}

std::vector<names::NameForm> NamesOf(const Participant& participant) {
  std::vector<names::NameForm> names;
  for (const v1::LocalizedText::Entry& entry : participant.credit().display_name().entries()) {
    names.push_back(names::PersonForm(entry.text()));
  }
  return names;
}

// States that a file can record for participants who left by themselves or were never admitted. Callers who
// may admit may record them. A file never records a revocation or a mistaken entry.
bool IsMadeInactive(Participant::State state) {
  return state == Participant::STATE_WITHDRAWN || state == Participant::STATE_DECLINED ||
         state == Participant::STATE_REJECTED;
}

std::string ShownName(const Participant& participant) {
  return std::string(resource::OriginalText(participant.credit().display_name()));
}

}  // namespace

RowMatcher::RowMatcher(const list_reading::ImportFile& file, const ImportLookup& lookup,
                       const ShownRows& shown, std::string event_id, bool include_inactive)
    : file_(file),
      lookup_(lookup),
      shown_(shown),
      event_id_(std::move(event_id)),
      include_inactive_(include_inactive) {}

void RowMatcher::Plan(PlannedRow& row) const {
  if (row.read.left_out != ImportRow::LEFT_OUT_UNSPECIFIED) return LeaveOut(row.read.left_out, row);
  if (row.named.empty()) return PlanNew(row);
  PlanNamed(row);
}

void RowMatcher::PlanNamed(PlannedRow& row) const {
  if (row.named.size() > 1) {
    row.read.errors.push_back(
        {-1, "CONTRADICTION", "the row names more than one participant by its ids and its person"});
    return Fail(row);
  }
  const NamedParticipant& named = row.named.front();
  if (named.by_id_alone && AreStrangers(row.read.participant, row.person, named.stored.participant)) {
    return PlanStranger(named.stored.participant, row);
  }
  PlanChange(named.stored, row);
}

// The id may have been given to somebody else.
void RowMatcher::PlanStranger(const Participant& named, PlannedRow& row) const {
  Participant& participant = row.read.participant;
  const bool by_own_id = participant.name() == named.name();
  std::string value = by_own_id ? participant.name() : participant.external_id();
  participant.clear_name();
  if (participant.external_id() == named.external_id()) participant.clear_external_id();
  row.read.remarks.push_back(
      {file_.ColumnOf(by_own_id ? "name" : "external_id"), "ID_OF_SOMEBODY_ELSE",
       absl::StrCat(
           "belongs to ", ShownName(named),
           ", who has another name and affiliation: link the row to the right participant; a new participant "
           "cannot get this id"),
       std::move(value)});
  AddCandidate(named, {by_own_id ? "SAME_ID" : "SAME_EXTERNAL_ID"}, row);
  PlanNew(row);
}

void RowMatcher::PlanChange(const participants::StoredParticipant& existing, PlannedRow& row) const {
  const Participant& before = existing.participant;
  participant_files::ParticipantRow change = file_.ParseChange(row.raw, before);
  lookup_.ResolveAgain(change.mentions, change.participant);
  Participant& after = change.participant;
  const bool moved = after.delegation() != before.delegation();
  if (moved && !participants::rules::LedBy(before).empty() && !file_.Says("delegation_role")) {
    after.clear_delegation_role();  // if the delegation changes, it is not the head
  }
  if (before.state() == Participant::STATE_VOIDED) {
    change.errors.push_back(
        {-1, "VOIDED",
         "the participant was entered by mistake and is voided; leave the id empty for a new one"});
  }
  if (after.collective() != before.collective()) {
    change.errors.push_back(
        {-1, "COLLECTIVE_DIFFERS", "a group stays a group, and a person cannot become one"});
  }
  if (after.state() != Participant::STATE_UNSPECIFIED && after.state() != before.state()) {
    row.read.remarks.push_back({file_.ColumnOf("state"), "STATE_DIFFERS",
                                absl::StrCat("is ", participants::rules::StateName(before.state()),
                                             " and stays so: a file cannot change a state"),
                                participants::rules::StateName(after.state())});
  }
  after.set_state(before.state());
  if (!before.replaced_by().empty()) {
    row.read.remarks.push_back({-1, "REPLACED", "the participant was replaced by " + before.replaced_by()});
  }
  row.read.errors = std::move(change.errors);
  row.read.errors.insert(row.read.errors.end(), row.unknown.begin(), row.unknown.end());
  after.set_name(before.name());
  row.stored.row.set_existing(before.name());
  row.stored.existing_version = VersionIn(before.etag());
  if (!row.read.errors.empty()) return Fail(row);
  row.marks = RowMarks(after, NamesOf(after));
  row.stored.row.clear_candidates();
  if (participant_files::SameFacts(before, after)) {
    row.stored.row.set_outcome(ImportRow::OUTCOME_UNCHANGED);
    *row.stored.row.mutable_participant() = before;
    return;
  }
  row.stored.row.set_outcome(ImportRow::OUTCOME_UPDATE);
  for (const std::string& field : participant_files::Differences(before, after))
    row.stored.row.add_changed_fields(field);
  shown_.AddChanges(before, after, row.stored.row);
  *row.stored.row.mutable_participant() = std::move(after);
}

// Whether the row adds nothing to the record of somebody of the same name.
bool RowMatcher::SaysTheSame(const PlannedRow& row, const Participant& namesake) const {
  participant_files::ParticipantRow same = file_.ParseChange(row.raw, namesake);
  lookup_.ResolveAgain(same.mentions, same.participant);
  same.participant.set_state(namesake.state());
  same.participant.set_name(namesake.name());
  return same.errors.empty() && participant_files::SameFacts(same.participant, namesake);
}

void RowMatcher::PlanNew(PlannedRow& row) const {
  // A row that adds nothing to the record of a participant of the same name is that participant. Anybody else
  // may be a namesake.
  for (const participants::StoredParticipant& namesake : row.namesakes) {
    if (row.unknown.empty() && SaysTheSame(row, namesake.participant)) return PlanChange(namesake, row);
    AddCandidate(namesake.participant, {"SAME_NAME"}, row);
  }
  AddHolders(row);
  const Participant::State state = row.read.participant.state();
  const bool inactive = state != Participant::STATE_UNSPECIFIED && !participants::rules::IsActive(state);
  const bool wanted = include_inactive_ && IsMadeInactive(state);
  if (inactive && !wanted && row.unknown.empty()) return LeaveOut(ImportRow::LEFT_OUT_INACTIVE, row);
  CheckNamed(row);
  row.read.errors.insert(row.read.errors.end(), row.unknown.begin(), row.unknown.end());
  if (!row.read.errors.empty()) return Fail(row);
  row.stored.row.set_outcome(row.stored.row.candidates().empty() ? ImportRow::OUTCOME_CREATE
                                                                 : ImportRow::OUTCOME_MATCH);
  row.stored.stated_state = state;
  Participant& participant = *row.stored.row.mutable_participant();
  participant = row.read.participant;
  const std::string name = participant.name();
  messages::ClearOutputOnly(participant);
  participant.set_name(name.empty() ? contract::NameOf<v1::Participant>(event_id_, NewResourceId()) : name);
}

// A file without names has only changes: its participants must exist.
void RowMatcher::CheckNamed(PlannedRow& row) const {
  const Participant& participant = row.read.participant;
  if (participant.credit().has_display_name() || file_.Says("credit.display_name")) return;
  const bool by_own_id = !participant.name().empty();
  if (!by_own_id && participant.external_id().empty()) return;
  row.read.errors.clear();
  row.unknown.push_back({file_.ColumnOf(by_own_id ? "name" : "external_id"),
                         by_own_id ? "UNKNOWN_PARTICIPANT" : "UNKNOWN_EXTERNAL_ID",
                         "belongs to nobody who takes part; a new participant needs a column \"name\"",
                         by_own_id ? participant.name() : participant.external_id()});
}

void RowMatcher::AddCandidate(const Participant& candidate, std::vector<std::string> reasons,
                              PlannedRow& row) const {
  const Likeness likeness = Compare(row.read.participant, row.person, candidate);
  if (likeness.same_affiliation) reasons.push_back("SAME_AFFILIATION");
  if (likeness.other_affiliation) reasons.push_back("OTHER_AFFILIATION");
  if (likeness.same_address) reasons.push_back("SAME_ADDRESS");
  reasons.push_back("TAKES_PART");
  ImportRow::Candidate& told = *row.stored.row.add_candidates();
  told.set_name(candidate.name());
  told.set_display_name(ShownName(candidate));
  told.set_score(likeness.name);
  for (std::string& reason : reasons) told.add_reasons(std::move(reason));
}

// A single owner of one of the row's addresses may be the one it means; an address with several owners
// belongs to an office.
void RowMatcher::AddHolders(PlannedRow& row) const {
  std::vector<const Participant*> others;
  for (const participants::StoredParticipant& holder : row.same_address) {
    const Likeness likeness = Compare(row.read.participant, row.person, holder.participant);
    if (likeness.name >= names::kAlike) {
      AddCandidate(holder.participant, {}, row);
    } else {
      others.push_back(&holder.participant);
    }
  }
  if (others.empty()) return;
  if (others.size() == 1 && row.same_address.size() == 1 && row.namesakes.empty()) {
    return AddCandidate(*others.front(), {}, row);
  }
  row.read.remarks.push_back({file_.ColumnOf("contact.emails"), "SHARED_ADDRESS",
                              absl::StrCat("also belongs to ", ShownName(*others.front())),
                              row.read.participant.contact().emails(0)});
}

void RowMatcher::LeaveOut(ImportRow::LeftOut why, PlannedRow& row) const {
  ImportRow& left = row.stored.row;
  left.set_outcome(ImportRow::OUTCOME_LEFT_OUT);
  left.set_left_out(why);
  *left.mutable_participant() = row.read.participant;
  if (left.participant().name().empty()) {
    left.mutable_participant()->set_name(contract::NameOf<v1::Participant>(event_id_, NewResourceId()));
  }
}

void RowMatcher::Fail(PlannedRow& planned) const {
  ImportRow& row = planned.stored.row;
  row.set_outcome(ImportRow::OUTCOME_ERROR);
  *row.mutable_participant() = planned.read.participant;
  if (row.participant().name().empty()) {
    row.mutable_participant()->set_name(contract::NameOf<v1::Participant>(event_id_, NewResourceId()));
  }
  for (const participant_files::RowError& fault : planned.read.errors)
    Tell(fault, planned, *row.add_errors());
}

void RowMatcher::Tell(const participant_files::RowError& said, const PlannedRow& row,
                      ImportRow::Error& error) const {
  error.set_column(file_.HeaderOf(said.column));
  error.set_reason(said.reason);
  error.set_message(said.message);
  error.set_value(
      Shortened(said.value.empty() ? file_.CellOf(row.raw, said.column) : said.value, kMostValue));
}

}  // namespace plenary::import_plans
