#include "import_plans/import_landing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::import_plans {
namespace {

using ::testing::ElementsAre;
using v1::Participant;

constexpr auto kExpert = Participant::CATEGORY_EXPERT;
constexpr auto kYouth = Participant::CATEGORY_YOUTH;

events::Admission AdmissionOf(std::int64_t capacity) {
  events::Admission admission;
  admission.event_id = "e";
  admission.capacity = capacity;
  return admission;
}

events::AdmissionCounter& Counter(events::Admission& admission, Participant::Category category) {
  return admission.counters[{events::Dimension::kCategory, std::to_string(category)}];
}

std::vector<participants::rules::State> StatesOf(const std::vector<participants::rules::Landing>& landings) {
  std::vector<participants::rules::State> states;
  for (const participants::rules::Landing& landing : landings) states.push_back(landing.state);
  return states;
}

TEST(Landings, GoByTheOrderOfTheFile) {
  events::Admission admission = AdmissionOf(3);
  Counter(admission, kYouth).reserved = 1;
  Landings landings(admission, 100, {});
  int row = 1;
  for (const auto category : {kExpert, kExpert, kExpert, kYouth}) {
    ASSERT_TRUE(landings.Add({.row = ++row, .place = {.category = category, .delegation_id = {}}}).ok());
  }
  ASSERT_TRUE(
      landings.Add({.row = ++row, .place = {.category = kExpert, .delegation_id = {}}, .collective = true})
          .ok());
  EXPECT_THAT(
      StatesOf(landings.landings()),
      ElementsAre(Participant::STATE_CONFIRMED, Participant::STATE_CONFIRMED, Participant::STATE_WAITLISTED,
                  Participant::STATE_CONFIRMED, Participant::STATE_CONFIRMED));
  EXPECT_EQ(landings.landings()[2].waitlist_number, 103) << "its own number, the third";
}

TEST(Landings, APlaceThatIsFreedGoesToTheFirstWhoWaits) {
  events::Admission admission = AdmissionOf(2);
  Counter(admission, kYouth).reserved = 1;
  admission.counters[{events::Dimension::kDelegation, "north"}].reserved = 1;
  ASSERT_TRUE(Landings::MayFreePlaces(admission));
  for (const bool somebody_waits : {false, true}) {
    const std::vector<participants::Waiting> waiting(
        somebody_waits ? 1 : 0,
        participants::Waiting{.id = {}, .place = {.category = kExpert, .delegation_id = {}}, .number = 7});
    Landings landings(admission, 100, waiting);
    ASSERT_TRUE(landings.Add({.row = 2, .place = {.category = kExpert, .delegation_id = {}}}).ok());
    ASSERT_TRUE(landings.Add({.row = 3, .place = {.category = kYouth, .delegation_id = "north"}}).ok());
    EXPECT_THAT(StatesOf(landings.landings()),
                ElementsAre(somebody_waits ? Participant::STATE_WAITLISTED : Participant::STATE_CONFIRMED,
                            Participant::STATE_CONFIRMED));
  }
}

// What rows state, under a capacity of one.
TEST(Landings, GoByTheStatesOfTheRows) {
  Landings landings(AdmissionOf(1), 100, {});
  int row = 1;
  const auto add = [&](participants::rules::State stated, participants::rules::State initial_state,
                       bool collective = false) {
    return landings.Add(
        ArrivalOf(++row, {.category = kExpert, .delegation_id = {}}, collective, stated, initial_state));
  };
  constexpr auto kNone = Participant::STATE_UNSPECIFIED;
  EXPECT_TRUE(add(Participant::STATE_INVITED, kNone).ok());
  EXPECT_TRUE(add(Participant::STATE_PENDING, kNone).ok());
  EXPECT_TRUE(add(Participant::STATE_WAITLISTED, kNone).ok());
  EXPECT_TRUE(add(Participant::STATE_WITHDRAWN, kNone).ok());
  EXPECT_TRUE(add(Participant::STATE_CONFIRMED, kNone).ok()) << "the place is still free";
  EXPECT_TRUE(add(Participant::STATE_CONFIRMED, Participant::STATE_INVITED).ok()) << "now it waits";
  EXPECT_TRUE(add(kNone, Participant::STATE_INVITED).ok()) << "as the caller asked for the rest";
  EXPECT_FALSE(add(kNone, Participant::STATE_CONFIRMED).ok()) << "all or nothing";
  EXPECT_FALSE(add(Participant::STATE_WAITLISTED, kNone, /*collective=*/true).ok());
  EXPECT_THAT(
      StatesOf(landings.landings()),
      ElementsAre(Participant::STATE_INVITED, Participant::STATE_PENDING, Participant::STATE_WAITLISTED,
                  Participant::STATE_WITHDRAWN, Participant::STATE_CONFIRMED, Participant::STATE_WAITLISTED,
                  Participant::STATE_INVITED));
  EXPECT_LT(landings.landings()[2].waitlist_number, landings.landings()[5].waitlist_number);
}

// Approval is asked of those of whom the file says nothing.
TEST(Landings, WhoIsConfirmedByTheFileIsApproved) {
  events::Admission admission = AdmissionOf(5);
  admission.approval_required = true;
  Landings landings(admission, 100, {});
  const events::Place place{.category = kExpert, .delegation_id = {}};
  ASSERT_TRUE(landings.Add(ArrivalOf(2, place, false, Participant::STATE_UNSPECIFIED, {})).ok());
  ASSERT_TRUE(landings.Add(ArrivalOf(3, place, false, Participant::STATE_CONFIRMED, {})).ok());
  EXPECT_THAT(StatesOf(landings.landings()),
              ElementsAre(Participant::STATE_PENDING, Participant::STATE_CONFIRMED));
}

TEST(TakePlaces, LeavesWhereItIsWhoMayNotWait) {
  events::Admission admission = AdmissionOf(1);
  const std::vector<Arrival> arrivals = {{.row = 2, .place = {.category = kExpert, .delegation_id = {}}},
                                         {.row = 3,
                                          .place = {.category = kExpert, .delegation_id = {}},
                                          .state = Participant::STATE_CONFIRMED,
                                          .may_wait = false}};
  std::vector<participants::rules::Landing> landings(2, {.state = Participant::STATE_CONFIRMED});
  const auto waiting = TakePlaces(arrivals, landings, 1, /*has_waitlist=*/true, admission);
  ASSERT_TRUE(waiting.ok()) << waiting.status();
  EXPECT_THAT(*waiting, ElementsAre(0));
}

TEST(TakePlaces, HasTheLastWaitWhoAreOneTooMany) {
  events::Admission admission = AdmissionOf(4);
  std::vector<Arrival> arrivals;
  Landings landings(admission, 100, {});
  for (const auto category : {kExpert, kYouth, kExpert, kYouth}) {
    arrivals.push_back(
        {.row = static_cast<int>(arrivals.size()) + 2, .place = {.category = category, .delegation_id = {}}});
    ASSERT_TRUE(landings.Add(arrivals.back()).ok());
  }
  // Meanwhile an expert came, and experts got a quota.
  events::Take(admission, {.category = kExpert, .delegation_id = {}});
  Counter(admission, kExpert).quota = 2;
  std::vector<participants::rules::Landing> landed = landings.landings();
  const events::Admission before = admission;
  const auto waiting = TakePlaces(arrivals, landed, 101, /*has_waitlist=*/true, admission);
  ASSERT_TRUE(waiting.ok()) << waiting.status();
  EXPECT_THAT(*waiting, ElementsAre(3, 2)) << "the last for the place, then the last expert for the quota";
  EXPECT_EQ(landed[3].waitlist_number, 104);
  EXPECT_EQ(landed[2].waitlist_number, 103);
  EXPECT_TRUE(events::Holds(before, admission));
  EXPECT_EQ(admission.confirmed, 3);
}

// The capacity was lowered below what is confirmed: of the file nobody gets a place, and nobody loses one.
TEST(TakePlaces, HasEverybodyWaitWhereMoreAreConfirmedThanALimitAllows) {
  events::Admission admission = AdmissionOf(1);
  admission.confirmed = 3;
  Counter(admission, kYouth).confirmed = 3;
  const std::vector<Arrival> arrivals = {{.row = 2, .place = {.category = kExpert, .delegation_id = {}}},
                                         {.row = 3, .place = {.category = kYouth, .delegation_id = {}}}};
  std::vector<participants::rules::Landing> landings(2, {.state = Participant::STATE_CONFIRMED});
  const auto waiting = TakePlaces(arrivals, landings, 1, /*has_waitlist=*/true, admission);
  ASSERT_TRUE(waiting.ok()) << waiting.status();
  EXPECT_THAT(*waiting, ElementsAre(1, 0));
  EXPECT_EQ(admission.confirmed, 3);
}

TEST(TakePlaces, RefusesWhereNobodyMayWait) {
  events::Admission admission = AdmissionOf(1);
  const std::vector<Arrival> arrivals = {{.row = 2, .place = {.category = kExpert, .delegation_id = {}}}};
  std::vector<participants::rules::Landing> landings = {{.state = Participant::STATE_CONFIRMED}};
  events::Admission full = admission;
  events::Take(full, arrivals[0].place);
  EXPECT_FALSE(TakePlaces(arrivals, landings, 1, /*has_waitlist=*/false, full).ok());
  EXPECT_TRUE(TakePlaces(arrivals, landings, 1, /*has_waitlist=*/false, admission).ok());
}

}  // namespace
}  // namespace plenary::import_plans
