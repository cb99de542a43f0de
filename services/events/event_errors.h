// The errors of events and their places, one named function each. errors/errors.h says what all errors have
// in common.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

absl::Status EventArchived(std::string_view event);
// `what` names what is open in the event: "sessions that are under way: events/e/sessions/s".
absl::Status StillOpen(std::string_view event, std::string_view what);
// The event is over: `state` is "CANCELLED" or "CONCLUDED"; `step` is the rest of "no more …" ("badges are
// issued").
absl::Status EventOver(std::string_view event, std::string_view state, std::string_view step);
// `step` is a clause of the message ("a statement is published").
absl::Status EventNotPublic(std::string_view event, std::string_view step);
// A limit that keeps somebody from a place: its kind as in Participant.PlaceLimit, without prefix
// ("CATEGORY_QUOTA"); what it limits; and a description.
struct ReachedLimit {
  std::string kind;
  std::string subject;
  std::string words;
};
// `limits` may be empty if they are unknown.
absl::Status NoPlaceLeft(std::string_view event, const std::vector<ReachedLimit>& limits);
absl::Status LimitsContradict(std::string_view event, std::string_view what);
// The event is to be deleted.
absl::Status EventWasPublic(std::string_view event);

// The meanings of this folder's database constraints.
std::span<const ConstraintError> EventConstraints();

}  // namespace plenary::errors
