// What came of a list, against what its expectation says. Pure.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "plenary/v1/import.pb.h"
#include "plenary/v1/participant.pb.h"
#include "support/list_expectation.h"

namespace plenary::test {

// How well a list was read. A row is wrongly silent where a value is wrong or lost, or somebody is made or
// lost, and nothing says so: no error, remark or question, no row that is left out, no column that is listed
// as not read.
struct ListScore {
  int rows = 0;
  int right = 0;
  int silent = 0;
  int questions = 0;
  int remarks = 0;
  // What is not as it should be, a line each.
  std::vector<std::string> differences;
};

// Titles of delegations by their names: of those of the event, and of those that an import offers.
using DelegationTitles = std::map<std::string, std::string>;

// What a participant says, by columns of participants' files: every column that a file may have, those of
// `headers`
// ("name (en)") and those of the event's questions ("answer: arrival"). Columns that are empty are not among
// them.
std::map<std::string, std::string> WordsOf(const v1::Participant& participant, const ListExpectation& list,
                                           const DelegationTitles& titles);

// Compares what an import says of its file, but for the questions.
void CompareFile(const ListExpectation& list, const v1::Import& import, ListScore& score);
// Compares the questions that an import asks.
void CompareQuestions(const ListExpectation& list, const v1::Import& import, ListScore& score);
// Compares the rows of a plan.
void CompareRows(const ListExpectation& list, const v1::Import& import,
                 const std::vector<v1::ImportRow>& rows, const DelegationTitles& titles, ListScore& score);
// Compares what a commit made of a row with what was expected of it.
void CompareResult(const ListExpectation& list, const ExpectedRow& row, const v1::Participant& result,
                   const DelegationTitles& titles, ListScore& score);

}  // namespace plenary::test
