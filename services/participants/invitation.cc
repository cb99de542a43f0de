#include "participants/invitation.h"

#include "base/crypto.h"
#include "base/encoding.h"
#include "google/protobuf/util/time_util.h"
#include "participants/code.h"

namespace plenary::participants {

std::string InvitationCode(std::string_view key, const v1::Participant& participant) {
  using google::protobuf::util::TimeUtil;
  const std::string invited = participant.name() + "\n" +
                              std::to_string(TimeUtil::TimestampToMicroseconds(participant.create_time()));
  return Base32Encode(HmacSha256(key, invited).substr(0, 20));
}

bool IsInvitationCode(std::string_view key, const v1::Participant& participant, std::string_view code) {
  return EqualInConstantTime(PlainCode(code), InvitationCode(key, participant));
}

}  // namespace plenary::participants
