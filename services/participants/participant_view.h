// Who sees a participant, and how much of it. The rule exists twice: for a loaded row, and as a condition in
// SQL. A test compares the two.

#pragma once

#include <string_view>

#include "participants/stored_participant.h"
#include "plenary/v1/types.pb.h"
#include "resource/filter.h"
#include "rpc/call.h"

namespace plenary::participants {

// Whether the record is the caller's own, or of a delegation for which it is a focal point. A caller that
// registered itself with a key owns that registration, too.
bool IsOwn(const StoredParticipant& stored, const contract::Clearance& clearance);

// Staff sees everyone; so does the person itself and its delegation's focal points. Others see confirmed
// participants that are listed to them, of public events.
bool SeesParticipant(const StoredParticipant& stored, const contract::Clearance& clearance);

// Like SeesParticipant, for rows `p` of participants and `e` of their events; parameters from
// $`first_parameter` on. `parent` is "events/{event}" or "events/-".
resource::SqlFragment VisibleParticipants(const rpc::Call& call, std::string_view parent, Whose whose,
                                          int first_parameter);

// Classes of fields that the caller sees of this participant.
contract::AudienceSet SeenOf(const StoredParticipant& stored, const contract::Clearance& clearance);

// Classes of fields that the caller may see of any participant.
contract::AudienceSet SeenOfAny(const contract::Clearance& clearance);

// The fields by which a list of participants may be filtered and ordered: what the caller sees of each
// participant in it. For who checks in, what it sees of those who are not listed. Nothing: what the clearance
// sees.
std::optional<contract::AudienceSet> AskedOfAll(const contract::Clearance& clearance);

// Who could see the participant, for the journal.
std::string_view AudienceOf(const StoredParticipant& stored);

// Removes from `stored` what a caller with `clearance` may not see, and returns it.
v1::Participant& Present(const rpc::Call& call, const contract::Clearance& clearance, v1::View view,
                         StoredParticipant& stored);

}  // namespace plenary::participants
