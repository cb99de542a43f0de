// Compares the result of a list with its expectation. Pure.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "plenary/v1/import.pb.h"
#include "plenary/v1/participant.pb.h"
#include "support/list_expectation.h"

namespace plenary::test {

// How well a list was read. A row is silently wrong if a value is wrong or lost, or somebody is created or
// lost, without any message: no error, remark or question, no row that is left out, no column that is listed
// as not read.
struct ListScore {
  int rows = 0;
  int right = 0;
  int silent = 0;
  int questions = 0;
  int remarks = 0;
  // The differences, one in each line.
  std::vector<std::string> differences;
};

// Titles of delegations by their names: the event's, and those that an import offers.
using DelegationTitles = std::map<std::string, std::string>;

// The fields of a participant by columns of participants' files: every column that a file may have, those of
// `headers` ("name (en)") and those of the event's questions ("answer: arrival"). Without empty columns.
std::map<std::string, std::string> WordsOf(const v1::Participant& participant, const ListExpectation& list,
                                           const DelegationTitles& titles);

// Compares the description of a file in an import, without questions.
void CompareFile(const ListExpectation& list, const v1::Import& import, ListScore& score);
// Compares the questions of an import.
void CompareQuestions(const ListExpectation& list, const v1::Import& import, ListScore& score);
// Compares the rows of a plan.
void CompareRows(const ListExpectation& list, const v1::Import& import,
                 const std::vector<v1::ImportRow>& rows, const DelegationTitles& titles, ListScore& score);
// Compares the result of a commit for a row.
void CompareResult(const ListExpectation& list, const ExpectedRow& row, const v1::Participant& result,
                   const DelegationTitles& titles, ListScore& score);

}  // namespace plenary::test
