#include "imports/import_commit.h"

#include <future>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "access/roles.h"
#include "base/compare_form.h"
#include "base/ids.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/person_store.h"
#include "errors/errors.h"
#include "events/admission_store.h"
#include "events/event_store.h"
#include "google/protobuf/util/message_differencer.h"
#include "import_plans/import_rules.h"
#include "import_plans/import_store.h"
#include "imports/import_errors.h"
#include "messages/resource.h"
#include "messages/state_step.h"
#include "participant_files/participant_merge.h"
#include "participant_files/participant_rows.h"
#include "participants/participant_view.h"
#include "participants/promotion.h"
#include "resource/idempotency.h"
#include "resource/known.h"

namespace plenary::imports {
namespace {

using google::protobuf::util::MessageDifferencer;
using v1::Import;
using v1::ImportDecision;
using v1::Participant;

// Rows that are read, written and recorded at a time: few, so that the session is never idle for long between
// two statements.
constexpr int kPiece = 500;
// The maximum that an error can name.
constexpr int kMostRefused = 30;

}  // namespace

ImportCommit::ImportCommit(journal::Write& write, const v1::CommitImportRequest& request,
                           std::int64_t first_number)
    : write_(write),
      connection_(write.connection()),
      request_(request),
      event_id_(contract::EventIdOf(request.name())),
      first_number_(first_number),
      making_(write, request, import_),
      participants_(contract::EventName(event_id_)),
      people_(journal::kDirectory) {
  for (const auto& link : request.organizations()) organizations_[link.text()] = link.organization();
}

absl::StatusOr<Import> ImportCommit::Run() {
  RETURN_IF_ERROR(import_plans::LockImportsOf(connection_, event_id_));
  ASSIGN_OR_RETURN(import_, import_plans::LockImport(connection_, request_.name(), ""));
  if (import_.state() == Import::STATE_COMMITTED) return import_;
  RETURN_IF_ERROR(messages::CheckStep(import_, request_));
  RETURN_IF_ERROR(messages::CheckEtag(import_.name(), request_.etag(), import_.etag()));
  ASSIGN_OR_RETURN(admission_, events::GlanceAtAdmission(connection_, event_id_));
  RETURN_IF_ERROR(participants::rules::CheckOpen(admission_, participants::rules::Registrant::kStaff,
                                                 /*anonymous=*/false));
  RETURN_IF_ERROR(Decide());
  RETURN_IF_ERROR(CheckRows());
  RETURN_IF_ERROR(CheckMoves());
  RETURN_IF_ERROR(Land());
  if (!request_.validate_only()) {
    RETURN_IF_ERROR(making_.Make(participants_, people_));
    RETURN_IF_ERROR(InsertNew());
    RETURN_IF_ERROR(ChangeExisting());
    write_.Wrote(participants_);
    write_.Wrote(people_);
  }
  RETURN_IF_ERROR(Settle());
  return import_;
}

// ---- Decisions and checks.

absl::Status ImportCommit::Decide() {
  ASSIGN_OR_RETURN(corrected_, CorrectRows(connection_, request_, admission_,
                                           access::StaffEvents(write_.call().caller()), import_));
  if (!import_.questions().empty() && !request_.accept_guesses()) {
    return errors::GuessesNotAccepted(import_.name(), import_.questions(0).message(),
                                      import_.questions_size());
  }
  RETURN_IF_ERROR(CheckDecisions());
  const std::vector<ImportDecision> given(request_.decisions().begin(), request_.decisions().end());
  RETURN_IF_ERROR(SaveDecisions(connection_, import_.name(), given));
  RETURN_IF_ERROR(ApplyRules());
  RETURN_IF_ERROR(DecideRest(connection_, import_.name(), request_.undecided(), request_.skip_errors()));
  return making_.Adopt();
}

absl::Status ImportCommit::CheckDecisions() const {
  const std::vector<ImportDecision> given(request_.decisions().begin(), request_.decisions().end());
  ASSIGN_OR_RETURN(const auto outcomes, OutcomesOf(connection_, import_.name(), given));
  std::vector<errors::FieldViolation> violations;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string_view fault = import_plans::rules::FaultOf(given[i], outcomes[i]);
    if (!fault.empty()) {
      violations.push_back({"decisions[" + std::to_string(i) + "].row", std::string(fault)});
    }
  }
  if (!violations.empty()) return errors::InvalidFields(violations);
  std::vector<resource::NamedReference> links;
  for (int i = 0; i < request_.organizations_size(); ++i) {
    links.push_back(
        {absl::StrCat("organizations[", i, "].organization"), request_.organizations(i).organization()});
  }
  return resource::CheckKnown(connection_, links);
}

