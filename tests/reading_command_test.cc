// `plenary` for reading: lists, revisions and their differences, and messages beside an answer.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "support/forum.h"
#include "support/terminal.h"

namespace plenary {
namespace {

using test::Ended;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr char kStatement[] = "events/open/statements/shown";

class ReadingCommandTest : public test::ForumTest {
 protected:
  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    setenv("PLENARY_API_KEY", server().admin_key().c_str(), 1);
  }

  Ended Run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(),
                     {PLENARY, "--server", "127.0.0.1:" + std::to_string(server().server().port())});
    return test::RunProgram(arguments);
  }
};

TEST_F(ReadingCommandTest, RevisionsAndWhatChangedBetweenThem) {
  const Ended revisions = Run({"revisions", kStatement});
  EXPECT_EQ(revisions.exit_code, 0) << revisions.err;
  EXPECT_THAT(revisions.out,
              AllOf(HasSubstr("REVISION"), HasSubstr("corrected"), HasSubstr("It had no topics.")));
  for (const auto& arguments : {std::vector<std::string>{"diff", kStatement},
                                {"diff", kStatement, "1"},
                                {"diff", kStatement, "1", "2"}}) {
    const Ended diff = Run(arguments);
    EXPECT_EQ(diff.exit_code, 0) << diff.err;
    EXPECT_THAT(diff.out, AllOf(HasSubstr("revision 1 to 2"), HasSubstr("+ "), HasSubstr("forums")));
    EXPECT_THAT(diff.out, Not(HasSubstr("\n- ")));
  }
  EXPECT_THAT(Run({"diff", kStatement, "2", "1"}).out, HasSubstr("\n- "));
  EXPECT_THAT(Run({"diff", kStatement, "1", "9"}).err,
              HasSubstr("plenary revisions " + std::string(kStatement)));
  EXPECT_THAT(Run({"diff", "events/open"}).err, HasSubstr("has no revisions"));
  EXPECT_EQ(Run({"revisions", "events/open/documents/shown"}).exit_code, 0);
}

TEST_F(ReadingCommandTest, ACallIsUnderstoodAndCommented) {
  v1::UpdateEventRequest zone;
  zone.mutable_event()->set_name("events/open");
  zone.mutable_event()->set_time_zone("Europe/Madrid");
  zone.mutable_update_mask()->add_paths("time_zone");
  forum().Make<v1::Event>(zone);
  const Ended made = Run({"call", "CreateSession",
                          R"({"parent": "events/open", "session_id": "local", "session": {
                              "title": {"entries": [{"language": "en", "text": "Local"}]}, "kind": "PANEL",
                              "interval": {"start_time": "2025-04-02 09:30", "end_time": "2025-04-02 10:30"}}})"});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_THAT(made.out, HasSubstr("2025-04-02T07:30:00Z"));
  for (const char* format : {"table", "csv"}) {
    EXPECT_THAT(Run({"list", "events/open/sessions", "--format", format}).out,
                HasSubstr("2025-04-02 09:30+02:00"));
  }
  EXPECT_THAT(
      Run({"list", "events/open/sessions", "--filter", "interval.start_time = \"2025-04-02 09:30\""}).out,
      HasSubstr("local"));

  const Ended ignored =
      Run({"call", "UpdateSession",
           R"({"session": {"name": "events/open/sessions/local"}, "update_mask": ["state"]})"});
  EXPECT_EQ(ignored.exit_code, 0) << ignored.err;
  EXPECT_THAT(ignored.err, HasSubstr("note: state is output only: ignored; it is changed by StartSession"));
  const Ended wrong = Run({"call", "UpdateSession", R"({"session": {"kind": "PANNEL"}})"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("session.kind: wants one of"));
}

TEST_F(ReadingCommandTest, AFilterThatTakesNothingSendsNobodyAstray) {
  const Ended none = Run({"list", "events/open/participants", "--filter", "region_code = XX"});
  EXPECT_EQ(none.exit_code, 0);
  EXPECT_THAT(none.err, AllOf(HasSubstr("Nothing matches the filter."), Not(HasSubstr("whoami"))));
}

// Who was entered by mistake is listed to who asks.
TEST_F(ReadingCommandTest, TheVoidedAreListedWhereAskedFor) {
  forum().Make<v1::Participant>(forum().Registration("events/open", "mistaken"));
  v1::VoidParticipantRequest mistake;
  mistake.set_name("events/open/participants/mistaken");
  mistake.set_reason("entered by mistake");
  forum().Make<v1::Participant>(mistake);
  EXPECT_THAT(Run({"list", "events/open/participants"}).out, Not(HasSubstr("mistaken")));
  EXPECT_THAT(Run({"list", "events/open/participants", "--show-voided"}).out, HasSubstr("mistaken"));
  const Ended refused = Run({"list", "events/open/sessions", "--show-voided"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("--show-voided"));
}

TEST_F(ReadingCommandTest, TextsInAnotherLanguageSayInWhich) {
  EXPECT_THAT(Run({"--lang", "zh", "list", "events/open/participants"}).out, HasSubstr("(en)"));
  EXPECT_THAT(Run({"--lang", "en", "list", "events/open/participants"}).out, Not(HasSubstr("(en)")));
  EXPECT_THAT(Run({"--lang", "zh", "show", "events/open"}).out, HasSubstr("(en)"));
}

}  // namespace
}  // namespace plenary
