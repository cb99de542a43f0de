#include "plenary/overview.h"

#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

template <typename Message>
Message From(const std::string& text) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message));
  return message;
}

Overview Forum() {
  Overview overview;
  overview.event = From<v1::Event>(R"(
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
  overview.statistics = From<v1::EventStatistics>(R"(
      participant_count: 2
      collective_count: 1
      figures {
        figure { key: "participants" qualifier: QUALIFIER_OVER value: 300 }
        counted: 2
        verdict: VERDICT_UNVERIFIED
      })");
  overview.participants = {From<v1::Participant>(R"(
      name: "events/forum/participants/a"
      credit {
        display_name { entries { text: "林维" } }
        positions { title { entries { text: "president" } } affiliation { entries { text: "University" } } }
      }
      roles: ROLE_SPEAKER
      attendance_mode: ATTENDANCE_MODE_VIDEO_ADDRESS
      state: STATE_CONFIRMED)"),
                           From<v1::Participant>(R"(
      name: "events/forum/participants/b"
      credit { display_name { entries { text: "Lin Wei" } } }
      state: STATE_PENDING)"),
                           From<v1::Participant>(R"(
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

Participants  2 people and 1 group on record
  林维     president, University
           speaker · video address
  Lin Wei  pending

Groups  named by no list, never counted
  - Young representatives · youth

Reported and counted
  participants                    reported over 300 · 2 on
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
  overview.delegations = {From<v1::Delegation>(R"(
      name: "events/forum/delegations/d"
      title { entries { text: "Delegation D" } }
      standing: STANDING_STATE)")};
  overview.participants[0].set_delegation("events/forum/delegations/d");
  const std::string text = RenderOverview(overview, Style{.width = 64});
  EXPECT_NE(text.find("  Delegation D  state\n    林维  president"), std::string::npos) << text;
  EXPECT_NE(text.find("  In no delegation\n    Lin Wei  pending"), std::string::npos) << text;
}

TEST(Overview, ColoursOnRequestAlone) {
  EXPECT_EQ(RenderOverview(Forum(), Style{}).find('\x1b'), std::string::npos);
  EXPECT_NE(RenderOverview(Forum(), Style{.width = 80, .colour = true}).find("\x1b[1m"), std::string::npos);
}

TEST(Overview, OfNothingKnownIsShort) {
  Overview overview;
  overview.event.set_name("events/x");
  EXPECT_EQ(RenderOverview(overview, Style{}),
            "\nevents/x\n\n\nParticipants  0 people and 0 groups on record\n");
}

}  // namespace
}  // namespace plenary::client
