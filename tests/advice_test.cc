// Errors and defaults through the API: what callers can do when something is not as they expect, and which
// values the server completes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/programme.h"

namespace plenary {
namespace {

using test::Changing;
using test::NewSession;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using v1::Session;

class AdviceTest : public test::OneProgrammeTest {
 protected:
  void SetUp() override {
    OneProgrammeTest::SetUp();
    if (IsSkipped()) return;
    ProgrammeTest::Make(NewSession(event(), "early", test::Hours{8, 9}, hall()));
    ProgrammeTest::Make(NewSession(event(), "late", test::Hours{10, 11}));
  }

  absl::StatusOr<v1::ListSessionsResponse> List(const std::string& filter, const std::string& parent) const {
    v1::ListSessionsRequest request;
    request.set_parent(parent);
    request.set_filter(filter);
    return admin().Call<v1::ListSessionsResponse>(request);
  }
  // The names that the filter takes.
  std::vector<std::string> Taken(const std::string& filter) const {
    const auto page = List(filter, event());
    EXPECT_TRUE(page.ok()) << page.status();
    std::vector<std::string> names;
    if (!page.ok()) return names;
    for (const Session& session : page->sessions()) names.push_back(session.name());
    return names;
  }
  std::string RefusalOf(const std::string& filter, const std::string& parent) const {
    const auto page = List(filter, parent);
    EXPECT_EQ(errors::ReasonOf(page.status()), v1::INVALID_FILTER) << filter;
    return std::string(page.status().message());
  }
  std::string Early() const { return Name("early"); }

