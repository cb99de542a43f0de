#include "plenary/table.h"

#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "plenary/v1/participant.pb.h"

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
  v1::Participant participant;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(R"(
      name: "events/e/participants/p"
      credit {
        display_name { entries { text: "Marta Montoro" } }
        positions { title { entries { text: "vice president" } } affiliation { entries { text: "CCF" } } }
        positions { title { entries { text: "director general" } } affiliation { entries { text: "CCF" } } }
      }
      roles: ROLE_SPEAKER
      attendance_mode: ATTENDANCE_MODE_VIDEO_ADDRESS
      state: STATE_CONFIRMED)",
                                                            &participant));
  Table table = TableFor(v1::Participant::descriptor());
  AddRow(participant, table);
  EXPECT_EQ(RenderTable(table, Style{}, false),
            "NAME                     TITLE          POSITIONS                                   ROLES    "
            "ATTENDANCE_MODE  STATE\n"
            "events/e/participants/p  Marta Montoro  vice president, CCF; director general, CCF  speaker  "
            "video address    confirmed\n");
}

}  // namespace
}  // namespace plenary::client
