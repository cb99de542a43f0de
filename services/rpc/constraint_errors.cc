#include "rpc/constraint_errors.h"

#include "rpc/errors.h"

namespace plenary::rpc {
namespace {

// One constraint, the error it means, and what that error is about.
struct Row {
  std::string_view constraint;
  absl::Status (*make)(std::string_view subject);
  std::string_view subject;
};

absl::Status UnknownSeries(std::string_view subject) { return errors::ReferenceNotFound("event.series", subject); }
absl::Status UnknownDelegation(std::string_view subject) {
  return errors::ReferenceNotFound("participant.delegation", subject);
}
absl::Status UnknownPerson(std::string_view subject) {
  return errors::ReferenceNotFound("participant.person", subject);
}
absl::Status AlreadyParticipating(std::string_view event) { return errors::AlreadyParticipating(event, ""); }

// A new constraint that a caller can run into is a new row here.
constexpr Row kRows[] = {
    {"organizations_pkey", errors::AlreadyExists, "The organization"},
    {"people_pkey", errors::AlreadyExists, "The person"},
    {"events_pkey", errors::AlreadyExists, "The event"},
    {"events_series_fkey", UnknownSeries, "The series"},
    {"series_pkey", errors::AlreadyExists, "The series"},
    {"participants_pkey", errors::AlreadyExists, "The participant"},
    {"participants_active_person_key", AlreadyParticipating, "the event"},
    {"participants_delegation_fkey", UnknownDelegation, "The delegation"},
    {"participants_person_fkey", UnknownPerson, "The person"},
    {"delegations_pkey", errors::AlreadyExists, "The delegation"},
    {"api_keys_pkey", errors::AlreadyExists, "The API key"},
    {"role_bindings_pkey", errors::AlreadyExists, "The role binding"},
};

}  // namespace

absl::Status FromConstraint(std::string_view constraint) {
  for (const auto& row : kRows) {
    if (row.constraint == constraint) return row.make(row.subject);
  }
  return absl::OkStatus();
}

}  // namespace plenary::rpc
