#include "participants/invitation.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace plenary::participants {
namespace {

const std::string kKey(32, 'k');

Invitation Invited(const std::string& name, std::int64_t at, std::int64_t number = 0) {
  return {.participant = name, .create_time = at, .number = number};
}

TEST(Invitation, ACodeIsLongPlainAndAlwaysTheSame) {
  const Invitation invited = Invited("events/e/participants/p", 1'700'000'000'000'000);
  const std::string code = InvitationCode(kKey, invited);
  EXPECT_EQ(code.size(), 32u);
  EXPECT_EQ(code.find_first_not_of("abcdefghijklmnopqrstuvwxyz234567"), std::string::npos) << code;
  EXPECT_EQ(InvitationCode(kKey, Invited("events/e/participants/p", 1'700'000'000'000'000)), code);
}

TEST(Invitation, EachHasItsOwnCode) {
  std::set<std::string> codes;
  for (const std::string& key : {kKey, std::string(32, 'l')}) {
    for (const char* name :
         {"events/e/participants/p", "events/e/participants/q", "events/f/participants/p"}) {
      for (const std::int64_t at : {1'700'000'000'000'000, 1'700'000'000'000'001}) {
        for (const std::int64_t number : {0, 1, 2}) {
          codes.insert(InvitationCode(key, Invited(name, at, number)));
        }
      }
    }
  }
  EXPECT_EQ(codes.size(), 36u);
}

TEST(Invitation, ACodeOpensItsOwnOnly) {
  const Invitation invited = Invited("events/e/participants/p", 1'700'000'000'000'000);
  const std::string code = InvitationCode(kKey, invited);
  EXPECT_TRUE(IsInvitationCode(kKey, invited, code));
  EXPECT_FALSE(IsInvitationCode(std::string(32, 'l'), invited, code));
  EXPECT_FALSE(IsInvitationCode(kKey, Invited("events/e/participants/q", 1'700'000'000'000'000), code));
  EXPECT_FALSE(IsInvitationCode(kKey, Invited("events/e/participants/p", 1'700'000'000'000'001), code));
  EXPECT_FALSE(IsInvitationCode(kKey, Invited("events/e/participants/p", 1'700'000'000'000'000, 1), code))
      << "a code that was given before";
  EXPECT_FALSE(IsInvitationCode(kKey, invited, ""));
  EXPECT_FALSE(IsInvitationCode(kKey, invited, code.substr(0, 31)));
  EXPECT_FALSE(IsInvitationCode(kKey, invited, code + "a"));
}

TEST(Invitation, CodesAreReadAsPeopleTypeThem) {
  const Invitation invited = Invited("events/e/participants/p", 1'700'000'000'000'000);
  std::string typed;
  for (const char c : InvitationCode(kKey, invited)) {
    if (typed.size() % 5 == 4) typed += typed.size() % 2 == 0 ? '-' : ' ';
    typed += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  EXPECT_TRUE(IsInvitationCode(kKey, invited, typed + " "));
}

}  // namespace
}  // namespace plenary::participants
