// Statistics of an event against a count by hand of who is listed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "plenary/v1/event_service.pb.h"
#include "support/check_in_fixture.h"
#include "support/concurrent_calls.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::Pair;
using v1::CheckIn;
using v1::Participant;
using Counts = std::map<std::string, std::int64_t>;

Counts ByKey(const google::protobuf::RepeatedPtrField<v1::StatisticBucket>& buckets) {
  Counts counts;
  for (const v1::StatisticBucket& bucket : buckets) {
    EXPECT_TRUE(counts.emplace(bucket.key(), bucket.count()).second) << bucket.key() << " stands twice";
  }
  return counts;
}

class StatisticsTest : public test::CheckInTest {
 protected:
  v1::EventStatistics Statistics() {
    v1::GetEventStatisticsRequest request;
    request.set_name(kEvent);
    return forum().Make<v1::EventStatistics>(request);
  }

  // Registers so many who differ in everything that is counted.
  void RegisterAllSorts(int count) {
    std::mt19937 random;  // NOLINT: the same in every run
    const auto below = [&](int limit) { return static_cast<int>(random() % limit); };
    std::vector<test::Wish<v1::RegisterParticipantRequest>> wishes;
    for (int i = 0; i < count; ++i) {
      auto request = forum().Registration(kEvent, absl::StrCat("p", i));
      Participant& one = *request.mutable_participant();
      one.set_collective(below(8) == 0);
      one.set_category(static_cast<Participant::Category>(below(Participant::Category_MAX + 1)));
      one.set_attendance_mode(
          static_cast<Participant::AttendanceMode>(below(Participant::AttendanceMode_MAX + 1)));
      one.set_region_code(std::vector<std::string>{"", "ES", "CN", "MY"}[below(4)]);
      if (below(2) == 0)
        one.set_delegation(absl::StrCat(kEvent, "/delegations/", below(2) == 0 ? "ours" : "theirs"));
      for (const char* language : {"en", "zh", "es"}) {
        if (below(2) == 0) one.add_languages(language);
      }
      if (below(3) == 0) {
        one.mutable_credit()->add_positions()->set_organization(below(2) == 0 ? "organizations/first"
                                                                              : "organizations/second");
      }
      if (below(3) == 0) request.set_initial_state(static_cast<Participant::State>(1 + below(8)));
      if (request.initial_state() == Participant::STATE_WAITLISTED) request.clear_initial_state();
      wishes.push_back({forum().admin(), request});
    }
    for (const auto& answer : test::CallAtOnce<Participant>(wishes))
      ASSERT_TRUE(answer.ok()) << answer.status();
  }

  std::vector<Participant> Everybody() {
    v1::ListParticipantsRequest request;
    request.set_parent(kEvent);
    request.set_page_size(1'000);
    request.set_view(v1::VIEW_FULL);
    const auto page = forum().Make<v1::ListParticipantsResponse>(request);
    return {page.participants().begin(), page.participants().end()};
  }
};

TEST_F(StatisticsTest, EveryDimensionIsCountedByHand) {
  RegisterAllSorts(400);
  Counts states, categories, regions, delegations, languages, modes;
  std::set<std::string> organizations;
  std::int64_t people = 0;
  std::int64_t collectives = 0;
  for (const Participant& one : Everybody()) {
    collectives += one.collective();
    if (one.collective()) continue;
    ++states[Participant::State_Name(one.state()).substr(6)];
    if (one.state() != Participant::STATE_CONFIRMED) continue;
    ++people;
    const auto known = [](const std::string& name, std::size_t prefix, bool set) {
      return set ? name.substr(prefix) : std::string();
    };
    ++categories[known(Participant::Category_Name(one.category()), 9, one.category() != 0)];
    ++modes[known(Participant::AttendanceMode_Name(one.attendance_mode()), 16, one.attendance_mode() != 0)];
    ++regions[one.region_code()];
    ++delegations[one.delegation()];
    for (const std::string& language : one.languages()) ++languages[language];
    for (const auto& position : one.credit().positions()) organizations.insert(position.organization());
  }
  const v1::EventStatistics statistics = Statistics();
  EXPECT_EQ(statistics.participant_count(), people);
  EXPECT_EQ(statistics.collective_count(), collectives);
  EXPECT_EQ(statistics.region_count(), 3);
  EXPECT_EQ(statistics.organization_count(), static_cast<std::int64_t>(organizations.size()));
  EXPECT_EQ(statistics.delegation_count(), 2);
  EXPECT_EQ(ByKey(statistics.by_state()), states);
  EXPECT_EQ(ByKey(statistics.by_category()), categories);
  EXPECT_EQ(ByKey(statistics.by_region()), regions);
  EXPECT_EQ(ByKey(statistics.by_delegation()), delegations);
  EXPECT_EQ(ByKey(statistics.by_language()), languages);
  EXPECT_EQ(ByKey(statistics.by_attendance_mode()), modes);
  EXPECT_EQ(statistics.by_arrival_day_size(), 0) << "nobody has come yet";
}

TEST_F(StatisticsTest, ArrivalsAreCountedOnTheEventsOwnDays) {
  v1::UpdateEventRequest zone;
  zone.mutable_event()->set_name(kEvent);
  zone.mutable_event()->set_time_zone("Asia/Kathmandu");  // three quarters of an hour beside the hour
  forum().Make<v1::Event>(zone);
  const auto came = [&](const std::string& who, const std::string& time) {
    absl::Time at;
    std::string error;
    EXPECT_TRUE(absl::ParseTime(absl::RFC3339_full, time, &at, &error)) << error;
    v1::Scan scan = Offline(ScanOf(who), "gate", 0);
    scan.mutable_offline()->mutable_device_time()->set_seconds(absl::ToUnixSeconds(at));
    const auto entry = Send(scan);
    EXPECT_TRUE(entry.ok()) << entry.status();
    return entry.ok() ? entry->name() : "";
  };
  const std::string early = NewParticipant();
  came(early, "2025-04-02T18:14:59Z");  // a quarter past midnight begins a second later
  came(early, "2025-04-03T12:00:00Z");  // again, which is no arrival
  came(NewParticipant(), "2025-04-02T18:15:00Z");
  const std::string mistaken = NewParticipant();
  const std::string mistake = came(mistaken, "2025-04-01T12:00:00Z");
  came(mistaken, "2025-04-04T12:00:00Z");
  EXPECT_TRUE(Void(mistake).ok());
  NewParticipant();  // has not come

  const v1::EventStatistics statistics = Statistics();
  EXPECT_EQ(statistics.by_arrival_day(0).key(), "2025-04-02") << "the earliest first";
  const std::int64_t missing = statistics.participant_count() - 3;
  EXPECT_THAT(ByKey(statistics.by_arrival_day()), ElementsAre(Pair("", missing), Pair("2025-04-02", 1),
                                                              Pair("2025-04-03", 1), Pair("2025-04-04", 1)));

  v1::GetEventStatisticsRequest request;
  request.set_name(kEvent);
  const auto shown = forum().anonymous().Call<v1::EventStatistics>(request);
  ASSERT_TRUE(shown.ok()) << shown.status();
  EXPECT_EQ(shown->by_arrival_day_size(), 0) << "when somebody came is for staff";
}

}  // namespace
}  // namespace plenary
