#include "participants/invitation.h"

#include "base/code.h"
#include "base/crypto.h"
#include "base/encoding.h"

namespace plenary::participants {

std::string InvitationCode(std::string_view key, const Invitation& invitation) {
  std::string invited = invitation.participant + "\n" + std::to_string(invitation.create_time);
  if (invitation.number > 0) invited += "\n" + std::to_string(invitation.number);
  return Base32Encode(HmacSha256(key, invited).substr(0, 20));
}

bool IsInvitationCode(std::string_view key, const Invitation& invitation, std::string_view code) {
  return EqualInConstantTime(PlainCode(code), InvitationCode(key, invitation));
}

}  // namespace plenary::participants
