// Every list of tests/data/lists: planned, and compared row by row with its expectation; committed, and
// the records compared again; undone, and the records are as before. Prints how many rows were right, how
// many were wrong without any message, and the questions.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"
#include "google/rpc/error_details.pb.h"
#include "support/forum.h"
#include "support/import_fixture.h"
#include "support/list_comparison.h"
#include "support/list_expectation.h"

namespace plenary {
namespace {

using test::DelegationTitles;
using test::ExpectedQuestion;
using test::ExpectedRow;
using test::ListExpectation;
using test::ListScore;
using v1::Import;
using v1::ImportRow;
using v1::Participant;
using Question = v1::Import::Question;

// Everything that an error says, for people.
std::string AllOf(const absl::Status& status) {
  std::string text(status.message());
  const auto detail = test::DetailOf<google::rpc::BadRequest>(status);
  if (!detail.has_value()) return text;
  for (const auto& violation : detail->field_violations())
    absl::StrAppend(&text, "\n", violation.description());
  return text;
}

// States in the options what is asked.
void Answer(const ExpectedQuestion& question, v1::PlanImportRequest& options) {
  switch (question.kind) {
    case Question::KIND_ENCODING:
      options.set_encoding(question.answer);
      break;
    case Question::KIND_SEPARATOR:
      options.set_separator(question.answer);
      break;
    case Question::KIND_DATE:
      options.set_date_order(question.answer == "dmy"   ? v1::PlanImportRequest::DATE_ORDER_DMY
                             : question.answer == "mdy" ? v1::PlanImportRequest::DATE_ORDER_MDY
                                                        : v1::PlanImportRequest::DATE_ORDER_YMD);
      break;
    case Question::KIND_VALUE: {
      Import::ValueMapping& value = *options.add_values();
      value.set_header(question.header);
      value.set_value(question.value);
      value.set_meaning(question.answer);
      break;
    }
    case Question::KIND_HEADER_ROW:
      options.set_header_row(std::stoi(question.answer));
      break;
    default:
      FAIL() << "a question of no kind";
  }
}

class Lists : public test::ImportTest {
 protected:
  void SetUp() override {
    ImportTest::SetUp();
    if (!IsSkipped()) lists_ = test::ReadLists(TEST_DATA_DIR "/lists");
  }

  const std::map<std::string, ListExpectation>& lists() const { return lists_; }

  ListScore Score(const ListExpectation& list) const {
    ListScore score;
    try {
      const std::string event = MakeEvent(list, list.name);
      for (const std::string& before : list.before) CommitAll(PlanOf(lists_.at(before), event), false);
      std::vector<std::string> earlier;
      for (const std::string& name : list.earlier) {
        const std::string past = MakeEvent(lists_.at(name), absl::StrCat("earlier-", list.name));
        earlier.push_back(CommitAll(PlanOf(lists_.at(name), past), true).name());
      }
      Run(list, event, score);
      for (const std::string& import : earlier) MustUndo(import);
    } catch (const std::exception& fault) {
      score.differences.emplace_back(fault.what());
    }
    return score;
  }

 private:
  std::string MakeEvent(const ListExpectation& list, const std::string& id) const {
    v1::CreateEventRequest event;
    event.set_event_id(id);
    event.set_initial_state(v1::Event::STATE_ANNOUNCED);
    *event.mutable_event()->mutable_title() = test::English(id);
    event.mutable_event()->mutable_start_date()->set_year(2026);
    v1::Event::Host& host = *event.mutable_event()->add_hosts();
    host.set_organization("organizations/host");
    host.set_role(v1::Event::Host::ROLE_HOST);
    auto& policy = *event.mutable_event()->mutable_registration_policy();
    if (list.capacity > 0) policy.set_capacity(list.capacity);
    for (const auto& [question, text] : list.questions_of_event) {
      auto& asked = *policy.add_questions();
      asked.set_question_id(question);
      *asked.mutable_text() = test::English(text);
    }
    const std::string name = Make<v1::Event>(event).name();
    int number = 0;
    for (const std::string& title : list.delegations) {
      v1::CreateDelegationRequest delegation;
      delegation.set_parent(name);
      delegation.set_delegation_id(absl::StrCat("d", ++number));
      *delegation.mutable_delegation()->mutable_title() = test::English(title);
      Make<v1::Delegation>(delegation);
    }
    return name;
  }

  absl::StatusOr<Import> TryPlan(const ListExpectation& list, const std::string& event,
                                 v1::PlanImportRequest options) const {
    options.set_parent(event);
    return Plan(list.content, options);
  }
  Import PlanOf(const ListExpectation& list, const std::string& event) const {
    const auto import = TryPlan(list, event, list.options);
    if (!import.ok()) throw std::runtime_error(AllOf(import.status()));
    return *import;
  }

