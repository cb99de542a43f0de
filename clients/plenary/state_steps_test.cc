#include "plenary/state_steps.h"

#include "gtest/gtest.h"

namespace plenary::client {
namespace {

TEST(StateSteps, FindsTheOneStep) {
  EXPECT_EQ(FindStateStep(*TypeCalled("Event"), "DRAFT", "ANNOUNCED")->name(), "AnnounceEvent");
  EXPECT_EQ(FindStateStep(*TypeCalled("Participant"), "CONFIRMED", "REVOKED")->name(), "RevokeParticipant");
  EXPECT_EQ(FindStateStep(*TypeCalled("Event"), "DRAFT", "CONCLUDED"), nullptr);
  EXPECT_EQ(FindStateStep(*TypeCalled("Delegation"), "DRAFT", "ANNOUNCED"), nullptr);
}

TEST(StateSteps, NamesMethodsOfTheContract) {
  for (const char* title : {"Event", "Participant"}) {
    const ResourceType& type = *TypeCalled(title);
    const auto* states = type.message->FindFieldByName("state")->enum_type();
    int steps = 0;
    for (int from = 1; from < states->value_count(); ++from) {
      for (int to = 1; to < states->value_count(); ++to) {
        const auto name = [&](int i) { return states->value(i)->name().substr(sizeof("STATE_") - 1); };
        steps += FindStateStep(type, name(from), name(to)) != nullptr ? 1 : 0;
      }
    }
    EXPECT_EQ(steps, title == std::string("Event") ? 10 : 12);
  }
}

}  // namespace
}  // namespace plenary::client
