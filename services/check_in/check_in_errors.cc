#include "check_in/check_in_errors.h"

#include "base/concat.h"
#include "errors/error.h"

namespace plenary::errors {
namespace {

constexpr ConstraintError kConstraints[] = {
    {"badges_participant_fkey", Missing, "The participant", "name"},
    // Another call did the same at this moment. If the call is sent again, it finds the result.
    {"badges_one_valid", Claimed},
    {"check_ins_nonce", Claimed},
    {"check_ins_voided", Claimed},
    {"check_ins_event_fkey", Missing, "The event", "parent"},
    {"check_ins_checkpoint_fkey", Missing, "The checkpoint", "scan.checkpoint"},
    {"check_ins_participant_fkey", Missing, "The participant", "scan.participant"},
    {"check_ins_badge_fkey", Missing, "The badge", "scan.code"},
};

}  // namespace

absl::Status EntryRefused(std::string_view participant, std::string_view checkpoint,
                          std::string_view objection, std::string_view why, std::string_view instead) {
  return FailedPrecondition(v1::ENTRY_REFUSED, participant,
                            Concat(participant, " is not let in at ", checkpoint, ": it ", why, " (",
                                   objection, "). ", instead))
      .With("checkpoint", checkpoint)
      .With("objection", objection)
      .With("why", why)
      .With("instead", instead);
}

absl::Status UnknownBadge(std::string_view event) {
  return Error(absl::StatusCode::kNotFound, v1::UNKNOWN_BADGE,
               Concat(
                   "No badge of ", event,
                   " has this code. Scan it again, or find the participant by name and check it in by that."))
      .With("event", event)
      .About(event);
}

absl::Status NonceReused() {
  return Error(absl::StatusCode::kInvalidArgument, v1::NONCE_REUSED,
               "This nonce was used before for another scan. Make a new one, such as a UUID, for each scan.")
      .Field("nonce", "was used before for another scan");
}

std::span<const ConstraintError> CheckInConstraints() { return kConstraints; }

}  // namespace plenary::errors