  // Commits what can be, and leaves out the rest.
  Import CommitAll(const Import& import, bool create_people) const {
    v1::CommitImportRequest request;
    request.set_name(import.name());
    request.set_undecided(v1::ImportDecision::ACTION_SKIP);
    request.set_skip_errors(true);
    request.set_create_delegations(true);
    request.set_create_organizations(true);
    request.set_create_people(create_people);
    return Make<Import>(request);
  }
  void MustUndo(const std::string& import) const {
    const auto undone = Undo(import);
    if (!undone.ok())
      throw std::runtime_error(absl::StrCat("cannot be undone: ", undone.status().ToString()));
  }

  DelegationTitles TitlesOf(const std::string& event) const {
    v1::ListDelegationsRequest request;
    request.set_parent(event);
    request.set_page_size(1000);
    const auto response = Make<v1::ListDelegationsResponse>(request);
    DelegationTitles titles;
    for (const v1::Delegation& delegation : response.delegations()) {
      titles[delegation.name()] = delegation.title().entries(0).text();
    }
    return titles;
  }

  void Run(const ListExpectation& list, const std::string& event, ListScore& score) const {
    auto import = TryPlan(list, event, list.options);
    if (!list.refused.empty()) return CheckRefusal(list, import.status(), score);
    if (!import.ok()) {
      score.rows = score.silent = 0;
      score.differences.push_back(absl::StrCat("is refused: ", AllOf(import.status())));
      return;
    }
    test::CompareQuestions(list, *import, score);
    if (!list.questions.empty() && score.differences.empty()) {
      CheckGuessesAreRefused(*import, score);
      import = PlanOf(Answered(list), event);
      if (!import->questions().empty()) score.differences.emplace_back("still asks what was answered");
    }
    DelegationTitles titles = TitlesOf(event);
    for (const auto& delegation : import->new_delegations()) titles[delegation.name()] = delegation.title();
    test::CompareFile(list, *import, score);
    test::CompareRows(list, *import, Rows(import->name()), titles, score);
    if (score.differences.empty()) CheckCommit(list, event, *import, titles, score);
  }

  static ListExpectation Answered(ListExpectation list) {
    for (const ExpectedQuestion& question : list.questions) Answer(question, list.options);
    return list;
  }

  static void CheckRefusal(const ListExpectation& list, const absl::Status& status, ListScore& score) {
    const std::string text = AllOf(status);
    if (!absl::IsInvalidArgument(status) || !absl::StrContains(text, list.refused)) {
      score.differences.push_back(absl::StrCat("should be refused with \"", list.refused,
                                               "\", but: ", status.ok() ? "it was read" : text));
    }
  }

  void CheckGuessesAreRefused(const Import& import, ListScore& score) const {
    v1::CommitImportRequest request;
    request.set_name(import.name());
    request.set_undecided(v1::ImportDecision::ACTION_SKIP);
    request.set_skip_errors(true);
    request.set_validate_only(true);
    if (errors::ReasonOf(admin().Call<Import>(request).status()) != v1::GUESSES_NOT_ACCEPTED)
      score.differences.emplace_back("can be committed although it asks");
  }

  static void CompareRecords(const std::vector<Participant>& before, const std::vector<Participant>& after,
                             ListScore& score) {
    if (before.size() != after.size()) {
      score.differences.push_back(absl::StrCat("undone, there are ", after.size(), " participants, and were ",
                                               before.size(), " before"));
      return;
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
      google::protobuf::util::MessageDifferencer differencer;
      std::string changes;
      differencer.ReportDifferencesToString(&changes);
      if (!differencer.Compare(before[i], after[i]))
        score.differences.push_back(absl::StrCat("undone, a participant is not as before: ", changes));
    }
  }

  // Commits it, compares what is then on record, and takes it back.
  void CheckCommit(const ListExpectation& list, const std::string& event, const Import& import,
                   const DelegationTitles& titles, ListScore& score) const {
    const auto before = Everybody(event);
    const auto delegations = TitlesOf(event);
    CommitAll(import, false);
    std::map<std::string, Participant> record;
    for (Participant& one : Everybody(event)) record.emplace(one.name(), one);
    std::map<int, std::string> results;
    for (const ImportRow& row : Rows(import.name())) results[row.row()] = row.result();
    for (const ExpectedRow& row : list.rows) {
      const std::string& outcome = row.says.at("outcome");
      if (outcome != "create" && outcome != "update") continue;
      const auto result = record.find(results[row.row]);
      if (result == record.end()) {
        score.differences.push_back(absl::StrCat("row ", row.row, ", committed: made nobody"));
      } else {
        test::CompareResult(list, row, result->second, titles, score);
      }
    }
    MustUndo(import.name());
    CompareRecords(before, Everybody(event), score);
    if (TitlesOf(event) != delegations)
      score.differences.emplace_back("undone, delegations are not as before");
  }

