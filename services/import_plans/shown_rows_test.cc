#include "import_plans/shown_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::import_plans {
namespace {

TEST(ShownRows, TextsAreShortenedBetweenCharacters) {
  EXPECT_EQ(Shortened("Lin Wei", 7), "Lin Wei");
  EXPECT_EQ(Shortened("Lin Wei", 3), "Lin…");
  EXPECT_EQ(Shortened("林维", 3), "林…");
  EXPECT_EQ(Shortened("林维", 5), "林…");
}

TEST(ShownRows, AnswersAreShownAsChangesByTheirQuestion) {
  v1::Event event;
  event.mutable_registration_policy()->add_questions()->set_question_id("diet");
  v1::Participant before;
  before.add_answers()->set_question_id("diet");
  before.mutable_answers(0)->set_text("none");
  v1::Participant after = before;
  after.mutable_answers(0)->set_text("vegetarian");
  after.set_protocol_rank(3);
  v1::ImportRow row;
  row.add_changed_fields("answers");
  row.add_changed_fields("protocol_rank");
  ShownRows(event).AddChanges(before, after, row);
  ASSERT_EQ(row.changes_size(), 2) << row.DebugString();
  const bool answer_first = row.changes(0).field() == "answer: diet";
  const auto& answer = row.changes(answer_first ? 0 : 1);
  EXPECT_EQ(answer.field(), "answer: diet");
  EXPECT_EQ(answer.before(), "none");
  EXPECT_EQ(answer.after(), "vegetarian");
  EXPECT_EQ(row.changes(answer_first ? 1 : 0).after(), "3");
}

}  // namespace
}  // namespace plenary::import_plans
