// Questions to a user at a terminal.

#pragma once

#include <ostream>
#include <string>

#include "absl/functional/function_ref.h"

namespace plenary::client {

// Reads a line from the user; false at the end of input.
using ReadLine = absl::FunctionRef<bool(std::string& line)>;

// The next line of standard input; false at the end and after Ctrl-C.
bool ReadAnswer(std::string& line);

// "y" of " Y "; false at the end of the input.
bool ReadWord(ReadLine read_line, std::string& word);

// Reads yes or no; anything else, and the end of the input, is no.
bool AskWhether(const std::string& question, ReadLine read_line, std::ostream& out);

}  // namespace plenary::client
