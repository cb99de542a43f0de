#include "events/event_errors.h"

#include <algorithm>

#include "absl/strings/str_join.h"
#include "base/concat.h"
#include "errors/error.h"
#include "errors/errors.h"

namespace plenary::errors {
namespace {

absl::Status Full(const ConstraintError& broken) { return NoPlaceLeft(broken.subject, {}); }

constexpr ConstraintError kConstraints[] = {
    {"series_pkey", Taken, "The series"},
    {"events_pkey", Taken, "The event"},
    {"events_series_fkey", Missing, "The series", "event.series"},
    {"event_hosts_organization_fkey", Missing, "The organization", "event.hosts"},
    {"event_admission_capacity_check", Full, "the event"},
    {"admission_counters_quota_check", Full, "the event"},
};

}  // namespace

absl::Status EventArchived(std::string_view event) {
  return FailedPrecondition(v1::EVENT_ARCHIVED, event,
                            Concat(event, " is archived: only corrections, retractions and erasure remain."));
}

absl::Status StillOpen(std::string_view event, std::string_view what) {
  return FailedPrecondition(v1::STILL_OPEN, event,
                            Concat(event, " is not archived, since this is still open: ", what,
                                   ". Bring it to an end first, or archive with force."))
      .With("open", what);
}

absl::Status EventOver(std::string_view event, std::string_view state, std::string_view step) {
  return FailedPrecondition(v1::EVENT_OVER, event,
                            Concat(event, " is ", state, ": no more ", step,
                                   ". If it takes place after all, ReopenEvent comes first."))
      .With("state", state)
      .With("step", step);
}

absl::Status EventNotPublic(std::string_view event, std::string_view step) {
  return FailedPrecondition(v1::EVENT_NOT_PUBLIC, event,
                            Concat(event, " is not public, and only in a public event ", step,
                                   ". Its organizers announce it with AnnounceEvent."))
      .With("step", step);
}

absl::Status NoPlaceLeft(std::string_view event, const std::vector<ReachedLimit>& limits) {
  std::vector<std::string> kinds, words;
  std::vector<Violation> reached;
  for (const ReachedLimit& limit : limits) {
    if (std::find(kinds.begin(), kinds.end(), limit.kind) == kinds.end()) kinds.push_back(limit.kind);
    words.push_back(limit.words);
    reached.push_back({"", limit.subject, limit.words});
  }
  if (limits.empty()) words.emplace_back("a limit of the event, a category or a delegation is reached");
  const std::string list = Join(kinds);
  const std::string why = Shortened(absl::StrJoin(words, "; "));
  Error error = FailedPrecondition(v1::NO_PLACE_LEFT, event,
                                   Concat("No place is left at ", event, " for this participant: ", why,
                                          kinds.empty() ? std::string() : Concat(" (", list, ")"),
                                          ". The organizers can free a place or raise the limit."));
  return error.With("limits", list).With("why", why).Quotas(reached);
}

absl::Status LimitsContradict(std::string_view event, std::string_view what) {
  return FailedPrecondition(
             v1::LIMITS_CONTRADICT, event,
             Concat("The limits of ", event, " contradict each other or what is confirmed: ", what, "."))
      .With("what", what);
}

absl::Status EventWasPublic(std::string_view event) {
  return WasPublic(event, "Cancel it instead, with CancelEvent.");
}

std::span<const ConstraintError> EventConstraints() { return kConstraints; }

}  // namespace plenary::errors
