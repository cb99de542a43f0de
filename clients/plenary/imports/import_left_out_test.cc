#include "plenary/imports/import_left_out.h"

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using contract::Parse;
using testing::ElementsAre;

std::vector<v1::ImportRow> Headings(const std::vector<std::pair<int, std::string>>& texts) {
  std::vector<v1::ImportRow> headings;
  for (const auto& [number, text] : texts) {
    auto& heading = headings.emplace_back();
    heading.set_row(number);
    heading.set_left_out(v1::ImportRow::LEFT_OUT_HEADING);
    heading.add_cells()->set_value(text);
  }
  return headings;
}

std::vector<int> Above(const std::vector<int>& rows, const std::vector<std::pair<int, std::string>>& headings,
                       const v1::Import& plan = {}) {
  ErrorRows errors;
  for (const int row : rows) errors[row].error = "bad";
  std::vector<int> numbers;
  for (const auto& [number, heading] : HeadingsAbove(errors, Headings(headings), plan)) {
    numbers.push_back(number);
  }
  return numbers;
}

TEST(HeadingsAbove, AreAllThatHoldForARow) {
  EXPECT_THAT(Above({5}, {{2, "FRANCE"}, {4, "Advisers"}, {7, "GHANA"}}), ElementsAre(2, 4));
  EXPECT_THAT(Above({3, 9}, {{2, "FRANCE"}, {4, "Advisers"}, {7, "GHANA"}}), ElementsAre(2, 4, 7));
  EXPECT_THAT(Above({1}, {{2, "FRANCE"}}), ElementsAre());
}

TEST(HeadingsAbove, OfSeveralThatSayTheSameTheLastHolds) {
  EXPECT_THAT(Above({9}, {{2, "FRANCE"}, {4, "Advisers"}, {7, "GHANA"}, {8, "ADVISERS"}}),
              ElementsAre(2, 7, 8));
}

TEST(HeadingsAbove, BeginAtADelegationThatIsNotOnRecord) {
  const auto plan = Parse<v1::Import>(R"(new_delegations { title: "Ghana" })");
  EXPECT_THAT(Above({9}, {{2, "FRANCE"}, {4, "Advisers"}, {7, "GHANA"}, {8, "Observers"}}, plan),
              ElementsAre(7, 8));
  EXPECT_THAT(Above({5, 9}, {{2, "FRANCE"}, {4, "Advisers"}, {7, "GHANA"}}, plan), ElementsAre(2, 4, 7));
}

TEST(LeftOutFileText, NamesTheOptionsThatTheListWasReadWith) {
  const auto request = Parse<v1::PlanImportRequest>(R"(
      encoding: "windows-1251" separator: ";" header_row: 3 source: "ministry-a" split_lines: true
      include_inactive: true date_order: DATE_ORDER_DMY initial_state: STATE_INVITED
      mapping { key: "wer" value: "name" } mapping { key: "Notes" value: "-" }
      values { header: "Guest: rank" value: "Delegates" meaning: "OFFICIAL" })");
  const auto plan = Parse<v1::Import>(R"(header_row: 3
      columns { header: "Wer" field: "name" position: 1 mapped: true }
      columns { header: "email" field: "email" position: 2 }
      columns { header: "Guest: rank" field: "category" position: 3 }
      columns { header: "Notes" position: 4 mapped: true })");
  EXPECT_EQ(
      LeftOutFileText("list.errors.csv", request, plan),
      "These rows are in list.errors.csv: correct them there and import that file, with --encoding UTF-8 "
      "--separator comma --header-row 1 --map Wer=name --map Notes=- "
      "--map-value C:Delegates=OFFICIAL --source ministry-a --dates dmy --split-lines "
      "--include-inactive --state invited.\n");
}

TEST(LeftOutFileText, NamesTheColumnsOfAListWithoutHeaders) {
  const auto request = Parse<v1::PlanImportRequest>(R"(mapping { key: "A" value: "name" })");
  const auto plan = Parse<v1::Import>(R"(columns { header: "A" field: "name" position: 1 mapped: true }
                                         columns { header: "B" position: 2 })");
  EXPECT_EQ(LeftOutFileText("list.errors.csv", request, plan),
            "These rows are in list.errors.csv: correct them there and import that file, with --header-row 1 "
            "--map A=name.\n");
}

TEST(LeftOutFileText, NamesNoOptionWhereNoneWasNeeded) {
  const auto plan =
      Parse<v1::Import>(R"(header_row: 1 columns { header: "Name" field: "name" position: 1 })");
  EXPECT_EQ(LeftOutFileText("list.errors.csv", {}, plan),
            "These rows are in list.errors.csv: correct them there and import that file.\n");
  EXPECT_EQ(LeftOutFileText("list.errors.jsonl", {}, {}),
            "These rows are in list.errors.jsonl: correct them there and import that file.\n");
}

}  // namespace
}  // namespace plenary::client
