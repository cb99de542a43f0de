#include "imports/import_undo.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/person_store.h"
#include "errors/errors.h"
#include "events/admission_store.h"
#include "events/event_errors.h"
#include "events/event_store.h"
#include "import_plans/import_store.h"
#include "imports/import_errors.h"
#include "imports/import_making.h"
#include "messages/resource.h"
#include "messages/state_step.h"
#include "participants/delegation_lead.h"
#include "participants/delegation_store.h"
#include "participants/participant_references.h"
#include "participants/participant_rules.h"
#include "participants/participant_view.h"
#include "participants/promotion.h"
#include "resource/known.h"

namespace plenary::imports {
namespace {

using v1::Import;
using v1::Participant;

// Rows that are read, written and recorded at a time, as in import_commit.cc.
constexpr int kRowsUndone = 500;
constexpr int kMostKept = 100;  // the limit of Import.kept

// Why something stays as it is, for people: the rest of a sentence that begins with its name.
std::string_view WordsOf(Keeping why) {
  switch (why) {
    case Keeping::kChanged:
    case Keeping::kPersonChanged:
      return "was changed since";
    case Keeping::kGone:
    case Keeping::kPersonGone:
      return "does not exist any more";
    case Keeping::kReferredTo:
      return "is referred to";
    case Keeping::kIdTaken:
      return "cannot be as before: somebody else has its external id, or takes part as its person";
    case Keeping::kReferenceGone:
      return "cannot be as before: the person, delegation or organization that it named is gone";
    case Keeping::kNoPlace:
      return "cannot be as before: no place is left for it in its earlier category or delegation";
    case Keeping::kLedBySomebody:
      return "is as before, but does not lead its delegation: somebody else does";
    case Keeping::kMergedInto:
      return "is a record that others were merged into";
    case Keeping::kHoldsRole:
      return "was given a role";
    case Keeping::kTakesPart:
      return "takes part as a participant who stays";
    case Keeping::kNone:
      break;
  }
  return "";
}

// `deleted`, or BuiltUpon if a foreign key kept rows from being deleted: `by` something that belongs to no
// collection.
absl::Status IfReferred(const absl::Status& deleted, const Import& import, const char* by) {
  const auto error = db::DatabaseErrorOf(deleted);
  if (!error.has_value() || error->sqlstate != "23503") return deleted;
  return errors::BuiltUpon(import.name(), "undone", {by}, 1);
}

// References of `earlier` that `now` does not have.
Participant ReferencesBack(const Participant& now, const Participant& earlier) {
  Participant back;
  back.set_name(earlier.name());
  if (earlier.person() != now.person()) back.set_person(earlier.person());
  if (earlier.external_id() != now.external_id()) back.set_external_id(earlier.external_id());
  if (earlier.delegation() != now.delegation()) back.set_delegation(earlier.delegation());
  return back;
}

bool SamePlace(const events::Place& a, const events::Place& b) {
  return a.category == b.category && a.delegation_id == b.delegation_id;
}

}  // namespace

ImportUndo::ImportUndo(journal::Write& write, const v1::UndoImportRequest& request,
                       const resource::Collections& collections)
    : write_(write),
      connection_(write.connection()),
      request_(request),
      collections_(collections),
      event_id_(contract::EventIdOf(request.name())),
      participants_(contract::EventName(event_id_)),
      people_(journal::kDirectory) {}

absl::StatusOr<Import> ImportUndo::Run() {
  RETURN_IF_ERROR(import_plans::LockImportsOf(connection_, event_id_));
  ASSIGN_OR_RETURN(import_, import_plans::LockImport(connection_, request_.name(), ""));
  if (import_.state() == Import::STATE_UNDONE) return import_;
  RETURN_IF_ERROR(messages::CheckStep(import_, request_));
  if (!import_.has_expire_time()) {
    return errors::WrongState(import_.name(), "COMMITTED", "be undone", "COMMITTED",
                              "Its rows are no longer kept; change its participants one by one.");
  }
  RETURN_IF_ERROR(messages::CheckEtag(import_.name(), request_.etag(), import_.etag()));
  RETURN_IF_ERROR(LockMadeAndChanged(connection_, import_.name()));
  RETURN_IF_ERROR(KeepEdited(connection_, import_.name()));
  RETURN_IF_ERROR(KeepReferredTo());
  RETURN_IF_ERROR(KeepPeople(connection_, import_.name()));
  ASSIGN_OR_RETURN(likely_, events::GlanceAtAdmission(connection_, event_id_));
  RETURN_IF_ERROR(DeleteMade());
  tried_ = likely_;
  RETURN_IF_ERROR(Restore());
  RETURN_IF_ERROR(DeletePeople());
  RETURN_IF_ERROR(TellKept());
  RETURN_IF_ERROR(UnmakeRest());
  write_.Wrote(participants_);
  write_.Wrote(people_);
  RETURN_IF_ERROR(GivePlaces());
  return import_;
}

// ---- Resources that stay.

absl::Status ImportUndo::KeepReferredTo() {
  std::vector<int> rows;
  for (int last_row = 0;;) {
    ASSIGN_OR_RETURN(const auto made, ReadMade(connection_, import_.name(), last_row, kRowsUndone));
    if (made.empty()) return KeepRows(connection_, import_.name(), rows, Keeping::kReferredTo);
    last_row = made.back().row;
    std::map<int, std::string> referred;
    for (const resource::Collection& collection : collections_.all()) {
      if (collection.built_on == nullptr) continue;
      RETURN_IF_ERROR(FindReferred(collection, made, referred));
    }
    for (const Made& one : made) {
      const auto found = referred.find(one.row);
      if (found == referred.end()) continue;
      rows.push_back(one.row);
      if (referrers_.size() < kMostKept) {
        referrers_.emplace(contract::NameOf<v1::Participant>(event_id_, one.participant.second),
                           found->second);
      }
    }
  }
}

// By halves: usually there are no or few references.
absl::Status ImportUndo::FindReferred(const resource::Collection& collection, std::span<const Made> made,
                                      std::map<int, std::string>& referred) {
  std::vector<std::string> ids;
  for (const Made& one : made) ids.push_back(one.participant.second);
  ASSIGN_OR_RETURN(const auto found, collection.built_on(connection_, event_id_, ids, 1));
  if (found.empty()) return absl::OkStatus();
  if (made.size() == 1) {
    referred.emplace(made[0].row, found[0]);
    return absl::OkStatus();
  }
  RETURN_IF_ERROR(FindReferred(collection, made.first(made.size() / 2), referred));
  return FindReferred(collection, made.subspan(made.size() / 2), referred);
}

absl::Status ImportUndo::TellKept() {
  ASSIGN_OR_RETURN(const KeptRows kept, ReadKept(connection_, import_.name(), kMostKept));
  import_.mutable_counts()->set_kept(static_cast<int>(kept.total));
  for (const KeptRows::One& one : kept.first) {
    Import::Kept& told = *import_.add_kept();
    told.set_name(one.name);
    told.set_display_name(one.display_name);
    told.set_reason(std::string(WordsOf(one.why)));
    const auto referrer = referrers_.find(one.name);
    if (one.why == Keeping::kReferredTo && referrer != referrers_.end()) {
      told.set_reason(absl::StrCat("is referred to by ", referrer->second));
    }
  }
  return absl::OkStatus();
}

// ---- Resources that are deleted.

void ImportUndo::Frees(const Participant& participant) {
  if (participants::rules::HoldsPlace(participant))
    freed_.push_back(participants::rules::PlaceOf(participant));
}

absl::Status ImportUndo::DeleteMade() {
  for (int last_row = 0;;) {
    ASSIGN_OR_RETURN(const auto rows, ReadMade(connection_, import_.name(), last_row, kRowsUndone));
    if (rows.empty()) break;
    last_row = rows.back().row;
    std::vector<participants::ParticipantKey> keys;
    for (const Made& row : rows) keys.push_back(row.participant);
    ASSIGN_OR_RETURN(const auto made, participants::GetParticipants(connection_, keys));
    std::vector<journal::Change> changes;
    for (const auto& stored : made) {
      if (!stored.has_value()) return errors::Contention();
      Frees(stored->participant);
      changes.push_back(
          journal::RemovalBy(write_.call(), stored->participant.name(), participants::AudienceOf(*stored)));
    }
    RETURN_IF_ERROR(IfReferred(participants::DeleteParticipants(connection_, keys), import_,
                               "what refers to its participants"));
    RETURN_IF_ERROR(participants_.Add(connection_, changes));
  }
  for (const events::Place& place : freed_) events::Free(likely_, place);
  return absl::OkStatus();
}

absl::Status ImportUndo::DeletePeople() {
  for (int last_row = 0;;) {
    ASSIGN_OR_RETURN(const auto people, ReadMadePeople(connection_, import_.name(), last_row, kRowsUndone));
    if (people.empty()) return absl::OkStatus();
    last_row = people.back().row;
    std::vector<std::string> names;
    std::vector<journal::Change> changes;
    for (const MadePerson& person : people) {
      names.push_back(person.name);
      changes.push_back(journal::RemovalBy(write_.call(), person.name, journal::kStaff));
    }
    RETURN_IF_ERROR(IfReferred(directory::people::Delete(connection_, names), import_,
                               "what refers to the people made of its rows"));
    RETURN_IF_ERROR(people_.Add(connection_, changes));
  }
}

// Before the event's admission is locked, which every registration waits for.
absl::Status ImportUndo::UnmakeRest() {
  ASSIGN_OR_RETURN(const Unmade unmade, Unmake(write_, collections_, import_));
  import_.mutable_counts()->set_kept(import_.counts().kept() + static_cast<int>(unmade.kept.size()));
  for (const Import::Kept& one : unmade.kept) {
    if (import_.kept_size() < kMostKept) *import_.add_kept() = one;
  }
  // The counters of these delegations are deleted with them.
  for (events::Place& place : freed_) {
    if (unmade.delegations.contains(place.delegation_id)) place.delegation_id.clear();
  }
  return absl::OkStatus();
}

// ---- Changes that are undone.

absl::Status ImportUndo::Restore() {
  for (int last_row = 0;;) {
    Restoring piece;
    ASSIGN_OR_RETURN(piece.undoings, ReadUndoing(connection_, import_.name(), last_row, kRowsUndone));
    if (piece.undoings.empty()) return GiveLeads();
    last_row = piece.undoings.back().row;
    std::vector<participants::ParticipantKey> keys;
    for (const import_plans::Undoing& undoing : piece.undoings)
      keys.push_back(participants::KeyOf(undoing.earlier.name()));
    ASSIGN_OR_RETURN(const auto found, participants::GetParticipants(connection_, keys));
    for (const auto& stored : found) {
      if (!stored.has_value()) return errors::Contention();
      piece.found.push_back(*stored);
    }
    RETURN_IF_ERROR(KeepObstructed(piece));
    RETURN_IF_ERROR(RestorePiece(std::move(piece)));
  }
}

absl::Status ImportUndo::KeepObstructed(Restoring& piece) {
  std::vector<Participant> back;
  std::vector<std::string> organizations;
  for (std::size_t i = 0; i < piece.undoings.size(); ++i) {
    const Participant& earlier = piece.undoings[i].earlier;
    back.push_back(ReferencesBack(piece.found[i].participant, earlier));
    for (const auto& reference : participants::OrganizationsOf(earlier, ""))
      organizations.push_back(reference.name);
  }
  ASSIGN_OR_RETURN(const std::vector<participants::Obstacle> obstacles,
                   participants::FindObstacles(connection_, back));
  std::map<std::size_t, Keeping> kept;
  for (const participants::Obstacle& obstacle : obstacles) {
    if (obstacle.kind == participants::ObstacleKind::kIdTaken)
      continue;  // a reference to the participant itself
    const bool gone = obstacle.kind == participants::ObstacleKind::kNoDelegation ||
                      obstacle.kind == participants::ObstacleKind::kNoPerson;
    kept.emplace(obstacle.position, gone ? Keeping::kReferenceGone : Keeping::kIdTaken);
  }
  ASSIGN_OR_RETURN(const auto now, resource::NamesNow(connection_, organizations));
  for (std::size_t i = 0; i < piece.undoings.size(); ++i) {
    for (const auto& reference : participants::OrganizationsOf(piece.undoings[i].earlier, "")) {
      if (now.at(reference.name) != reference.name) kept.emplace(i, Keeping::kReferenceGone);
    }
    if (kept.contains(i)) continue;
    if (!FindsPlace(piece.found[i].participant, piece.undoings[i].earlier))
      kept.emplace(i, Keeping::kNoPlace);
  }
  Restoring rest;
  std::map<Keeping, std::vector<int>> rows;
  for (std::size_t i = 0; i < piece.undoings.size(); ++i) {
    if (const auto one = kept.find(i); one != kept.end()) {
      rows[one->second].push_back(piece.undoings[i].row);
      continue;
    }
    rest.undoings.push_back(std::move(piece.undoings[i]));
    rest.found.push_back(std::move(piece.found[i]));
  }
  piece = std::move(rest);
  for (const auto& [why, of_reason] : rows) {
    RETURN_IF_ERROR(KeepRows(connection_, import_.name(), of_reason, why));
  }
  return absl::OkStatus();
}

bool ImportUndo::FindsPlace(const Participant& now, const Participant& earlier) {
  if (!participants::rules::HoldsPlace(earlier)) return true;
  if (participants::rules::HoldsPlace(now) &&
      SamePlace(participants::rules::PlaceOf(now), participants::rules::PlaceOf(earlier)))
    return true;
  const auto move = [&](events::Admission& admission) {
    if (participants::rules::HoldsPlace(now)) events::Free(admission, participants::rules::PlaceOf(now));
    events::Take(admission, participants::rules::PlaceOf(earlier));
  };
  move(tried_);
  if (events::Holds(likely_, tried_)) {
    move(likely_);
    return true;
  }
  events::Free(tried_, participants::rules::PlaceOf(earlier));
  if (participants::rules::HoldsPlace(now)) events::Take(tried_, participants::rules::PlaceOf(now));
  return false;
}

absl::Status ImportUndo::RestorePiece(Restoring piece) {
  std::vector<participants::StoredParticipant> restored;
  for (std::size_t i = 0; i < piece.undoings.size(); ++i) {
    participants::StoredParticipant& stored = restored.emplace_back(piece.found[i]);
    stored.participant = std::move(piece.undoings[i].earlier);
    Frees(piece.found[i].participant);
    if (participants::rules::HoldsPlace(stored.participant))
      taken_.push_back(participants::rules::PlaceOf(stored.participant));
    const std::string led = participants::rules::LedBy(stored.participant);
    if (!led.empty() && led != participants::rules::LedBy(piece.found[i].participant)) {
      stored.participant.clear_delegation_role();
      leads_[stored.participant.name()] = piece.undoings[i].row;
    }
  }
  if (restored.empty()) return absl::OkStatus();
  RETURN_IF_ERROR(participants::UpdateParticipants(connection_, restored));
  std::vector<journal::Change> changes;
  for (std::size_t i = 0; i < restored.size(); ++i) {
    changes.push_back(journal::ChangeBy(write_.call(), restored[i].participant,
                                        participants::AudienceOf(piece.found[i]),
                                        participants::AudienceOf(restored[i])));
  }
  return participants_.Add(connection_, changes);
}

absl::Status ImportUndo::GiveLeads() {
  if (leads_.empty()) return absl::OkStatus();
  std::vector<participants::ParticipantKey> keys;
  participants::Leads wanted;
  for (const auto& [name, row] : leads_) keys.push_back(participants::KeyOf(name));
  ASSIGN_OR_RETURN(auto found, participants::GetParticipants(connection_, keys));
  for (const auto& stored : found)
    wanted.emplace(stored->participant.delegation(), stored->participant.name());
  ASSIGN_OR_RETURN(const std::vector<std::string> heads, participants::HeadsOf(connection_, wanted));
  std::vector<participants::ParticipantKey> head_keys;
  for (const std::string& head : heads) head_keys.push_back(participants::KeyOf(head));
  ASSIGN_OR_RETURN(const auto leading, participants::GetParticipants(connection_, head_keys));
  std::set<std::string> led;
  for (const auto& head : leading) led.insert(head->participant.delegation());
  std::vector<participants::StoredParticipant> leads;
  std::vector<journal::Change> changes;
  std::vector<int> rows;
  for (auto& stored : found) {
    Participant& participant = stored->participant;
    if (!led.insert(participant.delegation()).second) {
      rows.push_back(leads_[participant.name()]);
      continue;
    }
    participant.set_delegation_role(Participant::DELEGATION_ROLE_HEAD);
    leads.push_back(*std::move(stored));
  }
  if (!leads.empty()) RETURN_IF_ERROR(participants::UpdateParticipants(connection_, leads));
  for (const participants::StoredParticipant& head : leads) {
    const std::string_view audience = participants::AudienceOf(head);
    changes.push_back(journal::ChangeBy(write_.call(), head.participant, audience, audience));
  }
  RETURN_IF_ERROR(participants_.Add(connection_, changes));
  return KeepRows(connection_, import_.name(), rows, Keeping::kLedBySomebody);
}

// ---- Under the lock of the event's admission.

absl::Status ImportUndo::GivePlaces() {
  ASSIGN_OR_RETURN(const events::Admission before, events::LockAdmission(connection_, event_id_));
  if (before.event_state == v1::Event::STATE_ARCHIVED) {
    return errors::EventArchived(contract::EventName(event_id_));
  }
  events::Admission after = before;
  for (const events::Place& place : freed_) events::Free(after, place);
  for (const events::Place& place : taken_) events::Take(after, place);
  // Somebody took the place meanwhile: the change of the participant who had it before is then kept.
  if (!taken_.empty() && !events::Holds(before, after)) return errors::Contention();
  if (request_.validate_only()) return absl::OkStatus();
  // If no place became free, participants stay on the waitlist, even beside free places.
  if (!freed_.empty()) {
    ASSIGN_OR_RETURN(const auto promoted, participants::Promote(connection_, after));
    write_.Touched(promoted);
  }
  RETURN_IF_ERROR(events::SaveAdmissions(connection_, {before}, {after}));
  import_.set_state(Import::STATE_UNDONE);
  *import_.mutable_undo_time() = messages::TimestampFromMicros(before.now);
  RETURN_IF_ERROR(import_plans::UpdateImport(connection_, import_));
  write_.Changed(import_, journal::kStaff, journal::kStaff);
  return absl::OkStatus();
}

}  // namespace plenary::imports
