#include "participants/promotion.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "base/status_macros.h"
#include "errors/errors.h"
#include "events/admission_store.h"
#include "participants/participant_rules.h"
#include "participants/participant_view.h"

namespace plenary::participants {
namespace {

// How many waiting participants of each kind are read: one at first, since usually one place became free,
// then more and more of a longer line.
constexpr int kGrowth = 16;
constexpr int kLongest = 4'096;

// The waiting participants of one category and delegation, ordered by number.
struct Kind {
  events::Place place;
  std::vector<const Waiting*> waiting{};
  std::size_t next = 0;

  bool exhausted() const { return next == waiting.size(); }
  std::int64_t number() const { return waiting[next]->number; }
};

// Confirms the waiting participants with these ids.
absl::Status Confirm(db::Connection& connection, const std::string& event_id,
                     std::span<const std::string> ids, std::vector<resource::Touched>& promoted) {
  std::vector<ParticipantKey> keys;
  for (const std::string& id : ids) keys.emplace_back(event_id, id);
  // Their people may be merged at this moment.
  ASSIGN_OR_RETURN(const auto found, LockParticipants(connection, keys));
  std::vector<StoredParticipant> confirmed;
  std::vector<std::string> before;
  for (const auto& stored : found) {
    if (!stored.has_value()) return errors::Contention();
    before.emplace_back(AudienceOf(*stored));
    v1::Participant& participant = confirmed.emplace_back(*stored).participant;
    participant.set_state(v1::Participant::STATE_CONFIRMED);
    participant.clear_waitlist_number();
    participant.clear_state_reason();
  }
  RETURN_IF_ERROR(UpdateParticipants(connection, confirmed));
  for (std::size_t i = 0; i < confirmed.size(); ++i) {
    promoted.push_back({.name = confirmed[i].participant.name(),
                        .audience_before = before[i],
                        .audience_after = std::string(AudienceOf(confirmed[i])),
                        .resource = std::make_shared<v1::Participant>(std::move(confirmed[i].participant))});
  }
  return absl::OkStatus();
}

}  // namespace

Chosen Choose(std::span<const Waiting> line, int per_kind, events::Admission& admission) {
  std::map<std::pair<int, std::string>, Kind> kinds;
  for (const Waiting& one : line) {
    Kind& kind = kinds.try_emplace({one.place.category, one.place.delegation_id}, Kind{.place = one.place})
                     .first->second;
    kind.waiting.push_back(&one);
  }
  std::map<std::int64_t, Kind*> open;  // kinds by the number of their first participant
  for (auto& [key, kind] : kinds) open[kind.number()] = &kind;
  std::vector<Kind*> full;  // kinds that do not fit at present

  Chosen chosen;
  while (!open.empty()) {
    Kind& kind = *open.extract(open.begin()).mapped();
    if (!events::Fits(admission, kind.place)) {
      full.push_back(&kind);
      continue;
    }
    // Only then can a participant fit who did not before.
    const bool frees_one = events::TakesTwoReserved(admission, kind.place);
    events::Take(admission, kind.place);
    chosen.ids.push_back(kind.waiting[kind.next++]->id);
    if (!kind.exhausted()) {
      open[kind.number()] = &kind;
    } else if (std::ssize(kind.waiting) ==
               per_kind) {  // somebody who was not read may come before all others
      chosen.more = std::any_of(kinds.begin(), kinds.end(), [&](const auto& entry) {
        return events::Fits(admission, entry.second.place);
      });
      return chosen;
    }
    if (!frees_one) continue;
    for (Kind* closed : full) open[closed->number()] = closed;
    full.clear();
  }
  return chosen;
}

absl::StatusOr<std::vector<resource::Touched>> Promote(db::Connection& connection,
                                                       events::Admission& admission) {
  std::vector<resource::Touched> promoted;
  if (!events::GivesPlaces(admission)) return promoted;
  for (int per_kind = 1;; per_kind = std::min(per_kind * kGrowth, kLongest)) {
    ASSIGN_OR_RETURN(const auto line, ReadLine(connection, admission.event_id, per_kind));
    const Chosen chosen = Choose(line, per_kind, admission);
    if (!chosen.ids.empty()) {
      RETURN_IF_ERROR(Confirm(connection, admission.event_id, chosen.ids, promoted));
    }
    if (!chosen.more) return promoted;
  }
}

absl::StatusOr<std::vector<resource::Touched>> FillPlaces(db::Connection& connection,
                                                          const std::string& event_id) {
  ASSIGN_OR_RETURN(const events::Admission before, events::LockAdmission(connection, event_id));
  events::Admission after = before;
  ASSIGN_OR_RETURN(std::vector<resource::Touched> promoted, Promote(connection, after));
  RETURN_IF_ERROR(events::SaveAdmissions(connection, {before}, {after}));
  return promoted;
}

}  // namespace plenary::participants
