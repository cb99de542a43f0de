#include "plenary/terminal/table.h"

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/v1/participant.pb.h"
#include "plenary/v1/session.pb.h"
#include "plenary/v1/statement.pb.h"

namespace plenary::client {
namespace {

using testing::Contains;

const Table kTable{{"name", "kind", "empty"}, {{"events/林", "forum", ""}, {"events/abc", "a\nb", ""}}};

TEST(Table, AlignsByColumnsAndLeavesEmptyOnesOut) {
  EXPECT_EQ(RenderTable(kTable, Style{}, false),
            "NAME        KIND\n"
            "events/林   forum\n"
            "events/abc  a b\n");
}

TEST(Table, FitsTheTerminal) {
  const Table table{{"name", "title"}, {{"events/a", "a very long title indeed"}}};
  EXPECT_EQ(RenderTable(table, Style{.width = 20}, true),
            "NAME      TITLE\n"
            "events/a  a very lo…\n");
}

TEST(Table, OfNothingIsEmpty) { EXPECT_EQ(RenderTable(Table{{"name"}, {}}, Style{}, true), ""); }

TEST(Csv, QuotesAsRfc4180) {
  EXPECT_EQ(RenderCsv(Table{{"a", "b"}, {{"x,y", "say \"hi\""}, {"two\nlines", ""}}}),
            "a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",\r\n");
}

TEST(Csv, MakesFormulasSafe) {
  EXPECT_EQ(RenderCsv(Table{{"a"}, {{"=1+1"}, {"+1"}, {"-1"}, {"@x"}, {"\t=1"}, {"a=1"}}}),
            "a\r\n'=1+1\r\n'+1\r\n'-1\r\n'@x\r\n\"'\t=1\"\r\na=1\r\n");
}

TEST(Table, HasTheColumnsThatSortAResource) {
  const Table table = TableFor(v1::Participant::descriptor());
  for (const char* column :
       {"name", "title", "positions", "person", "category", "roles", "delegation", "state"}) {
    EXPECT_THAT(table.headers, Contains(column));
  }
  EXPECT_THAT(table.headers, testing::Not(Contains("etag")));
}

TEST(Table, ShowsAParticipant) {
  const auto participant = contract::Parse<v1::Participant>(R"(
      name: "events/e/participants/p"
      credit {
        display_name { entries { text: "Marta Montoro" } }
        positions { title { entries { text: "vice president" } } affiliation { entries { text: "CCF" } } }
        positions { title { entries { text: "director general" } } affiliation { entries { text: "CCF" } } }
      }
      roles: ROLE_SPEAKER
      attendance_mode: ATTENDANCE_MODE_VIDEO_ADDRESS
      state: STATE_CONFIRMED)");
  Table table = TableFor(v1::Participant::descriptor());
  AddRow(participant, absl::UTCTimeZone(), table);
  EXPECT_EQ(RenderTable(table, Style{}, false),
            "NAME                     TITLE          POSITIONS                                   ROLES    "
            "ATTENDANCE_MODE  STATE\n"
            "events/e/participants/p  Marta Montoro  vice president, CCF; director general, CCF  speaker  "
            "video address    confirmed\n");
}

TEST(Table, KeepsEachCellInItsColumn) {
  const Table table{{"name", "state"},
                    {{"Anna\nforged  confirmed", "x"}, {"שלום \u202E1", "12"}, {"a\x1b[2J", ""}}};
  EXPECT_EQ(RenderTable(table, Style{}, false),
            "NAME                    STATE\n"
            "Anna forged  confirmed  x\n"
            "\u2068שלום 1\u2069                  12\n"
            "a [2J\n");
  EXPECT_EQ(RenderCsv(table),
            "name,state\r\n\"Anna\nforged  confirmed\",x\r\n\u2068שלום \u202E1\u2069,12\r\na\x1b[2J,\r\n");
}

TEST(Table, ShowsWhenASessionIsInTheEventsZone) {
  v1::Session session;
  session.set_name("events/e/sessions/s");
  session.mutable_interval()->mutable_start_time()->set_seconds(1'741'161'600);
  session.mutable_interval()->mutable_end_time()->set_seconds(1'741'165'230);
  absl::TimeZone madrid;
  ASSERT_TRUE(absl::LoadTimeZone("Europe/Madrid", &madrid));
  EXPECT_TRUE(HasTimes(v1::Session::descriptor()));
  Table table = TableFor(v1::Session::descriptor());
  AddRow(session, madrid, table);
  EXPECT_EQ(RenderTable(table, Style{}, false),
            "NAME                 START_TIME              END_TIME\n"
            "events/e/sessions/s  2025-03-05 09:00+01:00  2025-03-05 10:00:30+01:00\n");
  EXPECT_THAT(RenderCsv(table), testing::HasSubstr("2025-03-05 09:00+01:00,2025-03-05 10:00:30+01:00"));
}

TEST(Table, ShowsWhatOneLooksForInAList) {
  v1::Participant waiting;
  waiting.set_name("events/e/participants/p");
  waiting.set_state(v1::Participant::STATE_WAITLISTED);
  waiting.set_waitlist_number(7);
  waiting.set_external_id("A-17");
  waiting.add_waits_for(static_cast<v1::Participant::PlaceLimit>(1));
  Table table = TableFor(v1::Participant::descriptor());
  AddRow(waiting, absl::UTCTimeZone(), table);
  const std::string text = RenderTable(table, Style{}, false);
  for (const char* column : {"EXTERNAL_ID", "WAITLIST_NUMBER", "WAITS_FOR", "A-17", "waitlisted", "7"}) {
    EXPECT_THAT(text, testing::HasSubstr(column));
  }
  v1::Statement statement;
  statement.set_position(3);
  statement.mutable_delivered_date()->set_year(2025);
  Table statements = TableFor(v1::Statement::descriptor());
  AddRow(statement, absl::UTCTimeZone(), statements);
  for (const char* column : {"position", "delivered_time", "delivered_date", "session", "speaker"}) {
    EXPECT_THAT(statements.headers, Contains(column));
  }
  EXPECT_THAT(RenderTable(statements, Style{}, false), testing::HasSubstr("3"));
}

}  // namespace
}  // namespace plenary::client