absl::Status ImportCommit::ApplyRules() {
  if (request_.rules().empty()) return absl::OkStatus();
  const import_plans::rules::BulkRules bulk(request_.rules(), CompareForm);
  for (int last_row = 0;;) {
    ASSIGN_OR_RETURN(const auto open, ReadOpen(connection_, import_.name(), last_row, kPiece));
    if (open.empty()) return absl::OkStatus();
    last_row = open.back().row;
    std::vector<ImportDecision> decisions;
    for (const import_plans::rules::OpenRow& row : open) decisions.push_back(bulk.Decide(row));
    RETURN_IF_ERROR(SaveDecisions(connection_, import_.name(), decisions));
  }
}

absl::Status ImportCommit::RowsRefused(const std::vector<RefusedRow>& rows) const {
  std::vector<errors::RefusedRow> told;
  for (const RefusedRow& row : rows) {
    if (told.size() == kMostRefused) break;
    told.push_back(
        {row.row, import_plans::rules::NameOf(row.refusal),
         row.advice.empty() ? import_plans::rules::AdviceOn(row.refusal) : std::string_view(row.advice)});
  }
  return errors::RowsRefused(import_.name(), told, told.size() == kMostRefused);
}

absl::Status ImportCommit::Refuse(const std::vector<RefusedRow>& rows) {
  if (rows.empty()) return absl::OkStatus();
  return request_.skip_errors() ? SkipRows(connection_, import_.name(), rows) : RowsRefused(rows);
}

absl::Status ImportCommit::CheckRows() {
  const int limit = request_.skip_errors() ? import_.counts().rows() : kMostRefused;
  while (true) {
    ASSIGN_OR_RETURN(std::vector<RefusedRow> refused,
                     FindRefused(connection_, import_.name(), making_.Missing(), limit));
    if (refused.empty()) return absl::OkStatus();
    for (RefusedRow& row : refused) {
      const auto fault = corrected_.find(row.row);
      if (row.refusal == import_plans::rules::Refusal::kErroneous && fault != corrected_.end())
        row.advice = fault->second;
    }
    RETURN_IF_ERROR(Refuse(refused));
  }
}

absl::Status ImportCommit::CheckMoves() {
  if (admission_.counters.empty()) return absl::OkStatus();  // then any place is as good as another
  ASSIGN_OR_RETURN(const std::vector<import_plans::Move> moves,
                   import_plans::ReadMoves(connection_, import_.name()));
  std::vector<RefusedRow> refused;
  for (const int row : import_plans::RefusedMoves(moves, admission_)) {
    refused.push_back({.row = row, .refusal = import_plans::rules::Refusal::kNoPlace});
  }
  return Refuse(refused);
}

absl::Status ImportCommit::Land() {
  std::vector<participants::Waiting> waiting;
  if (import_plans::Landings::MayFreePlaces(admission_)) {
    ASSIGN_OR_RETURN(waiting, participants::ReadWaiting(connection_, event_id_));
  }
  import_plans::Landings landings(admission_, first_number_ - 1, waiting);
  std::vector<RefusedRow> refused;
  int last_row = 0;
  while (true) {
    ASSIGN_OR_RETURN(std::vector<import_plans::Arrival> piece,
                     import_plans::ReadArrivals(connection_, import_.name(), import_.initial_state(),
                                                last_row, 10 * kPiece));
    if (piece.empty()) break;
    last_row = piece.back().row;
    for (import_plans::Arrival& arrival : piece) {
      if (const absl::Status landed = landings.Add(arrival); landed.ok()) {
        arrivals_.push_back(std::move(arrival));
      } else {
        refused.push_back({.row = arrival.row, .refusal = import_plans::rules::Refusal::kNoPlace});
      }
    }
  }
  landings_ = landings.landings();
  return Refuse(refused);
}

// ---- Rows become participants.

void ImportCommit::LinkOrganizations(Participant& participant) const {
  for (const auto& [text, organization] : organizations_) {
    participant_files::LinkOrganization(text, organization, participant);
  }
}

