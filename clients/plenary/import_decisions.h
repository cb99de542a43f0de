// What is to become of rows that the server will not decide: asked in bulk, then one by one. What the user
// says goes into the request that commits them.

#pragma once

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "plenary/terminal.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// Reads a line of what the user types; false at its end.
using ReadLine = absl::FunctionRef<bool(std::string& line)>;

// Whether a rule LINK links the row (ImportRule): it has one candidate, at 0.97 or more, and more than the
// name speaks for it. Pure.
bool IsSure(const v1::ImportRow& row);

// Whether the request already says what becomes of an undecided row. Pure.
bool IsDecided(const v1::ImportRow& row, const v1::CommitImportRequest& request);

// What undecided rows have in common.
struct UndecidedRows {
  int count = 0;
  int sure = 0;
  // The first sure ones, to be shown.
  std::vector<v1::ImportRow> sure_ones;
  // Of those that are not sure: how many there are of each affiliation.
  std::map<std::string, int> affiliations;

  void Add(const v1::ImportRow& row);
};

// Asks about all sure rows, then about those of each large affiliation. False if the user, or the input, ends
// here.
bool AskInBulk(const UndecidedRows& rows, const Style& style, ReadLine read_line, std::ostream& out,
               v1::CommitImportRequest& request);

// Shows the row with its candidates and reads what to do with it. False if the user, or the input, ends here.
bool AskAboutRow(const v1::ImportRow& row, const Style& style, ReadLine read_line, std::ostream& out,
                 v1::CommitImportRequest& request);

// Reads yes or no; anything else, and the end of the input, is no.
bool AskWhether(const std::string& question, ReadLine read_line, std::ostream& out);

}  // namespace plenary::client
