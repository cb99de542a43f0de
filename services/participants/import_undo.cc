#include "participants/import_undo.h"

#include <iterator>
#include <utility>

#include "base/status_macros.h"
#include "directory/person_store.h"
#include "events/admission_store.h"
#include "events/event_store.h"
#include "participants/import_row_store.h"
#include "participants/import_store.h"
#include "participants/participant_rules.h"
#include "participants/participant_view.h"
#include "participants/promotion.h"
#include "rpc/errors.h"
#include "rpc/resource.h"
#include "rpc/resource_name.h"

namespace plenary::participants {
namespace {

using v1::Import;
using v1::Participant;

// Rows that are read, written and noted at a time, as in import_commit.cc.
constexpr int kPiece = 500;
// Of what builds on an import, so many are named, and of what refers to it, so many are counted.
constexpr int kMostNamed = 20;
constexpr int kMostCounted = 10'000;

// `deleted`, or BuiltUpon if a foreign key kept rows from being deleted: `by` something that no collection
// knows of.
absl::Status IfReferred(const absl::Status& deleted, const Import& import, const char* by) {
  const auto error = db::DatabaseErrorOf(deleted);
  if (!error.has_value() || error->sqlstate != "23503") return deleted;
  return rpc::errors::BuiltUpon(import.name(), "undone", {by}, 1);
}

}  // namespace

ImportUndo::ImportUndo(journal::Write& write, const v1::UndoImportRequest& request,
                       const rpc::Collections& collections)
    : write_(write),
      connection_(write.connection()),
      request_(request),
      collections_(collections),
      event_id_(rpc::EventIdOf(request.name())),
      participants_(journal::OfEvent(event_id_)),
      people_(journal::kDirectory) {}

absl::StatusOr<Import> ImportUndo::Run() {
  RETURN_IF_ERROR(LockImportsOf(connection_, event_id_));
  ASSIGN_OR_RETURN(import_, LockImport(connection_, request_.name(), ""));
  if (import_.state() == Import::STATE_UNDONE) return import_;
  if (import_.state() != Import::STATE_COMMITTED) {
    return rpc::errors::IllegalState(import_.name(), "PLANNED", "UNDONE", "COMMITTED");
  }
  if (!import_.has_expire_time()) {
    return rpc::errors::WrongState(import_.name(), "COMMITTED", "be undone", "COMMITTED",
                                   "Its rows are no longer kept; change its participants one by one.");
  }
  if (!request_.etag().empty() && request_.etag() != import_.etag()) {
    return rpc::errors::EtagMismatch(import_.name());
  }
  RETURN_IF_ERROR(LockMadeAndChanged(connection_, import_.name()));
  RETURN_IF_ERROR(CheckNothingBuildsOnIt());
  RETURN_IF_ERROR(DeleteMade());
  RETURN_IF_ERROR(Restore());
  RETURN_IF_ERROR(DeletePeople());
  write_.Wrote(participants_);
  write_.Wrote(people_);
  RETURN_IF_ERROR(GivePlaces());
  return import_;
}

absl::Status ImportUndo::CheckNothingBuildsOnIt() {
  ASSIGN_OR_RETURN(Edited edited, FindEdited(connection_, import_.name(), kMostNamed));
  ASSIGN_OR_RETURN(const std::set<std::string> references, FindReferences());
  for (const std::string& name : references) {
    if (edited.first.size() < kMostNamed) edited.first.push_back(name);
  }
  const std::int64_t total = edited.total + std::ssize(references);
  if (total == 0) return absl::OkStatus();
  return rpc::errors::BuiltUpon(import_.name(), "undone", edited.first, total);
}

absl::StatusOr<std::set<std::string>> ImportUndo::FindReferences() {
  std::set<std::string> names;
  for (int last_row = 0;;) {
    ASSIGN_OR_RETURN(const auto keys, ReadMade(connection_, import_.name(), last_row, kPiece));
    if (keys.empty()) return names;
    std::vector<std::string> ids;
    for (const ParticipantKey& key : keys) ids.push_back(key.second);
    for (const rpc::Collection& collection : collections_.all()) {
      if (collection.built_on == nullptr) continue;
      const int left = kMostCounted - static_cast<int>(names.size());
      if (left <= 0) return names;
      ASSIGN_OR_RETURN(const std::vector<std::string> found,
                       collection.built_on(connection_, event_id_, ids, left));
      names.insert(found.begin(), found.end());
    }
  }
}

journal::Change ImportUndo::Removal(const std::string& scope, std::string resource,
                                    std::string_view before) const {
  return {.scope = scope,
          .resource = std::move(resource),
          .audience_before = std::string(before),
          .audience_after = journal::kNobody,
          .digest = {},
          .salt = {},
          .principal = write_.call().caller().principal,
          .request = write_.call().id()};
}

void ImportUndo::Frees(const Participant& participant) {
  if (rules::HoldsPlace(participant)) freed_.push_back(rules::PlaceOf(participant));
}

absl::Status ImportUndo::DeleteMade() {
  for (int last_row = 0;;) {
    ASSIGN_OR_RETURN(const auto keys, ReadMade(connection_, import_.name(), last_row, kPiece));
    if (keys.empty()) return absl::OkStatus();
    ASSIGN_OR_RETURN(const auto made, GetParticipants(connection_, keys));
    std::vector<journal::Change> changes;
    for (const auto& stored : made) {
      if (!stored.has_value()) return rpc::errors::Contention();
      Frees(stored->participant);
      changes.push_back(
          Removal(journal::OfEvent(event_id_), stored->participant.name(), AudienceOf(*stored)));
    }
    RETURN_IF_ERROR(
        IfReferred(DeleteParticipants(connection_, keys), import_, "what refers to its participants"));
    RETURN_IF_ERROR(participants_.Add(connection_, changes));
  }
}

absl::Status ImportUndo::Restore() {
  for (int last_row = 0;;) {
    ASSIGN_OR_RETURN(const auto undoings, ReadUndoing(connection_, import_.name(), last_row, kPiece));
    if (undoings.empty()) return absl::OkStatus();
    last_row = undoings.back().row;
    std::vector<ParticipantKey> keys;
    for (const Undoing& undoing : undoings) keys.push_back(KeyOf(undoing.earlier.name()));
    ASSIGN_OR_RETURN(const auto found, GetParticipants(connection_, keys));
    std::vector<StoredParticipant> restored;
    for (std::size_t i = 0; i < undoings.size(); ++i) {
      if (!found[i].has_value()) return rpc::errors::Contention();
      StoredParticipant& stored = restored.emplace_back(*found[i]);
      stored.participant = undoings[i].earlier;
      Frees(found[i]->participant);
      if (rules::HoldsPlace(stored.participant)) taken_.push_back(rules::PlaceOf(stored.participant));
    }
    RETURN_IF_ERROR(UpdateParticipants(connection_, restored));
    std::vector<journal::Change> changes;
    for (std::size_t i = 0; i < restored.size(); ++i) {
      journal::Change& change = changes.emplace_back(
          Removal(journal::OfEvent(event_id_), restored[i].participant.name(), AudienceOf(*found[i])));
      change.audience_after = std::string(AudienceOf(restored[i]));
      journal::Digest(restored[i].participant, change);
    }
    RETURN_IF_ERROR(participants_.Add(connection_, changes));
  }
}

absl::Status ImportUndo::DeletePeople() {
  for (int last_row = 0;;) {
    ASSIGN_OR_RETURN(const auto names, ReadMadePeople(connection_, import_.name(), last_row, kPiece));
    if (names.empty()) return absl::OkStatus();
    std::vector<journal::Change> changes;
    for (const std::string& name : names) {
      changes.push_back(Removal(journal::kDirectory, name, journal::kStaff));
    }
    RETURN_IF_ERROR(IfReferred(directory::people::Delete(connection_, names), import_,
                               "what refers to the people made of its rows"));
    RETURN_IF_ERROR(people_.Add(connection_, changes));
  }
}

absl::Status ImportUndo::GivePlaces() {
  ASSIGN_OR_RETURN(const events::Admission before, events::LockAdmission(connection_, event_id_));
  if (before.event_state == v1::Event::STATE_ARCHIVED) {
    return rpc::errors::EventArchived(events::EventName(event_id_));
  }
  events::Admission after = before;
  for (const events::Place& place : freed_) events::Free(after, place);
  for (const events::Place& place : taken_) events::Take(after, place);
  // Somebody else may hold the place that a participant had before.
  if (!taken_.empty() && !events::Holds(before, after)) return events::NoPlaceLeft(before, after);
  if (request_.validate_only()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const auto promoted, Promote(connection_, after));
  write_.Touched(journal::OfEvent(event_id_), promoted);
  RETURN_IF_ERROR(events::SaveAdmissions(connection_, {before}, {after}));
  import_.set_state(Import::STATE_UNDONE);
  *import_.mutable_undo_time() = rpc::TimestampFromMicros(before.now);
  RETURN_IF_ERROR(UpdateImport(connection_, import_));
  write_.Changed(journal::OfEvent(event_id_), import_.name(), journal::kStaff, journal::kStaff, import_);
  return absl::OkStatus();
}

}  // namespace plenary::participants
