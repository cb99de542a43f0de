#include "plenary/overview/overview.h"

#include "contract/contract_test_support.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using contract::Parse;

Overview Forum() {
  Overview overview;
  overview.event = Parse<v1::Event>(R"(
      name: "events/forum"
      title { entries { text: "Forum on Global Human Rights Governance" } }
      kind: KIND_FORUM
      state: STATE_ANNOUNCED
      theme { entries { text: "Equality, Cooperation and Development, and what they mean for all of us" } }
      place { city { entries { text: "Beijing" } } }
      start_date { weekday: WEEKDAY_WEDNESDAY }
      duration_days: 2
      hosts {
        organization: "organizations/o"
        title { entries { text: "Information Office" } }
        role: ROLE_HOST
        credited_as { entries { text: "jointly hosted" } }
      }
      citations { source { language: "en" } }
      citations { source { language: "en" } field_paths: "place" })");
  overview.statistics = Parse<v1::EventStatistics>(R"(
      participant_count: 1
      collective_count: 1
      figures {
        figure { key: "participants" qualifier: QUALIFIER_OVER value: 300 statistic: STATISTIC_PARTICIPANTS }
        counted: 1
        verdict: VERDICT_UNVERIFIED
      })");
  overview.participants = {Parse<v1::Participant>(R"(
      name: "events/forum/participants/a"
      credit {
        display_name { entries { text: "林维" } }
        positions { title { entries { text: "president" } } affiliation { entries { text: "University" } } }
      }
      roles: ROLE_SPEAKER
      attendance_mode: ATTENDANCE_MODE_VIDEO_ADDRESS
      state: STATE_CONFIRMED)"),
                           Parse<v1::Participant>(R"(
      name: "events/forum/participants/b"
      credit { display_name { entries { text: "Lin Wei" } } }
      state: STATE_PENDING)"),
                           Parse<v1::Participant>(R"(
      name: "events/forum/participants/c"
      collective: true
      credit { display_name { entries { text: "Young representatives" } } }
      category: CATEGORY_YOUTH
      media { kind: KIND_PHOTO caption { entries { text: "Young representatives." } } credit: "VCG" }
      state: STATE_CONFIRMED)")};
  return overview;
}

TEST(Overview, ReadsAsAPersonWants) {
  EXPECT_EQ(RenderOverview(Forum(), Style{.width = 64}),
            R"(Forum on Global Human Rights Governance
forum · announced · events/forum

  When           Wednesday (date not reported) · 2 days
  Where          Beijing
  Theme          Equality, Cooperation and Development, and what
                 they mean for all of us
  Hosts          Information Office (host, “jointly hosted”)

Participants  1 person and 1 group on record
  林维     president, University
           speaker · video address
  Lin Wei  pending

Groups  named by no list, never counted
  - Young representatives · youth

Reported and counted
  participants                    reported over 300 · 1 on
                                  record · unverified

Media
  - Photo: Young representatives. (VCG)

Source
  - A report whose publisher, title and date are not known
    (language: en)
)");
}

TEST(Overview, GroupsByDelegation) {
  Overview overview = Forum();
  overview.delegations = {Parse<v1::Delegation>(R"(
      name: "events/forum/delegations/d"
      title { entries { text: "Delegation D" } }
      standing: STANDING_STATE)")};
  overview.participants[0].set_delegation("events/forum/delegations/d");
  const std::string text = RenderOverview(overview, Style{.width = 64});
  EXPECT_NE(text.find("  Delegation D  state\n    林维  president"), std::string::npos) << text;
  EXPECT_NE(text.find("  In no delegation\n    Lin Wei  pending"), std::string::npos) << text;
}

TEST(Overview, ShowsNumbersAsBars) {
  Overview overview = Forum();
  overview.delegations = {Parse<v1::Delegation>(R"(
      name: "events/forum/delegations/d"
      title { entries { text: "中国代表团" } })")};
  overview.statistics = Parse<v1::EventStatistics>(R"(
      participant_count: 12
      by_category { key: "CIVIL_SOCIETY" count: 8 }
      by_category { key: "YOUTH" count: 3 }
      by_category { count: 1 }
      by_region { key: "ES" count: 12 }
      by_delegation { key: "events/forum/delegations/d" count: 10 }
      by_delegation { count: 2 }
      by_arrival_day { key: "2025-04-02" count: 11 }
      by_arrival_day { count: 1 })");
  for (int i = 0; i < 10; ++i) {
    auto& bucket = *overview.statistics.add_by_language();
    bucket.set_key(std::string(1, static_cast<char>('a' + i)) + "a");
    bucket.set_count(10 - i);
  }
  const std::string text = RenderOverview(overview, Style{.width = 40});
  EXPECT_NE(text.find(R"(
In numbers

  Category
    civil society  8  ██████████████████
    youth          3  ██████▊
    unknown        1  ██▎

  Delegation
    中国代表团  10  ████████████████████
    in none      2  ████

  Language
    aa        10  ██████████████████████
    ba         9  ███████████████████▊
    ca         8  █████████████████▋
    da         7  ███████████████▍
    ea         6  █████████████▎
    fa         5  ███████████
    ga         4  ████████▊
    3 others   6  █████████████▎

  Arrived
    2025-04-02  11  ████████████████████
    not yet      1  █▉
)"),
            std::string::npos)
      << text;
  const std::string plain = RenderOverview(overview, Style{.width = 40, .blocks = false});
  EXPECT_NE(plain.find("    youth          3  #######\n"), std::string::npos) << plain;
}

TEST(Overview, ShowsWhatIsTold) {
  Overview overview = Forum();
  overview.event.mutable_registration_policy()->set_capacity(300);
  overview.statistics = Parse<v1::EventStatistics>(R"(
      participant_count: 35
      collective_count: 1
      capacity: 300
      taken_places: 35
      by_category { key: "SCHOLAR" count: 20 }
      by_category { key: "EXPERT" disclosure: DISCLOSURE_WITHHELD }
      by_category { key: "YOUTH" disclosure: DISCLOSURE_FEWER_THAN_FIVE })");
  for (int i = 0; i < 10; ++i) {
    auto& bucket = *overview.statistics.add_by_language();
    bucket.set_key(std::string(1, static_cast<char>('a' + i)) + "a");
    if (i < 8) bucket.set_count(30 - i);
    if (i >= 8) bucket.set_disclosure(v1::StatisticBucket::DISCLOSURE_FEWER_THAN_FIVE);
  }
  const std::string text = RenderOverview(overview, Style{.width = 80, .blocks = false});
  EXPECT_NE(text.find("  Places         300, 35 taken\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Participants  35 people and 1 group on record · 1 person and 1 group listed\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("  Category\n"
                      "    scholar  20  ########################################\n"
                      "    expert   withheld\n"
                      "    youth    fewer than 5\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("    3 others  withheld\n"), std::string::npos) << text;
}

TEST(Overview, SaysWhatIsNotTold) {
  Overview overview = Forum();
  overview.statistics = Parse<v1::EventStatistics>(R"(
      capacity: 300
      figures {
        figure { key: "participants" value: 35 statistic: STATISTIC_PARTICIPANTS }
        verdict: VERDICT_UNVERIFIED
      })");
  const std::string text = RenderOverview(overview, Style{.width = 100});
  EXPECT_NE(text.find("  Places         300\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Participants  1 person and 1 group listed\n"), std::string::npos) << text;
  EXPECT_NE(text.find("reported 35 · count withheld · unverified\n"), std::string::npos) << text;
  EXPECT_EQ(text.find("Inside"), std::string::npos) << text;
}

// Who went through two doors is one person.
TEST(Overview, ShowsWhoIsInsideBesideTheDoors) {
  Overview overview = Forum();
  overview.statistics.set_present_count(12);
  overview.checkpoints = {Parse<v1::Checkpoint>(R"(
      title { entries { text: "Main entrance" } } counts { inside: 12 })"),
                          Parse<v1::Checkpoint>(R"(
      title { entries { text: "Hall B" } } counts { inside: 5 })")};
  const std::string text = RenderOverview(overview, Style{.width = 80});
  EXPECT_NE(text.find("  Inside         12 people\n"
                      "                 Main entrance: 12\n"
                      "                 Hall B: 5\n"),
            std::string::npos)
      << text;
}

TEST(Overview, ColoursOnRequestAlone) {
  EXPECT_EQ(RenderOverview(Forum(), Style{}).find('\x1b'), std::string::npos);
  EXPECT_NE(RenderOverview(Forum(), Style{.width = 80, .colour = true}).find("\x1b[1m"), std::string::npos);
}

TEST(Overview, OfNothingKnownIsShort) {
  Overview overview;
  overview.event.set_name("events/x");
  EXPECT_EQ(RenderOverview(overview, Style{}),
            "\nevents/x\n\n\nParticipants  0 people and 0 groups listed\n");
}

}  // namespace
}  // namespace plenary::client