absl::Status ImportCommit::InsertNew() {
  std::optional<NewPiece> prepared;
  for (std::size_t done = 0; done < arrivals_.size() || prepared.has_value();) {
    std::future<absl::StatusOr<NewPiece>> next;
    if (done < arrivals_.size()) {
      const int after = done == 0 ? 0 : arrivals_[done - 1].row;
      ASSIGN_OR_RETURN(const db::Result found,
                       import_plans::FindNew(connection_, import_.name(), after, kPiece));
      if (found.empty()) return absl::InternalError("rows of an import are gone");
      const std::size_t first = std::exchange(done, done + static_cast<std::size_t>(found.size()));
      next = std::async(std::launch::async, [this, first, found] { return Prepare(found, first); });
    }
    if (prepared.has_value()) RETURN_IF_ERROR(Write(*std::exchange(prepared, std::nullopt)));
    if (next.valid()) {
      ASSIGN_OR_RETURN(prepared, next.get());
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<ImportCommit::NewPiece> ImportCommit::Prepare(const db::Result& found, std::size_t first) {
  ASSIGN_OR_RETURN(std::vector<import_plans::StoredRow> rows, import_plans::RowsIn(found));
  NewPiece piece;
  if (request_.create_people()) MakePeople(rows, piece);
  std::vector<participants::StoredParticipant> made;
  std::vector<journal::Change> changes;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const participants::rules::Landing& landing = landings_[first + i];
    participants::StoredParticipant& stored = made.emplace_back();
    stored.event_public = admission_.event_public;
    stored.participant = std::move(*rows[i].row.mutable_participant());
    Participant& participant = stored.participant;
    LinkOrganizations(participant);
    PutOffLead(rows[i].row.row(), participant);
    if (landing.state == Participant::STATE_INVITED && import_.has_respond_by_time()) {
      *participant.mutable_respond_by_time() = import_.respond_by_time();
    }
    participant.set_state(landing.state);
    participant.set_waitlist_number(landing.waitlist_number);
    participant.set_registered_by(write_.call().caller().principal);
    *participant.mutable_create_time() = messages::TimestampFromMicros(admission_.now);
    *participant.mutable_update_time() = participant.create_time();
    participant.set_etag(messages::EtagOf(1));

    changes.push_back(
        journal::ChangeBy(write_.call(), participant, journal::kNobody, participants::AudienceOf(stored)));
    if (landing.state != rows[i].row.expected_state()) {
      piece.unexpected.push_back(rows[i].row.row());
      piece.states.push_back(landing.state);
    }
  }
  piece.participants = participants::NewParticipants(made);
  piece.changes = participants_.Prepare(changes);
  return piece;
}

absl::Status ImportCommit::Write(NewPiece piece) {
  RETURN_IF_ERROR(WritePeople(piece));
  RETURN_IF_ERROR(piece.participants.Insert(connection_));
  RETURN_IF_ERROR(import_plans::SaveStates(connection_, import_.name(), piece.unexpected, piece.states));
  return journal::BulkWriter::Write(connection_, piece.changes);
}

void ImportCommit::PutOffLead(int row, Participant& participant) {
  if (participant.delegation_role() != Participant::DELEGATION_ROLE_HEAD) return;
  leads_[participant.delegation()] = participant.name();
  lead_rows_[participant.name()] = row;
  participant.clear_delegation_role();
}

void ImportCommit::MakePeople(std::vector<import_plans::StoredRow>& rows, NewPiece& piece) const {
  for (import_plans::StoredRow& stored : rows) {
    Participant& participant = *stored.row.mutable_participant();
    if (participant.collective() || !participant.person().empty()) continue;
    piece.rows_of_people.push_back(stored.row.row());
    v1::Person& person = piece.people.emplace_back(import_plans::rules::PersonOf(participant));
    person.set_name(contract::NameOf<v1::Person>(NewResourceId()));
    participant.set_person(person.name());
  }
}

absl::Status ImportCommit::WritePeople(NewPiece& piece) {
  if (piece.people.empty()) return absl::OkStatus();
  RETURN_IF_ERROR(directory::people::Insert(connection_, piece.people));
  std::vector<std::string> ids;
  std::vector<journal::Change> changes;
  for (const v1::Person& person : piece.people) {
    ids.emplace_back(contract::LastId(person.name()));
    changes.push_back(journal::ChangeBy(write_.call(), person, journal::kNobody, journal::kStaff));
  }
  RETURN_IF_ERROR(import_plans::SavePeople(connection_, import_.name(), piece.rows_of_people, ids));
  return people_.Add(connection_, changes);
}

absl::Status ImportCommit::ChangeExisting() {
  for (int last_row = 0;;) {
    ASSIGN_OR_RETURN(std::vector<import_plans::StoredRow> rows,
                     import_plans::ReadChanges(connection_, import_.name(), last_row, kPiece));
    if (rows.empty()) return absl::OkStatus();
    last_row = rows.back().row.row();
    RETURN_IF_ERROR(ChangePiece(std::move(rows)));
  }
}

std::optional<RefusedRow> ImportCommit::Change(const import_plans::StoredRow& row,
                                               const participants::StoredParticipant& before,
                                               participants::StoredParticipant& changed) const {
  const int number = row.row.row();
  if (row.row.action() == ImportDecision::ACTION_LINK) {
    participant_files::Merge(row.row.participant(), changed.participant);
  } else if (before.participant.etag() == messages::EtagOf(*row.existing_version)) {
    changed.participant = row.row.participant();  // planned on this very version
  } else {
    return RefusedRow{.row = number, .refusal = import_plans::rules::Refusal::kParticipantChanged};
  }
  LinkOrganizations(changed.participant);
  const std::vector<participant_files::RowError> faults =
      participant_files::CheckMerged(changed.participant, contract::EventName(event_id_));
  if (faults.empty()) return std::nullopt;
  return RefusedRow{.row = number,
                    .refusal = import_plans::rules::Refusal::kDoesNotFit,
                    .advice = absl::StrCat("does not fit ", before.participant.name(), ": ",
                                           faults.front().message, "; skip it, or choose another action")};
}

absl::Status ImportCommit::ChangePiece(std::vector<import_plans::StoredRow> rows) {
  std::vector<participants::ParticipantKey> keys;
  for (const import_plans::StoredRow& stored : rows)
    keys.push_back(participants::KeyOf(stored.row.participant().name()));
  ASSIGN_OR_RETURN(const auto before, participants::LockParticipants(connection_, keys));

  std::vector<participants::StoredParticipant> after;
  std::vector<std::size_t> of_row;
  std::vector<RefusedRow> refused;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int row = rows[i].row.row();
    if (!before[i].has_value() || before[i]->participant.state() == Participant::STATE_VOIDED) {
      refused.push_back({.row = row, .refusal = import_plans::rules::Refusal::kParticipantGone});
      continue;
    }
    participants::StoredParticipant changed = *before[i];
    if (auto refusal = Change(rows[i], *before[i], changed); refusal.has_value()) {
      refused.push_back(*std::move(refusal));
      continue;
    }
    if (MessageDifferencer::Equals(changed.participant, before[i]->participant)) continue;
    const std::string led = participants::rules::LedBy(before[i]->participant);
    if (participants::rules::LedBy(changed.participant) != led) {
      if (!led.empty()) led_.insert(led);
      PutOffLead(row, changed.participant);
    }
    if (participants::rules::HoldsPlace(changed.participant)) {
      moves_.push_back({row, participants::rules::PlaceOf(before[i]->participant),
                        participants::rules::PlaceOf(changed.participant)});
    }
    after.push_back(std::move(changed));
    of_row.push_back(i);
  }
  RETURN_IF_ERROR(Refuse(refused));

  RETURN_IF_ERROR(participants::UpdateParticipants(connection_, after));
  std::vector<import_plans::Undoing> undoings;
  std::vector<journal::Change> changes;
  for (std::size_t n = 0; n < after.size(); ++n) {
    const participants::StoredParticipant& earlier = *before[of_row[n]];
    undoings.push_back({.row = rows[of_row[n]].row.row(),
                        .earlier = earlier.participant,
                        .etag = after[n].participant.etag()});
    changes.push_back(journal::ChangeBy(write_.call(), after[n].participant,
                                        participants::AudienceOf(earlier),
                                        participants::AudienceOf(after[n])));
  }
  changed_ += static_cast<std::int64_t>(after.size());
  RETURN_IF_ERROR(import_plans::SaveUndoing(connection_, import_.name(), undoings));
  return participants_.Add(connection_, changes);
}

// ---- Under the lock of the event's admission.

absl::Status ImportCommit::Settle() {
  ASSIGN_OR_RETURN(const DecidedCounts decided, CountDecided(connection_, import_.name()));
  ASSIGN_OR_RETURN(const events::Admission before, events::LockAdmission(connection_, event_id_));
  RETURN_IF_ERROR(
      participants::rules::CheckOpen(before, participants::rules::Registrant::kStaff, /*anonymous=*/false));
  events::Admission after = before;
  for (const import_plans::Move& move : moves_) {
    events::Free(after, move.from);
    events::Take(after, move.to);
  }
  if (!events::Holds(before, after)) return events::NoPlaceLeft(before, after);
  const bool has_waitlist = !before.waitlist_disabled;
  ASSIGN_OR_RETURN(const auto waiting,
                   import_plans::TakePlaces(arrivals_, landings_, first_number_, has_waitlist, after));
  Count(decided);
  if (request_.validate_only()) return absl::OkStatus();

  RETURN_IF_ERROR(HaveWait(waiting));
  RETURN_IF_ERROR(GiveLeads());
  if (MayHaveFreed(before)) {
    ASSIGN_OR_RETURN(const auto promoted, participants::Promote(connection_, after));
    write_.Touched(promoted);
  }
  RETURN_IF_ERROR(events::SaveAdmissions(connection_, {before}, {after}));
  import_.set_state(Import::STATE_COMMITTED);
  *import_.mutable_commit_time() = messages::TimestampFromMicros(before.now);
  RETURN_IF_ERROR(import_plans::UpdateImport(connection_, import_));
  write_.Changed(import_, journal::kStaff, journal::kStaff);
  return absl::OkStatus();
}

bool ImportCommit::MayHaveFreed(const events::Admission& admission) const {
  if (!moves_.empty() || import_plans::Landings::MayFreePlaces(admission)) return true;
  for (std::size_t i = 0; i < arrivals_.size(); ++i) {
    if (landings_[i].state != Participant::STATE_WAITLISTED) continue;
    if (arrivals_[i].state != Participant::STATE_WAITLISTED) return true;  // a place may have become free
  }
  return false;
}

absl::Status ImportCommit::HaveWait(const std::vector<std::size_t>& positions) {
  if (positions.empty()) return absl::OkStatus();
  std::vector<int> rows;
  std::vector<std::int64_t> numbers;
  for (const std::size_t position : positions) {
    rows.push_back(arrivals_[position].row);
    numbers.push_back(landings_[position].waitlist_number);
  }
  ASSIGN_OR_RETURN(const auto keys, import_plans::HaveWait(connection_, import_.name(), rows, numbers));
  ASSIGN_OR_RETURN(const auto waiting, participants::GetParticipants(connection_, keys));
  for (const auto& stored : waiting) {
    participants::StoredParticipant confirmed = *stored;
    confirmed.participant.set_state(Participant::STATE_CONFIRMED);
    write_.Changed(stored->participant, participants::AudienceOf(confirmed),
                   participants::AudienceOf(*stored));
  }
  return absl::OkStatus();
}

absl::Status ImportCommit::GiveLeads() {
  RETURN_IF_ERROR(participants::GiveWay(write_, leads_));
  std::vector<participants::ParticipantKey> keys;
  for (const auto& [delegation, head] : leads_) {
    led_.insert(delegation);
    keys.push_back(participants::KeyOf(head));
  }
  if (!keys.empty()) {
    ASSIGN_OR_RETURN(const auto found, participants::LockParticipants(connection_, keys));
    std::vector<participants::StoredParticipant> heads;
    for (const auto& stored : found) {
      if (!stored.has_value() || !participants::rules::IsActive(stored->participant.state())) continue;
      heads.push_back(*stored);
      heads.back().participant.set_delegation_role(Participant::DELEGATION_ROLE_HEAD);
    }
    RETURN_IF_ERROR(participants::UpdateParticipants(connection_, heads));
    std::vector<int> rows;
    std::vector<std::string> etags;
    for (const participants::StoredParticipant& head : heads) {
      const std::string audience(participants::AudienceOf(head));
      write_.Changed(head.participant, audience, audience);
      rows.push_back(lead_rows_[head.participant.name()]);
      etags.push_back(head.participant.etag());
    }
    RETURN_IF_ERROR(import_plans::SaveResults(connection_, import_.name(), rows, etags));
  }
  return participants::NoteHeads(write_, led_);
}

void ImportCommit::Count(const DecidedCounts& decided) {
  Import::Counts& counts = *import_.mutable_counts();
  Import::Counts done;
  done.set_rows(counts.rows());
  done.set_create(static_cast<int>(arrivals_.size()));
  done.set_update(request_.validate_only() ? decided.updates : static_cast<int>(changed_));
  done.set_skipped(decided.skipped);
  done.set_left_out(decided.left_out);
  done.set_unchanged(done.rows() - done.create() - done.update() - done.skipped() - done.left_out());
  for (const participants::rules::Landing& landing : landings_) {
    if (landing.state == Participant::STATE_CONFIRMED) done.set_confirmed(done.confirmed() + 1);
    if (landing.state == Participant::STATE_WAITLISTED) done.set_waitlisted(done.waitlisted() + 1);
    if (landing.state == Participant::STATE_PENDING) done.set_pending(done.pending() + 1);
    if (landing.state == Participant::STATE_INVITED) done.set_invited(done.invited() + 1);
  }
  counts = done;
}

}  // namespace plenary::imports
