#include "contract/resource_name.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"
#include "plenary/v1/types.pb.h"

namespace plenary::contract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const NamePattern& Participants() { return NamePattern::Of(v1::Participant::descriptor()); }
const NamePattern& Events() { return NamePattern::Of(v1::Event::descriptor()); }

TEST(ResourceNameTest, PatternsComeFromTheProto) {
  EXPECT_EQ(Participants().pattern(), "events/{event}/participants/{participant}");
  EXPECT_EQ(Participants().parent_pattern(), "events/{event}");
  EXPECT_EQ(Events().parent_pattern(), "");
  EXPECT_EQ(NamePattern::OfType("plenary.dev/Event"), &Events());
  EXPECT_EQ(NamePattern::OfType("plenary.dev/Unheard"), nullptr);
}

TEST(ResourceNameTest, AMessageThatIsNoResourceHasNoNames) {
  EXPECT_FALSE(NamePattern::Of(v1::Date::descriptor()).Matches(""));
  EXPECT_FALSE(NamePattern::Of(v1::Date::descriptor()).Matches("events/e"));
}

TEST(ResourceNameTest, MatchGivesTheIdsInOrder) {
  EXPECT_THAT(Participants().Match("events/beijing-2025/participants/r1"), ElementsAre("beijing-2025", "r1"));
}

TEST(ResourceNameTest, OnlyWholeNamesMatch) {
  for (const char* name : {"", "/", "events", "events/", "events/e", "events/e/participants",
                           "events/e/participants/", "/events/e/participants/p", "events/e/participants/p/",
                           "events//participants/p", "events/e/participants/p/q", "events/e/delegations/p",
                           "events/E/participants/p", "events/e/participants/p-", "events/-/participants/p",
                           "events/e/participants/-", "events/e /participants/p"}) {
    EXPECT_FALSE(Participants().Matches(name)) << name;
    EXPECT_THAT(Participants().Match(name), IsEmpty()) << name;
  }
}

TEST(ResourceNameTest, AWildcardStandsForAnyIdButTheLast) {
  EXPECT_THAT(Participants().Match("events/-/participants/p", true), ElementsAre("-", "p"));
  EXPECT_THAT(Participants().Match("events/e/participants/-", true), IsEmpty());
  EXPECT_THAT(Events().Match("events/-", true), IsEmpty());
}

TEST(ResourceNameTest, ParentsMatchTheirPattern) {
  EXPECT_TRUE(Participants().MatchesParent("events/e"));
  EXPECT_FALSE(Participants().MatchesParent("events/e/participants"));
  EXPECT_FALSE(Participants().MatchesParent(""));
  EXPECT_FALSE(Participants().MatchesParent("events/-"));
  EXPECT_TRUE(Participants().MatchesParent("events/-", true));
  EXPECT_TRUE(Events().MatchesParent(""));
  EXPECT_FALSE(Events().MatchesParent("events/e"));
}

TEST(ResourceNameTest, FormatIsTheInverseOfMatch) {
  const std::string name = Participants().Format({"madrid", "p1"});
  EXPECT_EQ(name, "events/madrid/participants/p1");
  EXPECT_THAT(Participants().Match(name), ElementsAre("madrid", "p1"));
}

TEST(ResourceNameTest, TypesAreFoundByName) {
  EXPECT_EQ(ResourceTypeOf("events/e"), "plenary.dev/Event");
  EXPECT_EQ(ResourceTypeOf("events/e/participants/p"), "plenary.dev/Participant");
  EXPECT_EQ(ResourceTypeOf("The event"), "");
}

TEST(ResourceNameTest, PartsOfNames) {
  EXPECT_EQ(EventIdOf("events/e"), "e");
  EXPECT_EQ(EventIdOf("events/e/participants/p"), "e");
  EXPECT_EQ(EventIdOf("people/p"), "");
  EXPECT_EQ(LastId("events/e/participants/p"), "p");
  EXPECT_EQ(LastId("p"), "p");
}

}  // namespace
}  // namespace plenary::contract
