// What callers who are not staff may write in a participant: about themselves or their delegation. One table
// of fields, so that nobody gets a place, or is shown to the public, as something that only the event's staff
// may state. Pure: no database, no clock.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "errors/errors.h"
#include "participants/participant_rules.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participants::rules {

// When a caller may set a field.
enum class When {
  kNever,
  // While staff has yet to approve it: on registering, if the event approves each registration, and later
  // until it is approved.
  kBeforeApproval,
  kAlways,
};

// Who may set a field, beside staff, who always may.
struct OwnWord {
  std::string_view path;  // field of Participant: "credit.display_name"
  When self_says;         // when registering themselves
  When self_changes;      // in their own record
  When focal_says;        // when registering for their delegation
  When focal_changes;
};
// Every field of Participant that a request can set, except name and etag.
std::span<const OwnWord> OwnWords();

// Every fault in what `registrant`, who is not staff, sets when it registers.
struct OwnFaults {
  std::vector<errors::FieldViolation> always;
  std::vector<errors::FieldViolation> unapproved;  // unless the event approves each registration
};
// `path` is the field of the participant, of `event`, in the request. Includes the faults of the participant
// as a whole (CheckParticipant).
OwnFaults FaultsOfOwnRegistration(const v1::Participant& participant, Registrant registrant,
                                  const std::string& event, const std::string& path);

// Every changed field that `registrant`, who is not staff, may not change: the person itself (kSelf), or its
// delegation's focal point.
absl::Status CheckOwnChange(const v1::Participant& before, const v1::Participant& after,
                            Registrant registrant);

}  // namespace plenary::participants::rules
