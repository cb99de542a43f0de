#include "plenary/element_ids.h"

#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "plenary/v1/document.pb.h"
#include "plenary/v1/session.pb.h"
#include "plenary/v1/statement.pb.h"

namespace plenary::client {
namespace {

using testing::ElementsAre;

// A statement with a segment for each text; "a=One" is one that has an id.
v1::Statement StatementOf(const std::vector<std::string>& segments) {
  v1::Statement statement;
  for (const std::string& segment : segments) {
    const std::size_t mark = segment.find('=');
    v1::Segment& made = *statement.add_segments();
    made.set_language("en");
    made.set_text(segment.substr(mark == std::string::npos ? 0 : mark + 1));
    if (mark != std::string::npos) made.set_id(segment.substr(0, mark));
  }
  return statement;
}

// The ids that the segments wanted get.
std::vector<std::string> Kept(const std::vector<std::string>& stored,
                              const std::vector<std::string>& wanted) {
  v1::Statement statement = StatementOf(wanted);
  KeepIds(StatementOf(stored), &statement);
  std::vector<std::string> ids;
  for (const v1::Segment& segment : statement.segments()) ids.push_back(segment.id());
  return ids;
}

TEST(ElementIds, AreThoseOfEqualElements) {
  EXPECT_THAT(Kept({"a=One", "b=Two"}, {"One", "Two"}), ElementsAre("a", "b"));
  EXPECT_THAT(Kept({"a=One", "b=Two"}, {"Two", "One"}), ElementsAre("b", "a"));
  EXPECT_THAT(Kept({"a=One", "b=Two", "c=Three"}, {"One", "Three"}), ElementsAre("a", "c"));
  EXPECT_THAT(Kept({"a=Same", "b=Same"}, {"Same", "Same", "Same"}), ElementsAre("a", "b", ""));
}

TEST(ElementIds, StayWithAnElementThatIsChanged) {
  EXPECT_THAT(Kept({"a=One", "b=Two"}, {"1", "Two"}), ElementsAre("a", "b"));
  EXPECT_THAT(Kept({"a=One", "b=Two"}, {"One", "2"}), ElementsAre("a", "b"));
  EXPECT_THAT(Kept({"a=One", "b=Two"}, {"1", "2", "3"}), ElementsAre("a", "b", ""));
}

TEST(ElementIds, StayWhereAnElementIsInserted) {
  EXPECT_THAT(Kept({"a=One", "b=Two"}, {"New", "One", "Two"}), ElementsAre("", "a", "b"));
  EXPECT_THAT(Kept({"a=One", "b=Two"}, {"One", "New", "Two"}), ElementsAre("a", "", "b"));
  EXPECT_THAT(Kept({"a=One", "b=Two"}, {"One", "Two", "New"}), ElementsAre("a", "b", ""));
  // One is inserted in front, and another is changed below.
  EXPECT_THAT(Kept({"a=One", "b=Two", "c=Three"}, {"New", "One", "2", "Three"}),
              ElementsAre("", "a", "b", "c"));
}

TEST(ElementIds, ThatAreGivenAreNobodyElses) {
  EXPECT_THAT(Kept({"a=One", "b=Two"}, {"One", "a=Other"}), ElementsAre("", "a"));
  EXPECT_THAT(Kept({"a=One", "b=Two"}, {"own=One", "Two"}), ElementsAre("own", "b"));
  EXPECT_THAT(Kept({"a=One"}, {"new=Other", "One"}), ElementsAre("new", "a"));
  EXPECT_THAT(Kept({}, {"One", "own=Two"}), ElementsAre("", "own"));
}

TEST(ElementIds, AreKeptWithinElements) {
  v1::Document stored;
  v1::Document wanted;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"(clauses { id: "c1" segments { id: "s1" text: "One" } segments { id: "s2" text: "Two" } }
         clauses { id: "c2" segments { id: "s3" text: "Three" } })",
      &stored));
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"(clauses { segments { text: "New" } }
         clauses { segments { text: "One" } segments { text: "Two" } }
         clauses { segments { text: "3" } })",
      &wanted));
  KeepIds(stored, &wanted);
  EXPECT_EQ(wanted.clauses(0).id(), "");
  EXPECT_EQ(wanted.clauses(0).segments(0).id(), "");
  EXPECT_EQ(wanted.clauses(1).id(), "c1");
  EXPECT_EQ(wanted.clauses(1).segments(0).id(), "s1");
  EXPECT_EQ(wanted.clauses(1).segments(1).id(), "s2");
  EXPECT_EQ(wanted.clauses(2).id(), "c2");
  EXPECT_EQ(wanted.clauses(2).segments(0).id(), "s3");
}

// "id" is a language as well: Indonesian.
TEST(ElementIds, AreNotTakenForTexts) {
  v1::Session stored;
  v1::Session wanted;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"(appearances { id: "a" label { entries { language: "id" text: "Satu" } } }
         appearances { id: "b" label { entries { language: "id" text: "Dua" } } })",
      &stored));
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"(appearances { label { entries { language: "id" text: "Dua" } } }
         appearances { label { entries { language: "id" text: "Satu" } } })",
      &wanted));
  KeepIds(stored, &wanted);
  EXPECT_EQ(wanted.appearances(0).id(), "b");
  EXPECT_EQ(wanted.appearances(1).id(), "a");
}

}  // namespace
}  // namespace plenary::client
