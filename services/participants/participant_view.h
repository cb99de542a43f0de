// Who sees a participant, and what of it. The rule stands here twice, for a row in hand and as a condition in
// SQL; a test holds the two against each other.

#pragma once

#include <string_view>

#include "participants/stored_participant.h"
#include "plenary/v1/types.pb.h"
#include "resource/filter.h"
#include "rpc/call.h"

namespace plenary::participants {

// Whether the record is the caller's own, or of a delegation that it is a focal point of.
bool IsOwn(const StoredParticipant& stored, const contract::Clearance& clearance);

// Staff sees everyone; so does the person itself and its delegation's focal points. Others see who is
// confirmed and listed to them, of events that are public.
bool SeesParticipant(const StoredParticipant& stored, const contract::Clearance& clearance);

// As SeesParticipant, for rows `p` of participants and `e` of their events; parameters from
// $`first_parameter` on. `parent` is "events/{event}" or "events/-".
resource::SqlFragment VisibleParticipants(const rpc::Call& call, std::string_view parent,
                                          int first_parameter);

// Classes of fields that the caller sees of this participant.
contract::AudienceSet SeenOf(const StoredParticipant& stored, const contract::Clearance& clearance);

// Classes of fields that the caller may see of some participant or other.
contract::AudienceSet SeenOfAny(const contract::Clearance& clearance);

// What a list of participants may be asked for: what the caller sees of each that is listed. A door asks for
// what it sees of those who are not. Nothing: what the clearance sees.
std::optional<contract::AudienceSet> AskedOfAll(const contract::Clearance& clearance);

// Who could see the participant, for the journal.
std::string_view AudienceOf(const StoredParticipant& stored);

// Leaves of `stored` what a caller with `clearance` gets, and returns it.
v1::Participant& Present(const rpc::Call& call, const contract::Clearance& clearance, v1::View view,
                         StoredParticipant& stored);

}  // namespace plenary::participants
