// The lists of tests/data/lists with their expectations. The README there describes the format.

#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "plenary/v1/participant_service.pb.h"

namespace plenary::test {

// The expectation for a row: its outcome, its values by columns of participants' files, and its messages.
struct ExpectedRow {
  // Number of the row in the file, from 1.
  int row = 0;
  // By the headers of the table of rows; without those that stay empty.
  std::map<std::string, std::string> says;
};

// A question that the plan must ask, and the answer to read the list with.
struct ExpectedQuestion {
  v1::Import::Question::Kind kind = v1::Import::Question::KIND_UNSPECIFIED;
  // Of a question about a column: its header.
  std::string header;
  // Of KIND_VALUE: the value that is asked about.
  std::string value;
  std::string answer;
};

struct ListExpectation {
  // Name of the list, without file extensions.
  std::string name;
  std::string about;
  // The file's bytes.
  std::string content;
  // All of the request but the event and the content.
  v1::PlanImportRequest options;

  // The event's properties. A capacity of 0 means none.
  int capacity = 0;
  std::vector<std::string> delegations;
  // Ids and texts.
  std::vector<std::pair<std::string, std::string>> questions_of_event;
  // Lists that were committed before: to the same event, and to an earlier one with people for the directory.
  std::vector<std::string> before;
  std::vector<std::string> earlier;

  // If not empty, the file is refused with a message that contains this.
  std::string refused;
  std::vector<ExpectedQuestion> questions;
  // "encoding", "separator" and "header_row", if they are checked.
  std::map<std::string, std::string> facts;
  // Headers of columns to their fields; others are not checked.
  std::map<std::string, std::string> columns;
  // Headers of all columns with values that are not read, with the reason; an empty reason is not checked.
  std::map<std::string, std::string> not_read;
  // Headers of columns to the reasons of their remarks; others are not checked.
  std::map<std::string, std::string> column_remarks;
  // Titles of sheets to "read", "hidden", "hidden read" or nothing.
  std::map<std::string, std::string> sheets;
  // Titles in alphabetical order, or only their number (-1: not checked).
  std::vector<std::string> new_delegations;
  int new_delegation_count = -1;

  // Headers of the table of rows, except "row".
  std::vector<std::string> headers;
  std::vector<ExpectedRow> rows;
};

// All lists of the folder by name. Throws std::runtime_error, with the file's name, for an expectation that
// is not valid or has no list.
std::map<std::string, ListExpectation> ReadLists(const std::string& folder);

}  // namespace plenary::test
