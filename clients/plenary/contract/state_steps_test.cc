#include "plenary/contract/state_steps.h"

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

TEST(StateSteps, LeadASessionToItsEnd) {
  const auto steps = FindStateSteps(*TypeCalled("Session"), "SCHEDULED", "ENDED");
  ASSERT_EQ(steps.size(), 2u);
  EXPECT_EQ(steps[0]->name(), "StartSession");
  EXPECT_EQ(steps[1]->name(), "EndSession");
  EXPECT_EQ(FindStateSteps(*TypeCalled("Session"), "LIVE", "ENDED").size(), 1u);
  EXPECT_TRUE(FindStateSteps(*TypeCalled("Event"), "DRAFT", "CONCLUDED").empty());
}

TEST(StateSteps, NoFileLeadsBack) {
  EXPECT_EQ(FindStateStep(*TypeCalled("Participant"), "REJECTED", "CONFIRMED")->name(),
            "ReinstateParticipant");
  EXPECT_TRUE(FindStateSteps(*TypeCalled("Participant"), "REJECTED", "CONFIRMED").empty());
  EXPECT_TRUE(FindStateSteps(*TypeCalled("Session"), "LIVE", "SCHEDULED").empty());
}

TEST(StateSteps, WhatTakesMoreThanTheNameIsNone) {
  EXPECT_EQ(FindStateStep(*TypeCalled("Participant"), "CONFIRMED", "VOIDED"), nullptr) << "it takes a reason";
  EXPECT_EQ(FindStateStep(*TypeCalled("Participant"), "CONFIRMED", "WITHDRAWN")->name(),
            "WithdrawParticipant");
}

TEST(StateSteps, TellsWhatWasPassed) {
  const auto passed = [](const char* type, const char* before, const char* now) {
    return HasPassed(*TypeCalled(type), before, now);
  };
  EXPECT_TRUE(passed("Event", "ANNOUNCED", "CONCLUDED"));
  EXPECT_TRUE(passed("Event", "ANNOUNCED", "POSTPONED"));
  EXPECT_TRUE(passed("Event", "DRAFT", "ARCHIVED"));
  EXPECT_FALSE(passed("Event", "CONCLUDED", "ANNOUNCED"));
  EXPECT_FALSE(passed("Event", "ANNOUNCED", "ANNOUNCED"));
  EXPECT_TRUE(passed("Participant", "CONFIRMED", "REVOKED"));
  EXPECT_TRUE(passed("Participant", "PENDING", "WAITLISTED"));
  EXPECT_TRUE(passed("Participant", "CONFIRMED", "VOIDED"));
  EXPECT_FALSE(passed("Participant", "WITHDRAWN", "CONFIRMED"));
  EXPECT_TRUE(passed("Session", "LIVE", "SUSPENDED"));
  EXPECT_TRUE(passed("Statement", "DRAFT", "RETRACTED"));
  EXPECT_FALSE(passed("Delegation", "DRAFT", "ANNOUNCED"));
}

TEST(StateSteps, TellsWhatChangesAState) {
  EXPECT_THAT(MethodsOfState("Event"), testing::Contains("CancelEvent").Times(1));
  EXPECT_THAT(MethodsOfState("Import"), testing::ElementsAre("CommitImport", "UndoImport"));
  EXPECT_TRUE(MethodsOfState("Delegation").empty());
}

TEST(StateSteps, NamesMethodsOfTheContract) {
  const std::map<std::string, int> expected = {
      {"Event", 10}, {"Participant", 15}, {"Session", 6}, {"Statement", 5}, {"Document", 9}};
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