  std::map<std::string, ListExpectation> lists_;
};

// ---- The score itself.

// The score of one row that makes "Ana Torres" of ES, where the list says `expected` of it.
ListScore ScoreOf(std::map<std::string, std::string> expected, const ImportRow& row,
                  const Import& import = {}) {
  ListExpectation list;
  list.headers = {"name", "region"};
  expected.try_emplace("outcome", "create");
  list.rows.push_back({.row = 2, .says = std::move(expected)});
  ListScore score;
  test::CompareRows(list, import, {row}, {}, score);
  return score;
}

ImportRow Ana() {
  ImportRow row;
  row.set_row(2);
  row.set_outcome(ImportRow::OUTCOME_CREATE);
  row.set_expected_state(Participant::STATE_CONFIRMED);
  auto& name = *row.mutable_participant()->mutable_credit()->mutable_display_name()->add_entries();
  name.set_language("und");
  name.set_text("Ana Torres");
  row.mutable_participant()->set_region_code("ES");
  return row;
}

TEST(ListScore, ARowIsRightIfEverythingIs) {
  EXPECT_EQ(ScoreOf({{"name", "Ana Torres"}, {"region", "ES"}}, Ana()).right, 1);
  for (const auto& wrong : std::vector<std::map<std::string, std::string>>{
           {{"name", "Ana Torres"}},
           {{"name", "Ana Torres"}, {"region", "ES"}, {"email", "ana@example.org"}},
           {{"name", "Ana Torres"}, {"region", "ES"}, {"state", "pending"}},
           {{"name", "Ana Torres"}, {"region", "ES"}, {"remarks", "Country: CLEANED"}}}) {
    EXPECT_EQ(ScoreOf(wrong, Ana()).right, 0);
  }
}

TEST(ListScore, WhatIsWrongOrLostIsSilentUnlessSomethingTells) {
  const std::map<std::string, std::string> wrong = {{"name", "Ana Torres"}, {"region", "EE"}};
  EXPECT_EQ(ScoreOf(wrong, Ana()).silent, 1);
  EXPECT_EQ(ScoreOf({{"outcome", "left out: total"}}, Ana()).silent, 1) << "somebody was made";
  ImportRow told = Ana();
  told.add_remarks()->set_reason("CLEANED");
  EXPECT_EQ(ScoreOf(wrong, told).silent, 0);
  ImportRow refused = Ana();
  refused.set_outcome(ImportRow::OUTCOME_ERROR);
  EXPECT_EQ(ScoreOf(wrong, refused).silent, 0);
  Import asks;
  asks.add_questions();
  EXPECT_EQ(ScoreOf(wrong, Ana(), asks).silent, 0);
  Import lists;
  lists.add_columns()->set_filled(1);
  EXPECT_EQ(ScoreOf(wrong, Ana(), lists).silent, 1) << "no column that is not read makes a value another";
  ImportRow lost = Ana();
  lost.mutable_participant()->clear_region_code();
  EXPECT_EQ(ScoreOf(wrong, lost).silent, 1);
  EXPECT_EQ(ScoreOf(wrong, lost, lists).silent, 0) << "its column is listed";
}

TEST(ListScore, RowsThatAreMissingOrTooManyCount) {
  ListExpectation list;
  ListScore score;
  test::CompareRows(list, {}, {Ana()}, {}, score);
  EXPECT_EQ(score.silent, 1);
  list.rows.push_back({.row = 2, .says = {{"outcome", "create"}, {"name", "Ana Torres"}}});
  score = {};
  test::CompareRows(list, {}, {}, {}, score);
  EXPECT_EQ(score.silent, 1);
  EXPECT_EQ(score.right, 0);
}

std::string LineOf(const std::string& name, const ListScore& score) {
  return absl::StrFormat("%-44s %6d %6d %6d %9d %8d\n", name, score.rows, score.right, score.silent,
                         score.questions, score.remarks);
}

TEST_F(Lists, EveryRowComesOutAsItsExpectationSaysAndNoneIsWrongInSilence) {
  ASSERT_GE(lists().size(), 60u);
  ListScore all;
  std::cout << absl::StrFormat("%-44s %6s %6s %6s %9s %8s\n", "list", "rows", "right", "silent", "questions",
                               "remarks");
  for (const auto& [name, list] : lists()) {
    const ListScore score = Score(list);
    std::cout << LineOf(name, score) << std::flush;
    all.rows += score.rows;
    all.right += score.right;
    all.silent += score.silent;
    all.questions += score.questions;
    all.remarks += score.remarks;
    if (score.differences.empty()) continue;
    ADD_FAILURE() << name << ": " << list.about << "\n  " << absl::StrJoin(score.differences, "\n  ");
  }
  std::cout << LineOf(absl::StrCat(lists().size(), " lists"), all);
  EXPECT_EQ(all.silent, 0);
}

}  // namespace
}  // namespace plenary
