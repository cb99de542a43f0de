// Invitation codes, which need no account and no storage. A code is derived from a key of the installation,
// the participant's name, the time of the invitation and the number of renewals. So it is valid only for that
// invitation, earlier codes are not, and it can be shown again to callers who may invite.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plenary::participants {

// What an invitation's code is derived from.
struct Invitation {
  std::string participant;       // name
  std::int64_t create_time = 0;  // microseconds since 1970
  std::int64_t number = 0;       // how often the code was renewed
};

// 32 lower-case base32 characters: 160 bits of an HMAC-SHA-256.
std::string InvitationCode(std::string_view key, const Invitation& invitation);

// Compares in constant time, without regard to case, spaces and hyphens, since people type codes.
bool IsInvitationCode(std::string_view key, const Invitation& invitation, std::string_view code);

}  // namespace plenary::participants
