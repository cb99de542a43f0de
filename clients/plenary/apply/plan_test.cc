#include "plenary/apply/plan.h"

#include "base/file_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::client {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<Step> PlanOf(const std::string& text) {
  std::vector<Entry> entries;
  EXPECT_TRUE(ReadDocument("f", text, &entries).ok());
  auto plan = MakePlan(std::move(entries));
  EXPECT_TRUE(plan.ok()) << plan.status();
  return *std::move(plan);
}

std::vector<std::string> NamesOf(const std::vector<Step>& steps) {
  std::vector<std::string> names;
  for (const Step& step : steps) names.push_back(step.entry.name);
  return names;
}

TEST(Plan, PutsWhatIsReferredToFirst) {
  const auto steps = PlanOf(R"(
- {name: events/e/participants/p, person: people/p, delegation: events/e/delegations/d}
- {name: events/e/delegations/d, organization: organizations/faculty}
- {name: events/e, hosts: [{organization: organizations/faculty}], series: series/s}
- {name: series/s}
- {name: people/p, offices: [{organization: organizations/faculty}]}
- {name: organizations/faculty, parent_organization: organizations/university}
- {name: organizations/university}
)");
  EXPECT_THAT(NamesOf(steps),
              ElementsAre("organizations/university", "organizations/faculty", "people/p", "series/s",
                          "events/e", "events/e/delegations/d", "events/e/participants/p"));
  EXPECT_THAT(steps.back().needs, ElementsAre("events/e", "people/p", "events/e/delegations/d"));
  for (const Step& step : steps) EXPECT_TRUE(step.deferred.empty()) << step.entry.name;
}

TEST(Plan, CountsWhatAnAdoptionNames) {
  const auto steps = PlanOf(R"(
- name: events/e/documents/d
  adoption: {session: events/e/sessions/s, recorded_votes: [{delegation: events/e/delegations/y}]}
- {name: events/e/sessions/s}
- {name: events/e/statements/s, credit: {positions: [{organization: organizations/o}]}}
)");
  EXPECT_THAT(NamesOf(steps),
              ElementsAre("events/e/sessions/s", "events/e/statements/s", "events/e/documents/d"));
  EXPECT_THAT(steps[1].needs, ElementsAre("events/e"));
  EXPECT_THAT(steps[2].needs, ElementsAre("events/e", "events/e/delegations/y", "events/e/sessions/s"));
}

TEST(Plan, DefersWhatRefersToALaterStep) {
  const auto steps = PlanOf(R"(
- {name: events/e/delegations/d, title: D, head: events/e/participants/p}
- {name: events/e/participants/p, delegation: events/e/delegations/d}
)");
  EXPECT_THAT(NamesOf(steps), ElementsAre("events/e/delegations/d", "events/e/participants/p"));
  ASSERT_EQ(steps[0].deferred.size(), 1u);
  EXPECT_EQ(steps[0].deferred[0]->name(), "head");
}

TEST(Plan, EndsOnACycle) {
  const auto steps = PlanOf(R"(
- {name: organizations/a, parent_organization: organizations/b}
- {name: organizations/b, parent_organization: organizations/a}
)");
  EXPECT_THAT(NamesOf(steps), ElementsAre("organizations/b", "organizations/a"));
  EXPECT_EQ(steps[0].deferred.size(), 1u);
}

TEST(Plan, RefusesAResourceGivenTwice) {
  std::vector<Entry> entries;
  ASSERT_TRUE(ReadDocument("f", "[{name: events/e}, {name: events/e}]", &entries).ok());
  EXPECT_THAT(MakePlan(std::move(entries)).status().message(), HasSubstr("events/e is given twice"));
}

TEST(Forums, AreReadWithoutFault) {
  std::vector<Entry> entries;
  for (const std::string file : {"/beijing-forum.yaml", "/madrid-seminar.yaml"}) {
    const absl::Status status = ReadDocument(file, ReadFile(FORUMS_DIR + file), &entries);
    ASSERT_TRUE(status.ok()) << status;
  }
  int participants = 0;
  for (const Entry& entry : entries) {
    if (entry.type->title() != "Participant") continue;
    const auto& participant = static_cast<const v1::Participant&>(*entry.resource);
    if (!participant.collective()) ++participants;
    EXPECT_EQ(participant.collective(), participant.person().empty()) << entry.name;
    EXPECT_EQ(participant.region_code(), "") << entry.name;
    EXPECT_EQ(participant.listing_basis(), v1::Participant::LISTING_BASIS_PUBLIC_SOURCE) << entry.name;
  }
  EXPECT_EQ(participants, 11);
  const auto plan = MakePlan(std::move(entries));
  ASSERT_TRUE(plan.ok()) << plan.status();
  for (const Step& step : *plan) EXPECT_TRUE(step.deferred.empty()) << step.entry.name;
}

}  // namespace
}  // namespace plenary::client