 private:
};

TEST_F(AdviceTest, ANameInAFilterIsCompletedOrRefused) {
  for (const char* room : {"hall", "rooms/hall", "events/forum/rooms/hall"}) {
    EXPECT_THAT(Taken(absl::StrCat("room = \"", room, "\"")), ElementsAre(Early())) << room;
  }
  EXPECT_THAT(Taken("room = garden"), IsEmpty());
  EXPECT_THAT(RefusalOf("room = hall", "events/-"), HasSubstr("events/{event}/rooms/{room}"));
  EXPECT_THAT(RefusalOf("room = \"Great Hall\"", event()), HasSubstr("events/{event}/rooms/{room}"));
  EXPECT_THAT(RefusalOf("appearances.participant:people/lin", event()),
              HasSubstr("events/{event}/participants/{participant}"));

  v1::ListParticipantsRequest participants;
  participants.set_parent(event());
  for (const char* filter :
       {"delegation = students", "person = lin", "delegation:\"delegations/students\""}) {
    participants.set_filter(filter);
    EXPECT_TRUE(admin().Call<v1::ListParticipantsResponse>(participants).ok()) << filter;
  }
  participants.set_filter("person = \"Lin Wei\"");
  EXPECT_THAT(std::string(admin().Call<v1::ListParticipantsResponse>(participants).status().message()),
              HasSubstr("people/{person}"));
}

TEST_F(AdviceTest, ATimeInAFilterIsOfTheEventsZone) {
  const Session early = Get(Early());
  absl::TimeZone zone;
  v1::GetEventRequest get;
  get.set_name(event());
  ASSERT_TRUE(absl::LoadTimeZone(Make<v1::Event>(get).time_zone(), &zone));
  ASSERT_NE(zone, absl::UTCTimeZone());
  const absl::Time start = absl::FromUnixSeconds(early.interval().start_time().seconds());
  const std::string local = absl::FormatTime("%Y-%m-%d %H:%M", start, zone);
  EXPECT_THAT(Taken(absl::StrCat("interval.start_time = \"", local, "\"")), ElementsAre(Early()));
  EXPECT_THAT(RefusalOf(absl::StrCat("interval.start_time = \"", local, "\""), "events/-"),
              HasSubstr("2025-04-03T17:00:00+08:00"));
}

TEST_F(AdviceTest, UnknownPathsOfAMaskAreNamed) {
  v1::UpdateSessionRequest change =
      Changing(Early(), {"titel", "interval.begin", "appearances.role", "state"});
  const absl::Status status = admin().Call<Session>(change).status();
  EXPECT_EQ(errors::ReasonOf(status), v1::INVALID_FIELDS);
  const auto faults = test::DetailOf<google::rpc::BadRequest>(status);
  ASSERT_TRUE(faults.has_value());
  ASSERT_EQ(faults->field_violations_size(), 3);
  EXPECT_THAT(faults->field_violations(0).description(), HasSubstr("\"titel\""));
  EXPECT_THAT(faults->field_violations(1).description(), HasSubstr("\"interval.begin\""));
  EXPECT_THAT(faults->field_violations(2).description(), HasSubstr("appearances is a list"));
  EXPECT_TRUE(admin().Call<Session>(Changing(Early(), {"state", "update_time"})).ok()) << "ignored, AIP-203";
}

TEST_F(AdviceTest, RefusalsSayWhoMayAndWhatLeadsThere) {
  v1::UpdateSessionRequest change = Changing(Early(), {"title"});
  *change.mutable_session()->mutable_title() = test::English("Opening");
  const absl::Status denied = server().As(v1::ROLE_VIEWER).Call<Session>(change).status();
  EXPECT_THAT(std::string(denied.message()), HasSubstr("ADMIN, ORGANIZER"));
  EXPECT_EQ(test::MetadataOf(denied)["roles"], "ADMIN, ORGANIZER");

  const absl::Status wrong = admin().Call<Session>(test::StepOf<v1::EndSessionRequest>(Early())).status();
  EXPECT_EQ(errors::ReasonOf(wrong), v1::ILLEGAL_STATE);
  EXPECT_THAT(std::string(wrong.message()), HasSubstr("is SCHEDULED and cannot become ENDED"));
  EXPECT_THAT(std::string(wrong.message()), HasSubstr("StartSession leads to LIVE."));
}

TEST_F(AdviceTest, LanguagesAreFoundByWhatTheyLikelyMean) {
  v1::UpdateSessionRequest change = Changing(Early(), {"title"});
  auto& title = *change.mutable_session()->mutable_title();
  title.set_original_language("en");
  for (const char* language : {"en", "zh-Hans", "zh-Hant", "pt-BR"}) {
    auto& entry = *title.add_entries();
    entry.set_language(language);
    entry.set_text(language);
  }
  Make<Session>(change);
  v1::GetSessionRequest get;
  get.set_name(Early());
  const auto shown = [&](const std::string& wanted) {
    return admin().WithLanguages(wanted).Call<Session>(get)->title().resolved().language();
  };
  EXPECT_EQ(shown("zh-TW"), "zh-Hant");
  EXPECT_EQ(shown("zh-CN, en"), "zh-Hans");
  EXPECT_EQ(shown("pt"), "pt-BR");
  EXPECT_EQ(shown("de, pt-PT"), "pt-BR");
  EXPECT_EQ(shown("de"), "en");
}

TEST_F(AdviceTest, StatementsComeByTheRecordThenByTime) {
  const auto make = [&](const std::string& id, int position, std::int64_t seconds) {
    v1::CreateStatementRequest request;
    request.set_parent(event());
    request.set_statement_id(id);
    v1::Statement& statement = *request.mutable_statement();
    *statement.mutable_speaker_label() = test::English("scholars");
    statement.set_position(position);
    if (seconds > 0) statement.mutable_delivered_time()->set_seconds(seconds);
    Make<v1::Statement>(request);
  };
  make("a-unknown", 0, 0);
  make("b-late", 0, 1'743'070'000);
  make("c-early", 0, 1'743'060'000);
  make("d-first", 1, 0);
  v1::ListStatementsRequest list;
  list.set_parent(event());
  std::vector<std::string> ids;
  const auto listed = Make<v1::ListStatementsResponse>(list);
  for (const auto& statement : listed.statements()) {
    ids.push_back(statement.name().substr(statement.name().rfind('/') + 1));
  }
  EXPECT_THAT(ids, ElementsAre("d-first", "c-early", "b-late", "a-unknown"));
}

}  // namespace
}  // namespace plenary
