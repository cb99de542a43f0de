// Statistics of an event compared with a count by hand, and who gets which of them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "google/protobuf/util/message_differencer.h"
#include "plenary/v1/event_service.pb.h"
#include "support/check_in_fixture.h"
#include "support/concurrent_calls.h"

namespace plenary {
namespace {

using google::protobuf::util::MessageDifferencer;
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
  v1::EventStatistics Statistics() { return Statistics(forum().admin(), kEvent); }

  static v1::EventStatistics Statistics(const test::Client& client, const std::string& event) {
    v1::GetEventStatisticsRequest request;
    request.set_name(event);
    const auto statistics = client.Call<v1::EventStatistics>(request);
    EXPECT_TRUE(statistics.ok()) << statistics.status();
    return statistics.ok() ? *statistics : v1::EventStatistics();
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
    collectives += one.collective() && one.state() == Participant::STATE_CONFIRMED;
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
  EXPECT_EQ(statistics.taken_places(), people);
  EXPECT_EQ(Number("SELECT confirmed FROM event_admission WHERE event_id = 'open'"), people)
      << "what is told as taken and what is counted under the lock are two numbers";
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

// The doors count passages, each for itself; the event counts people.
TEST_F(StatisticsTest, WhoIsInsideIsCountedOnce) {
  EXPECT_FALSE(Statistics().has_present_count()) << "nobody has come yet";
  const std::string hall = NewCheckpoint("");
  const auto pass = [&](const std::string& who, const std::string& where, CheckIn::Kind kind) {
    v1::Scan scan = ScanOf(who, kind);
    scan.set_checkpoint(where);
    const auto passage = Send(scan);
    EXPECT_TRUE(passage.ok()) << passage.status();
    return passage.ok() ? passage->name() : "";
  };
  const std::string everywhere = NewParticipant();
  const std::string gone = NewParticipant();
  const std::string in_the_hall = NewParticipant();
  const std::string withdrawn = NewParticipant();
  const std::string mistaken = NewParticipant();
  for (const std::string& one : {everywhere, gone, in_the_hall, withdrawn})
    pass(one, kDoor, CheckIn::KIND_ENTRY);
  pass(everywhere, kDoor, CheckIn::KIND_ENTRY);  // nobody recorded the exit
  pass(everywhere, hall, CheckIn::KIND_ENTRY);
  pass(gone, kDoor, CheckIn::KIND_EXIT);
  pass(in_the_hall, hall, CheckIn::KIND_ENTRY);
  pass(in_the_hall, kDoor, CheckIn::KIND_EXIT);
  EXPECT_TRUE(Void(pass(mistaken, kDoor, CheckIn::KIND_ENTRY)).ok());
  SendAll({Offline(ScanOfCode("no badge of the event"), "gate", 1)});
  v1::WithdrawParticipantRequest leave;
  leave.set_name(withdrawn);
  forum().Make<Participant>(leave);

  EXPECT_EQ(Statistics().present_count(), 2);
  EXPECT_EQ(CountsOf().inside(), 3) << "also who withdrew, and who came with another's badge";
  EXPECT_EQ(CountsOf(hall).inside(), 2);
  pass(everywhere, hall, CheckIn::KIND_EXIT);
  EXPECT_EQ(Statistics().present_count(), 2) << "still within the door";
  pass(everywhere, kDoor, CheckIn::KIND_EXIT);
  EXPECT_EQ(Statistics().present_count(), 1);
  EXPECT_FALSE(Statistics(forum().anonymous(), kEvent).has_present_count()) << "for staff alone";
}

// An event with people whom no list shows, and what others than staff may be.
class CountsTest : public StatisticsTest {
 protected:
  static constexpr char kForum[] = "events/counted";

  void SetUp() override {
    StatisticsTest::SetUp();
    if (IsSkipped()) return;
    v1::CreateEventRequest create;
    create.set_event_id("counted");
    create.set_initial_state(v1::Event::STATE_ANNOUNCED);
    v1::Event& event = *create.mutable_event();
    *event.mutable_title() = test::English("An event that is counted");
    event.mutable_start_date()->set_year(2025);
    auto& host = *event.add_hosts();
    host.set_organization("organizations/first");
    host.set_role(v1::Event::Host::ROLE_HOST);
    event.mutable_registration_policy()->set_capacity(300);
    event.set_participants_complete(true);
    AddFigure("participants", 3, v1::Event::STATISTIC_PARTICIPANTS, event);
    AddFigure("states", 2, v1::Event::STATISTIC_REGIONS, event);
    AddFigure("organizations", 1, v1::Event::STATISTIC_ORGANIZATIONS, event);
    AddFigure("delegations", 1, v1::Event::STATISTIC_DELEGATIONS, event);
    forum().Make<v1::Event>(create);
    v1::CreateDelegationRequest delegation;
    delegation.set_parent(kForum);
    delegation.set_delegation_id("guests");
    *delegation.mutable_delegation()->mutable_title() = test::English("Guests");
    forum().Make<v1::Delegation>(delegation);
    staff_ = {{"an administrator", forum().admin()},
              {"an organizer", forum().As(v1::ROLE_ORGANIZER, kForum)},
              {"a viewer", forum().As(v1::ROLE_VIEWER, kForum)}};
    others_ = {
        {"anonymous", forum().anonymous()},
        {"without a role", forum().WithoutRole()},
        {"the press", forum().As(v1::ROLE_PRESS, kForum)},
        {"a focal point", forum().As(v1::ROLE_FOCAL_POINT, absl::StrCat(kForum, "/delegations/guests"))},
        {"a participant", forum().As(v1::ROLE_PARTICIPANT, kForum, "people/me")},
        {"staff of another event", forum().As(v1::ROLE_ORGANIZER, kEvent)}};
  }

  static void AddFigure(const std::string& key, int value, v1::Event::Statistic statistic, v1::Event& event) {
    auto& figure = *event.add_reported_figures();
    figure.set_key(key);
    figure.set_value(value);
    figure.set_qualifier(v1::Event::ReportedFigure::QUALIFIER_EXACT);
    figure.set_statistic(statistic);
  }

  void Register(Participant::Category category, const std::string& region,
                Participant::State state = Participant::STATE_CONFIRMED, bool collective = false) {
    auto request = forum().Registration(kForum, "");
    Participant& one = *request.mutable_participant();
    one.set_category(category);
    one.set_region_code(region);
    one.set_collective(collective);
    one.set_delegation(absl::StrCat(kForum, "/delegations/guests"));
    one.add_languages(region == "ES" ? "es" : "zh");
    one.mutable_credit()->add_positions()->set_organization("organizations/first");
    request.set_initial_state(state);
    forum().Make<Participant>(request);
  }

  // Three confirmed people and a group; beside them others who have no place.
  void RegisterThree() {
    Register(Participant::CATEGORY_EXPERT, "ES");
    Register(Participant::CATEGORY_EXPERT, "ES");
    Register(Participant::CATEGORY_YOUTH, "CN");
    Register(Participant::CATEGORY_YOUTH, "", Participant::STATE_CONFIRMED, true);
    Register(Participant::CATEGORY_YOUTH, "", Participant::STATE_PENDING, true);
    for (const auto state :
         {Participant::STATE_INVITED, Participant::STATE_PENDING, Participant::STATE_WITHDRAWN})
      Register(Participant::CATEGORY_MEDIA, "MY", state);
  }

  void Publish(bool published = true) {
    v1::UpdateEventRequest update;
    update.mutable_event()->set_name(kForum);
    update.mutable_event()->set_counts_published(published);
    update.mutable_update_mask()->add_paths("counts_published");
    EXPECT_EQ(forum().Make<v1::Event>(update).counts_published(), published);
  }

  static void ExpectThree(const v1::EventStatistics& told, const std::string& who) {
    EXPECT_EQ(told.participant_count(), 3) << who;
    EXPECT_EQ(told.taken_places(), 3) << who;
    EXPECT_EQ(told.capacity(), 300) << who;
    EXPECT_EQ(told.collective_count(), 1) << who;
    EXPECT_EQ(told.delegation_count(), 1) << who;
    EXPECT_EQ(told.region_count(), 2) << who;
    EXPECT_EQ(told.organization_count(), 1) << who;
    EXPECT_TRUE(told.has_intergovernmental_organization_count()) << who;
    EXPECT_EQ(told.figures_size(), 4) << who;
    for (const v1::FigureComparison& comparison : told.figures()) {
      EXPECT_EQ(comparison.verdict(), v1::FigureComparison::VERDICT_CONFIRMED)
          << who << comparison.DebugString();
      EXPECT_EQ(comparison.counted(), comparison.figure().value()) << who << comparison.DebugString();
    }
  }

  std::map<std::string, test::Client> staff_;
  std::map<std::string, test::Client> others_;
};

TEST_F(CountsTest, PublishedOnesAreTheSameForEverybody) {
  RegisterThree();
  Publish();
  for (const auto& [who, client] : staff_) {
    const v1::EventStatistics told = Statistics(client, kForum);
    ExpectThree(told, who);
    EXPECT_THAT(ByKey(told.by_state()), ElementsAre(Pair("CONFIRMED", 3), Pair("INVITED", 1),
                                                    Pair("PENDING", 1), Pair("WITHDRAWN", 1)));
    EXPECT_THAT(ByKey(told.by_category()), ElementsAre(Pair("EXPERT", 2), Pair("YOUTH", 1))) << who;
  }
  for (const auto& [who, client] : others_) {
    const v1::EventStatistics told = Statistics(client, kForum);
    ExpectThree(told, who);
    EXPECT_EQ(told.by_state_size(), 0) << who;
    EXPECT_EQ(told.by_category_size(), 0) << who << ": of 3 people in two categories one is alone";
    v1::ListParticipantsRequest list;
    list.set_parent(kForum);
    const auto listed = client.Call<v1::ListParticipantsResponse>(list);
    ASSERT_TRUE(listed.ok()) << who << listed.status();
    EXPECT_EQ(listed->total_size(), listed->participants_size())
        << who << ": a total is of what one may list";
  }
  v1::GetDelegationRequest delegation;
  delegation.set_name(absl::StrCat(kForum, "/delegations/guests"));
  for (const auto& client : {forum().admin(), others_.at("a focal point")})
    EXPECT_EQ(client.Call<v1::Delegation>(delegation)->confirmed_count(), 3) << "another truth";
}

TEST_F(CountsTest, OthersThanStaffGetNoneThatAreNotPublished) {
  RegisterThree();
  for (const auto& [who, client] : staff_) ExpectThree(Statistics(client, kForum), who);
  for (const auto& [who, client] : others_) {
    const v1::EventStatistics told = Statistics(client, kForum);
    v1::EventStatistics expected;
    expected.set_event(kForum);
    expected.set_capacity(300);  // stands in the policy
    for (const v1::FigureComparison& comparison : told.figures()) {
      v1::FigureComparison& unverified = *expected.add_figures();
      *unverified.mutable_figure() = comparison.figure();
      unverified.set_verdict(v1::FigureComparison::VERDICT_UNVERIFIED);
    }
    EXPECT_EQ(told.figures_size(), 4) << who;
    EXPECT_TRUE(MessageDifferencer::Equals(told, expected)) << who << " is told\n" << told.DebugString();
  }
  // Once published, and no longer.
  Publish();
  ExpectThree(Statistics(forum().anonymous(), kForum), "anonymous");
  Publish(false);
  EXPECT_FALSE(Statistics(forum().anonymous(), kForum).has_participant_count());
}

TEST_F(CountsTest, SmallBucketsAreNotToldToOthers) {
  for (int i = 0; i < 8; ++i) Register(Participant::CATEGORY_SCHOLAR, "CN");
  for (int i = 0; i < 6; ++i) Register(Participant::CATEGORY_EXPERT, "CN");
  for (int i = 0; i < 3; ++i) Register(Participant::CATEGORY_YOUTH, "ES");
  Publish();
  for (const auto& [who, client] : staff_) {
    const v1::EventStatistics told = Statistics(client, kForum);
    EXPECT_THAT(ByKey(told.by_category()),
                ElementsAre(Pair("EXPERT", 6), Pair("SCHOLAR", 8), Pair("YOUTH", 3)))
        << who;
    EXPECT_THAT(ByKey(told.by_language()), ElementsAre(Pair("es", 3), Pair("zh", 14))) << who;
  }
  using Bucket = v1::StatisticBucket;
  for (const auto& [who, client] : others_) {
    const v1::EventStatistics told = Statistics(client, kForum);
    EXPECT_EQ(told.participant_count(), 17) << who;
    EXPECT_THAT(ByKey(told.by_category()),
                ElementsAre(Pair("EXPERT", 0), Pair("SCHOLAR", 8), Pair("YOUTH", 0)))
        << who;
    ASSERT_EQ(told.by_category_size(), 3) << who;
    EXPECT_EQ(told.by_category(0).disclosure(), Bucket::DISCLOSURE_UNSPECIFIED) << who;
    EXPECT_EQ(told.by_category(1).disclosure(), Bucket::DISCLOSURE_WITHHELD)
        << who << ": 17 less 8 less 6 are 3";
    EXPECT_EQ(told.by_category(2).disclosure(), Bucket::DISCLOSURE_FEWER_THAN_FIVE) << who;
    ASSERT_EQ(told.by_region_size(), 2) << who;
    EXPECT_EQ(told.by_region(0).disclosure(), Bucket::DISCLOSURE_WITHHELD) << who;
    EXPECT_EQ(told.by_region(1).disclosure(), Bucket::DISCLOSURE_FEWER_THAN_FIVE) << who;
    EXPECT_THAT(ByKey(told.by_delegation()),
                ElementsAre(Pair(absl::StrCat(kForum, "/delegations/guests"), 17)));
    // Which languages somebody speaks, participants see, and nobody else.
    if (who != "a participant") {
      EXPECT_EQ(told.by_language_size(), 0) << who;
      continue;
    }
    EXPECT_THAT(ByKey(told.by_language()), ElementsAre(Pair("es", 0), Pair("zh", 14))) << who;
    EXPECT_EQ(told.by_language(1).disclosure(), Bucket::DISCLOSURE_FEWER_THAN_FIVE) << who;
  }
}

// Whether counts are published belongs to what an event is.
TEST_F(CountsTest, ACloneDoesAsItsSource) {
  Publish();
  v1::CloneEventRequest clone;
  clone.set_name(kForum);
  EXPECT_TRUE(forum().Make<v1::Event>(clone).counts_published());
}

}  // namespace
}  // namespace plenary
