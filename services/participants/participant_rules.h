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

// A state's name for people: "CONFIRMED".
std::string StateName(State state);
// Invited, pending, waitlisted and confirmed: a person has at most one such participation in an event.
bool IsActive(State state);

// Puts the participant into `state`; `waitlist_number` is 0 unless it waits. A participant who leaves no
// longer leads a delegation.
void Settle(State state, std::int64_t waitlist_number, v1::Participant& participant);
// Name of the delegation that the participant leads; empty if there is none.
std::string LedBy(const v1::Participant& participant);

// Every fault of a participant as a whole; `path` is its field in the request. A listing needs a basis; a
// collective has no person; a delegation role needs a delegation; a head must take part; a listing by consent
// needs the consent. Without a state, it is about to take part.
absl::Status CheckParticipant(const v1::Participant& participant, const std::string& event,
                              const std::string& path);

// Every fault of the answers to an event's questions: unknown, given twice, not among the choices and, if
// `required_too`, missing.
absl::Status CheckAnswers(const v1::Participant& participant, const v1::Event::RegistrationPolicy& policy,
                          bool required_too, const std::string& path);

// Who asks for a registration, or for a change of one: staff, a focal point for its delegation, or any other
// caller for itself.
enum class Registrant { kStaff, kFocalPoint, kSelf };
// RegistrationClosed unless the event takes registrations from this registrant now. Staff registers at any
// time, also afterwards for the record, but not for a cancelled (EventOver) or archived event.
absl::Status CheckOpen(const events::Admission& admission, Registrant registrant, bool anonymous);

// EventOver if the event is cancelled; `step` as in errors::EventOver.
absl::Status CheckNotCancelled(const std::string& event, v1::Event::State state, std::string_view step);
// EventOver unless the event still gives places to waiting and invited participants.
absl::Status CheckGivesPlaces(const events::Admission& admission);

// Admits a participant by the policy: confirmed if there is a place, otherwise waitlisted, otherwise
// NoPlaceLeft. `approved` skips approval. Takes the place, or the next waitlist number, from `admission`.
// Collectives take no place and never wait.
struct Landing {
  State state = v1::Participant::STATE_UNSPECIFIED;
  std::int64_t waitlist_number = 0;
};
absl::StatusOr<Landing> Land(events::Admission& admission, const events::Place& place, bool approved,
                             bool takes_place);
// Admits to exactly `state`, as staff asked: NoPlaceLeft if that is CONFIRMED and there is no place.
absl::StatusOr<Landing> LandIn(events::Admission& admission, const events::Place& place, State state,
                               bool takes_place);

// The properties of the participant that limits depend on.
events::Place PlaceOf(const v1::Participant& participant);
// Whether it has a place: it is confirmed and not a collective.
bool HoldsPlace(const v1::Participant& participant);

}  // namespace plenary::participants::rules
