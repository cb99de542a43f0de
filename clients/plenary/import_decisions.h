// What is to become of rows that the server will not decide: asked one by one.

#pragma once

#include <istream>
#include <ostream>
#include <vector>

#include "plenary/terminal.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// What the user said.
struct ImportDecisions {
  std::vector<v1::ImportDecision> rows;
  // What becomes of those that were not asked about; unspecified: nothing was said of them.
  v1::ImportDecision::Action rest = v1::ImportDecision::ACTION_UNSPECIFIED;
};

// Shows the row with its candidates and reads what to do with it. False if the user, or the input, ends here.
bool AskAboutRow(const v1::ImportRow& row, const Style& style, std::istream& in, std::ostream& out,
                 ImportDecisions& decisions);

// Reads yes or no; anything else, and the end of the input, is no.
bool AskWhether(const std::string& question, std::istream& in, std::ostream& out);

}  // namespace plenary::client
