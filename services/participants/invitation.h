// Invitation codes: they need no account and no storage. A code is derived from a key of the installation,
// the participant's name and the moment of the invitation, so it opens that one invitation only, and can be
// shown again to whoever may invite.

#pragma once

#include <string>
#include <string_view>

#include "plenary/v1/participant.pb.h"

namespace plenary::participants {

// 32 lower-case base32 characters: 160 bits of an HMAC-SHA-256.
std::string InvitationCode(std::string_view key, const v1::Participant& participant);

// Compares in constant time; without regard to case, spaces and hyphens, as people type codes.
bool IsInvitationCode(std::string_view key, const v1::Participant& participant, std::string_view code);

}  // namespace plenary::participants
