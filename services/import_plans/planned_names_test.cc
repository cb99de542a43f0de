#include "import_plans/planned_names.h"

#include <gtest/gtest.h>

#include <string>

namespace plenary::import_plans {
namespace {

using v1::Import;

void AddDelegation(const std::string& title, Import& import) {
  auto& delegation = *import.add_new_delegations();
  delegation.set_name("events/e/delegations/" + title);
  delegation.set_title(title);
  delegation.set_rows(9);
}

void AddQuestion(const std::string& answer, Import& import) {
  auto& question = *import.add_questions();
  question.set_kind(Import::Question::KIND_VALUE);
  question.add_readings()->set_answer(answer);
  question.add_readings()->set_answer("another");
}

TEST(PlannedNames, AreThoseThatRowsNameAndAskedOnce) {
  Import import;
  for (const char* title : {"Atlantys", "Utopja", "Elsewhere"}) AddDelegation(title, import);
  for (const char* answer : {"Atlantys", "Utopja", "NA="}) AddQuestion(answer, import);
  Import found;
  for (const char* title : {"Atlantys", "Utopja", "Elsewhere", "Erewhom"}) AddDelegation(title, found);
  for (const char* answer : {"Utopja", "Erewhom"}) AddQuestion(answer, found);

  NamedRows named;
  v1::Participant participant;
  for (const char* title : {"Utopja", "Erewhom", "Erewhom"}) {
    participant.set_delegation(std::string("events/e/delegations/") + title);
    CountNamed(participant, named);
  }
  TellAnew(named, found, import);

  ASSERT_EQ(import.new_delegations_size(), 2) << import.DebugString();
  EXPECT_EQ(import.new_delegations(0).title(), "Utopja");
  EXPECT_EQ(import.new_delegations(0).rows(), 1);
  EXPECT_EQ(import.new_delegations(1).rows(), 2);
  ASSERT_EQ(import.questions_size(), 3) << import.DebugString();
  EXPECT_EQ(import.questions(0).readings(0).answer(), "Utopja");
  EXPECT_EQ(import.questions(1).readings(0).answer(), "NA=");
  EXPECT_EQ(import.questions(2).readings(0).answer(), "Erewhom");
}

}  // namespace
}  // namespace plenary::import_plans
