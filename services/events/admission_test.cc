#include "events/admission.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "errors/status_details.h"
#include "events/rules_test_support.h"

namespace plenary::events {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using v1::Participant;

constexpr auto kExpert = Participant::CATEGORY_EXPERT;
constexpr auto kYouth = Participant::CATEGORY_YOUTH;
constexpr auto kMedia = Participant::CATEGORY_MEDIA;

CounterKey Of(Participant::Category category) { return {Dimension::kCategory, std::to_string(category)}; }
CounterKey Of(const std::string& delegation_id) { return {Dimension::kDelegation, delegation_id}; }

Admission WithCapacity(std::optional<std::int64_t> capacity) {
  Admission admission;
  admission.event_id = "beijing";
  admission.capacity = capacity;
  return admission;
}

// Takes as many places as fit; how many those are.
int TakeAll(Admission& admission, const Place& place, int at_most = 1000) {
  int taken = 0;
  for (; taken < at_most && Fits(admission, place); ++taken) Take(admission, place);
  return taken;
}

// ---- Fits.

TEST(Admission, WithoutLimitsEveryoneFits) {
  Admission admission = WithCapacity(std::nullopt);
  EXPECT_EQ(TakeAll(admission, {kExpert, "cn"}), 1000);
}

TEST(Admission, CapacityIsACeiling) {
  Admission admission = WithCapacity(3);
  EXPECT_EQ(TakeAll(admission, {kExpert, ""}), 3);
  EXPECT_FALSE(Fits(admission, {kYouth, "cn"}));
}

TEST(Admission, NoCapacityAtAllIsNotTheSameAsNoLimit) { EXPECT_FALSE(Fits(WithCapacity(0), {kExpert, ""})); }

TEST(Admission, QuotasOfCategoriesAndDelegationsHoldTogether) {
  Admission admission = WithCapacity(std::nullopt);
  admission.counters[Of(kMedia)].quota = 4;
  admission.counters[Of("es")].quota = 3;
  EXPECT_EQ(TakeAll(admission, {kMedia, "es"}), 3);
  EXPECT_EQ(TakeAll(admission, {kMedia, ""}), 1);
  EXPECT_FALSE(Fits(admission, {kYouth, "es"}));
  EXPECT_FALSE(Fits(admission, {kMedia, "cn"}));
  EXPECT_TRUE(Fits(admission, {kYouth, "cn"}));
}

TEST(Admission, AQuotaOfNoneAdmitsNone) {
  Admission admission = WithCapacity(10);
  admission.counters[Of(kMedia)].quota = 0;
  EXPECT_FALSE(Fits(admission, {kMedia, ""}));
  EXPECT_TRUE(Fits(admission, {kYouth, ""}));
}

TEST(Admission, AQuotaOfTheUnknownCategoryIsOneLikeAnyOther) {
  Admission admission = WithCapacity(10);
  admission.counters[Of(Participant::CATEGORY_UNSPECIFIED)].quota = 1;
  EXPECT_EQ(TakeAll(admission, {}), 1);
  EXPECT_TRUE(Fits(admission, {kYouth, ""}));
}

TEST(Admission, ReservedPlacesAreHeldBackFromOthers) {
  Admission admission = WithCapacity(10);
  admission.counters[Of(kYouth)].reserved = 3;
  admission.counters[Of("es")].reserved = 2;
  EXPECT_EQ(TakeAll(admission, {kExpert, ""}), 5);
  EXPECT_EQ(TakeAll(admission, {kExpert, "es"}), 2);
  EXPECT_EQ(TakeAll(admission, {kYouth, ""}), 3);
  EXPECT_EQ(admission.confirmed, 10);
}

TEST(Admission, WhoHasReservedPlacesCompetesForTheOthersToo) {
  Admission admission = WithCapacity(10);
  admission.counters[Of(kYouth)].reserved = 3;
  EXPECT_EQ(TakeAll(admission, {kYouth, ""}), 10);
}

TEST(Admission, OneWhoTakesTwoReservedPlacesSetsOneFree) {
  Admission admission = WithCapacity(2);
  admission.counters[Of(kYouth)].reserved = 1;
  admission.counters[Of("es")].reserved = 1;
  ASSERT_FALSE(Fits(admission, {kExpert, ""}));
  EXPECT_FALSE(TakesTwoReserved(admission, {kYouth, ""}));
  EXPECT_FALSE(TakesTwoReserved(admission, {kExpert, "es"}));
  EXPECT_TRUE(TakesTwoReserved(admission, {kYouth, "es"}));
  Take(admission, {kYouth, "es"});
  EXPECT_TRUE(Fits(admission, {kExpert, ""}));
  EXPECT_FALSE(TakesTwoReserved(admission, {kYouth, "es"}));
}

TEST(Admission, APlaceThatIsReservedAgainIsHeldBackAgain) {
  Admission admission = WithCapacity(2);
  admission.counters[Of(kYouth)].reserved = 1;
  Take(admission, {kYouth, ""});
  Take(admission, {kExpert, ""});
  Free(admission, {kYouth, ""});
  EXPECT_FALSE(Fits(admission, {kExpert, ""}));
  EXPECT_TRUE(Fits(admission, {kYouth, ""}));
}

// ---- Take and Free.

TEST(Admission, PlacesAreCountedWhereTheyBelong) {
  Admission admission = WithCapacity(10);
  Take(admission, {kYouth, "es"});
  Take(admission, {kYouth, ""});
  EXPECT_EQ(admission.confirmed, 2);
  EXPECT_EQ(admission.counters.at(Of(kYouth)).confirmed, 2);
  EXPECT_EQ(admission.counters.at(Of("es")).confirmed, 1);
  EXPECT_EQ(admission.counters.size(), 2u);
  Free(admission, {kYouth, "es"});
  EXPECT_EQ(admission.confirmed, 1);
  EXPECT_EQ(admission.counters.at(Of(kYouth)).confirmed, 1);
  EXPECT_EQ(admission.counters.at(Of("es")).confirmed, 0);
}

// ---- Limits that were lowered.

// Two above: nobody is admitted until they are gone, and one more.
TEST(LoweredLimits, AdmitNobodyUntilTheSurplusIsGone) {
  Admission admission = WithCapacity(3);
  admission.confirmed = 5;
  admission.counters[Of(kExpert)].confirmed = 5;
  for (int left = 5; left >= 3; --left) {
    EXPECT_THAT(LimitsAgainst(admission, {kYouth, ""}), ElementsAre(Participant::PLACE_LIMIT_CAPACITY));
    Free(admission, {kExpert, ""});
  }
  EXPECT_TRUE(Fits(admission, {kYouth, ""}));
}

TEST(LoweredLimits, AFreePlaceGoesToThoseItIsReservedForFirst) {
  Admission admission = WithCapacity(4);
  admission.confirmed = 3;
  admission.counters[Of(kExpert)].confirmed = 3;
  admission.counters[Of(kYouth)].reserved = 2;
  EXPECT_THAT(LimitsAgainst(admission, {kExpert, ""}), ElementsAre(Participant::PLACE_LIMIT_RESERVED_PLACES));
  EXPECT_EQ(TakeAll(admission, {kYouth, ""}), 1);
}

TEST(LoweredLimits, EveryLimitInTheWayIsTold) {
  Admission admission = WithCapacity(2);
  admission.confirmed = 2;
  admission.counters[Of(kYouth)] = {.quota = 1, .reserved = 0, .confirmed = 1};
  admission.counters[Of("es")] = {.quota = 1, .reserved = 0, .confirmed = 2};
  EXPECT_THAT(LimitsAgainst(admission, {kYouth, "es"}),
              ElementsAre(Participant::PLACE_LIMIT_CAPACITY, Participant::PLACE_LIMIT_CATEGORY_QUOTA,
                          Participant::PLACE_LIMIT_DELEGATION_QUOTA));
  const absl::Status status = NoPlaceLeft(admission, {kYouth, "es"});
  EXPECT_EQ(errors::ReasonOf(status), v1::NO_PLACE_LEFT);
  EXPECT_THAT(std::string(status.message()),
              AllOf(HasSubstr("CAPACITY, CATEGORY_QUOTA, DELEGATION_QUOTA"), HasSubstr("a capacity of 2"),
                    HasSubstr("the quota of 1 for category YOUTH"),
                    HasSubstr("the quota of delegation es is reached")));
}

// ---- Holds: who has a place keeps it.

TEST(Holds, WhoHasAPlaceMayMoveWhereNoLimitIsExceededFurther) {
  Admission before = WithCapacity(2);
  before.confirmed = 4;
  before.counters[Of(kExpert)] = {.quota = 2, .reserved = 0, .confirmed = 3};
  before.counters[Of(kYouth)] = {.quota = 1, .reserved = 0, .confirmed = 1};
  const auto moved = [&](const Place& from, const Place& to) {
    Admission after = before;
    Free(after, from);
    Take(after, to);
    return Holds(before, after);
  };
  EXPECT_TRUE(moved({kExpert, ""}, {kExpert, ""})) << "nothing moves";
  EXPECT_TRUE(moved({kYouth, ""}, {kMedia, ""}));
  EXPECT_FALSE(moved({kYouth, ""}, {kExpert, ""}));
  EXPECT_FALSE(moved({kExpert, ""}, {kYouth, ""}));
}

// ---- CheckLimits.

TEST(AdmissionLimits, WhatCanHoldIsLeft) {
  Admission admission = WithCapacity(10);
  admission.counters[Of(kYouth)] = {.quota = 4, .reserved = 4, .confirmed = 4};
  admission.counters[Of("es")] = {.quota = std::nullopt, .reserved = 6, .confirmed = 0};
  admission.confirmed = 4;
  EXPECT_TRUE(CheckLimits({}, admission).ok());
}

TEST(AdmissionLimits, MayBeLowerThanWhatIsConfirmed) {
  Admission before = WithCapacity(10);
  before.confirmed = 8;
  before.counters[Of(kYouth)] = {.quota = 8, .reserved = 0, .confirmed = 6};
  before.counters[Of("es")] = {.quota = std::nullopt, .reserved = 2, .confirmed = 0};
  Admission after = before;
  after.capacity = 4;
  after.counters[Of(kYouth)].quota = 1;
  EXPECT_TRUE(CheckLimits(before, after).ok()) << CheckLimits(before, after);

  v1::Event::RegistrationPolicy policy;
  policy.set_capacity(4);
  policy.add_category_limits()->set_category(kMedia);
  policy.add_category_limits()->set_category(kYouth);
  policy.mutable_category_limits(1)->set_quota(1);
  const std::vector<v1::Warning> warnings = WarningsOf(after, policy);
  ASSERT_EQ(warnings.size(), 2U);
  EXPECT_EQ(warnings[0].reason(), v1::Warning::REASON_ABOVE_LIMIT);
  EXPECT_EQ(warnings[0].field_path(), "registration_policy.capacity");
  EXPECT_THAT(warnings[0].message(), HasSubstr("8 confirmed participants are 4 above the capacity of 4"));
  EXPECT_EQ(warnings[1].field_path(), "registration_policy.category_limits[1].quota");
  EXPECT_THAT(warnings[1].message(), HasSubstr("5 above its quota of 1"));
}

TEST(AdmissionLimits, ASinglePlaceIsCountedAsOne) {
  Admission admission = WithCapacity(4);
  admission.confirmed = 4;
  admission.counters[Of("es")] = {.quota = std::nullopt, .reserved = 1, .confirmed = 0};
  v1::Event::RegistrationPolicy policy;
  policy.set_capacity(4);
  const std::vector<v1::Warning> warnings = WarningsOf(admission, policy);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_THAT(warnings[0].message(), HasSubstr(" and 1 place still reserved are 1 above the capacity of 4"));
}

TEST(AdmissionLimits, NoMoreIsReservedThanAQuotaAllows) {
  Admission admission = WithCapacity(std::nullopt);
  admission.counters[Of("es")] = {.quota = 3, .reserved = 4, .confirmed = 0};
  const absl::Status status = CheckLimits({}, admission);
  EXPECT_EQ(errors::ReasonOf(status), v1::LIMITS_CONTRADICT);
  EXPECT_THAT(std::string(status.message()), HasSubstr("delegation es"));
}

TEST(AdmissionLimits, NoMoreIsReservedThanThereIs) {
  Admission before = WithCapacity(10);
  before.confirmed = 4;
  before.counters[Of(kYouth)] = {.quota = std::nullopt, .reserved = 5, .confirmed = 2};
  Admission after = before;
  after.counters[Of("es")].reserved = 3;
  EXPECT_TRUE(CheckLimits(before, after).ok());
  after.counters[Of("es")].reserved = 4;
  EXPECT_EQ(errors::ReasonOf(CheckLimits(before, after)), v1::LIMITS_CONTRADICT);
  after = before;
  after.capacity = 5;
  EXPECT_TRUE(CheckLimits(before, after).ok());
  after.capacity = 4;
  EXPECT_EQ(errors::ReasonOf(CheckLimits(before, after)), v1::LIMITS_CONTRADICT) << "five are reserved";
}

// ---- ApplyPolicy.

TEST(AdmissionPolicy, IsTakenOverWhole) {
  v1::Event::RegistrationPolicy policy;
  policy.set_openness(v1::Event::RegistrationPolicy::OPENNESS_ANYONE);
  policy.set_capacity(100);
  *policy.mutable_window()->mutable_start_time() = Stamp(1'000'000);
  *policy.mutable_window()->mutable_end_time() = Stamp(2'000'001);
  policy.set_approval_required(true);
  policy.set_waitlist_disabled(true);
  policy.add_questions();
  auto& limit = *policy.add_category_limits();
  limit.set_category(kYouth);
  limit.set_quota(30);
  limit.set_reserved_places(10);

  Admission admission;
  ApplyPolicy(policy, admission);
  EXPECT_EQ(admission.openness, policy.openness());
  EXPECT_EQ(admission.capacity, 100);
  EXPECT_EQ(admission.window_start, 1'000'000);
  EXPECT_EQ(admission.window_end, 2'000'001);
  EXPECT_TRUE(admission.approval_required);
  EXPECT_TRUE(admission.waitlist_disabled);
  EXPECT_TRUE(admission.has_questions);
  EXPECT_EQ(admission.counters.at(Of(kYouth)).quota, 30);
  EXPECT_EQ(admission.counters.at(Of(kYouth)).reserved, 10);

  ApplyPolicy({}, admission);
  EXPECT_EQ(admission.openness, v1::Event::RegistrationPolicy::OPENNESS_UNSPECIFIED);
  EXPECT_FALSE(admission.capacity.has_value());
  EXPECT_FALSE(admission.window_start.has_value());
  EXPECT_FALSE(admission.window_end.has_value());
  EXPECT_FALSE(admission.approval_required);
  EXPECT_FALSE(admission.waitlist_disabled);
  EXPECT_FALSE(admission.has_questions);
  EXPECT_FALSE(admission.counters.at(Of(kYouth)).quota.has_value());
  EXPECT_EQ(admission.counters.at(Of(kYouth)).reserved, 0);
}

TEST(AdmissionPolicy, LeavesCountsAndTheLimitsOfDelegations) {
  Admission admission;
  admission.confirmed = 7;
  admission.last_waitlist_number = 5;
  admission.counters[Of(kYouth)] = {.quota = 9, .reserved = 2, .confirmed = 7};
  admission.counters[Of("es")] = {.quota = 3, .reserved = 1, .confirmed = 2};
  ApplyPolicy({}, admission);
  EXPECT_EQ(admission.confirmed, 7);
  EXPECT_EQ(admission.last_waitlist_number, 5);
  EXPECT_EQ(admission.counters.at(Of(kYouth)).confirmed, 7);
  EXPECT_EQ(admission.counters.at(Of("es")).quota, 3);
  EXPECT_EQ(admission.counters.at(Of("es")).reserved, 1);
  EXPECT_EQ(admission.counters.at(Of("es")).confirmed, 2);
}

// ---- Whatever happens.

using Random = std::mt19937;

int Between(Random& random, int low, int high) {
  return std::uniform_int_distribution<int>(low, high)(random);
}

// Limits that can hold together.
Admission RandomLimits(Random& random) {
  while (true) {
    Admission admission = WithCapacity(std::nullopt);
    if (Between(random, 0, 5) > 0) admission.capacity = Between(random, 0, 12);
    for (const CounterKey& key : {Of(kExpert), Of(kYouth), Of("cn"), Of("es")}) {
      AdmissionCounter& counter = admission.counters[key];
      if (Between(random, 0, 1) == 0) counter.quota = Between(random, 0, 6);
      counter.reserved = Between(random, 0, 3);
    }
    if (CheckLimits(/*before=*/{}, admission).ok()) return admission;
  }
}

Place RandomPlace(Random& random) {
  const Participant::Category categories[] = {kExpert, kYouth, kMedia};
  const std::string delegations[] = {"cn", "es", ""};
  return {categories[Between(random, 0, 2)], delegations[Between(random, 0, 2)]};
}

std::int64_t CountOf(const std::vector<Place>& confirmed, const CounterKey& key) {
  return std::count_if(confirmed.begin(), confirmed.end(), [&](const Place& place) {
    return Of(place.category) == key || (!place.delegation_id.empty() && Of(place.delegation_id) == key);
  });
}

std::int64_t NeededBy(const Admission& limits, const std::vector<Place>& confirmed) {
  auto needed = static_cast<std::int64_t>(confirmed.size());
  for (const auto& [key, counter] : limits.counters) {
    needed += std::max<std::int64_t>(0, counter.reserved - CountOf(confirmed, key));
  }
  return needed;
}

// Whether, counted one by one, no limit is passed by one more, and no reserved place is given to others.
bool MayCome(const Admission& limits, std::vector<Place> confirmed, const Place& newest) {
  const std::int64_t needed_before = NeededBy(limits, confirmed);
  confirmed.push_back(newest);
  for (const auto& [key, counter] : limits.counters) {
    if (counter.quota.has_value() && CountOf({newest}, key) > 0 && CountOf(confirmed, key) > *counter.quota) {
      return false;
    }
  }
  if (!limits.capacity.has_value()) return true;
  return static_cast<std::int64_t>(confirmed.size()) <= *limits.capacity &&
         NeededBy(limits, confirmed) <= std::max(*limits.capacity, needed_before);
}

TEST(AdmissionProperty, WhoeverComesAndGoesEveryLimitHoldsAndNobodyIsTurnedAwayWithoutNeed) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Random random(seed);
    Admission admission = RandomLimits(random);
    std::vector<Place> confirmed;
    for (int step = 0; step < 100; ++step) {
      // Now and then a limit is lowered, also below what is confirmed.
      if (admission.capacity.has_value() && *admission.capacity > 0 && Between(random, 0, 9) == 0) {
        --*admission.capacity;
      }
      if (!confirmed.empty() && Between(random, 0, 3) == 0) {
        const int leaving = Between(random, 0, static_cast<int>(confirmed.size()) - 1);
        Free(admission, confirmed[leaving]);
        confirmed.erase(confirmed.begin() + leaving);
      } else {
        const Place place = RandomPlace(random);
        Admission after = admission;
        Take(after, place);
        const bool fits = Fits(admission, place);
        ASSERT_EQ(fits, MayCome(admission, confirmed, place)) << "step " << step;
        ASSERT_EQ(fits, Holds(admission, after)) << "step " << step;
        if (fits) {
          admission = after;
          confirmed.push_back(place);
        }
      }
      ASSERT_EQ(admission.confirmed, static_cast<std::int64_t>(confirmed.size()));
      for (const auto& [key, counter] : admission.counters) {
        ASSERT_EQ(counter.confirmed, CountOf(confirmed, key)) << key.second;
      }
    }
  }
}

}  // namespace
}  // namespace plenary::events
