// What is to become of rows that the server will not decide: asked one by one.

#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "plenary/terminal.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// What the user said.
struct ImportDecisions {
  std::vector<v1::ImportDecision> rows;
  // What becomes of those that were not asked about; unspecified: nothing was said of them.
  v1::ImportDecision::Action rest = v1::ImportDecision::ACTION_UNSPECIFIED;
};

// Reads a line of what the user types; false at its end.
using ReadLine = absl::FunctionRef<bool(std::string& line)>;

// Shows the row with its candidates and reads what to do with it. False if the user, or the input, ends here.
bool AskAboutRow(const v1::ImportRow& row, const Style& style, ReadLine read_line, std::ostream& out,
                 ImportDecisions& decisions);

// Reads yes or no; anything else, and the end of the input, is no.
bool AskWhether(const std::string& question, ReadLine read_line, std::ostream& out);

}  // namespace plenary::client
