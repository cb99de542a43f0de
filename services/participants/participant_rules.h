// Rules of participants. Pure: no database, no clock.

#pragma once

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "events/admission.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"
#include "rpc/call.h"

namespace plenary::participants::rules {

using State = v1::Participant::State;

// A state as people write it: "CONFIRMED".
std::string StateName(State state);
// Invited, pending, waitlisted and confirmed: of these a person has at most one in an event.
bool IsActive(State state);

// Puts the participant into `state`; `waitlist_number` is 0 unless it waits. Who leaves leads no delegation
// any more.
void Settle(State state, std::int64_t waitlist_number, v1::Participant& participant);
// Name of the delegation that the participant leads; empty if there is none.
std::string LedBy(const v1::Participant& participant);

// Every fault of a participant as a whole; `path` is where it stands in the request. Listed needs a basis; a
// collective has no person; delegation and its role belong together; who leads takes part; consent to listing
// is on record. Without a state it is about to take part.
absl::Status CheckParticipant(const v1::Participant& participant, const std::string& event,
                              const std::string& path);

// Every fault of the answers to an event's questions: unknown, twice, not among the choices and, where
// `required_too`, missing.
absl::Status CheckAnswers(const v1::Participant& participant, const v1::Event::RegistrationPolicy& policy,
                          bool required_too, const std::string& path);

// Who asks for a registration, or for a change of one: staff, a focal point for its own delegation, or
// anybody else for itself.
enum class Registrant { kStaff, kFocalPoint, kSelf };
// RegistrationClosed unless the event takes registrations from this registrant now. Staff registers at any
// time, also afterwards for the record, but not at an event that is cancelled (EventOver) or archived.
absl::Status CheckOpen(const events::Admission& admission, Registrant registrant, bool anonymous);

// EventOver at a cancelled event: `step` is what no more happens there, as in errors::EventOver.
absl::Status CheckNotCancelled(const std::string& event, v1::Event::State state, std::string_view step);
// EventOver unless those who wait or were invited are still given places.
absl::Status CheckGivesPlaces(const events::Admission& admission);

// What becomes of somebody whom the policy lets in: confirmed if a place is free for it, else waitlisted,
// else NoPlaceLeft. `approved` skips approval. Takes the place, or the next number of the waitlist, from
// `admission`. Who takes no place, a collective, never waits for one.
struct Landing {
  State state = v1::Participant::STATE_UNSPECIFIED;
  std::int64_t waitlist_number = 0;
};
absl::StatusOr<Landing> Land(events::Admission& admission, const events::Place& place, bool approved,
                             bool takes_place);
// Lands in exactly `state`, as staff asked: NoPlaceLeft if it is CONFIRMED and no place is free.
absl::StatusOr<Landing> LandIn(events::Admission& admission, const events::Place& place, State state,
                               bool takes_place);

// What the participant is to the limits.
events::Place PlaceOf(const v1::Participant& participant);
// Whether it holds a place: a confirmed one that is no collective.
bool HoldsPlace(const v1::Participant& participant);

}  // namespace plenary::participants::rules
