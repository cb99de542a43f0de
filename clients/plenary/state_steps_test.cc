#include "plenary/state_steps.h"

#include <map>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

TEST(StateSteps, FindsTheOneStep) {
  EXPECT_EQ(FindStateStep(*TypeCalled("Event"), "DRAFT", "ANNOUNCED")->name(), "AnnounceEvent");
  EXPECT_EQ(FindStateStep(*TypeCalled("Participant"), "CONFIRMED", "REVOKED")->name(), "RevokeParticipant");
  EXPECT_EQ(FindStateStep(*TypeCalled("Event"), "DRAFT", "CONCLUDED"), nullptr);
  EXPECT_EQ(FindStateStep(*TypeCalled("Delegation"), "DRAFT", "ANNOUNCED"), nullptr);
}

TEST(StateSteps, TellsWhatChangesAState) {
  EXPECT_THAT(MethodsOfState("Event"), testing::Contains("CancelEvent").Times(1));
  EXPECT_TRUE(MethodsOfState("Delegation").empty());
}

TEST(StateSteps, NamesMethodsOfTheContract) {
  const std::map<std::string, int> expected = {
      {"Event", 10}, {"Participant", 12}, {"Session", 5}, {"Statement", 5}, {"Document", 9}};
  for (const auto& [title, count] : expected) {
    const ResourceType& type = *TypeCalled(title);
    const auto* states = type.message->FindFieldByName("state")->enum_type();
    int steps = 0;
    for (int from = 1; from < states->value_count(); ++from) {
      for (int to = 1; to < states->value_count(); ++to) {
        const auto name = [&](int i) { return states->value(i)->name().substr(sizeof("STATE_") - 1); };
        steps += FindStateStep(type, name(from), name(to)) != nullptr ? 1 : 0;
      }
    }
    EXPECT_EQ(steps, count) << title;
  }
}

}  // namespace
}  // namespace plenary::client
