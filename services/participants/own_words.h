// What others than staff may say of a participant, of themselves or of their delegation: one table of fields,
// so that nobody takes a place, or stands before the public, as what only the event's staff can say that it
// is. Pure: no database, no clock.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "errors/errors.h"
#include "participants/participant_rules.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participants::rules {

// When somebody may say something.
enum class When {
  kNever,
  // While staff still looks at it: on registering where the event approves each registration, later until
  // that is done.
  kBeforeApproval,
  kAlways,
};

// Who says what a field holds, beside staff, who always may.
struct OwnWord {
  std::string_view path;  // in Participant: "credit.display_name"
  When self_says;         // on registering itself
  When self_changes;      // of its own record
  When focal_says;        // on registering for its delegation
  When focal_changes;
};
// Every field of Participant that a request can set, but for name and etag.
std::span<const OwnWord> OwnWords();

// Every fault of what `registrant`, who is no staff, says when it registers.
struct OwnFaults {
  std::vector<errors::FieldViolation> always;
  std::vector<errors::FieldViolation> unapproved;  // unless the event approves each registration
};
// `path` is where the participant, of `event`, stands in the request. What is wrong with it as a whole
// (CheckParticipant) is among them.
OwnFaults FaultsOfOwnRegistration(const v1::Participant& participant, Registrant registrant,
                                  const std::string& event, const std::string& path);

// Every field of a record that `registrant`, who is no staff, may not change as it does: the person itself
// (kSelf), or its delegation's focal point.
absl::Status CheckOwnChange(const v1::Participant& before, const v1::Participant& after,
                            Registrant registrant);

}  // namespace plenary::participants::rules
