// Errors for the user, and the exit codes of the program.

#pragma once

#include <string>

#include "absl/status/status.h"

namespace plenary::client {

// The exit code of the program.
enum ExitCode {
  kOk = 0,
  // The server refused, or failed.
  kRefused = 1,
  // The command or a file is wrong; nothing was sent, or nothing more.
  kUsage = 2,
  // No server answered, or not in time.
  kUnreachable = 3,
  // `apply --dry-run` found differences.
  kDifferent = 4,
  // Rows have errors or are undecided; nothing was imported.
  kRowsLeft = 5,
  // The user stopped it; nothing was changed.
  kInterrupted = 130,
};

// The exit code of an error; kOk for OK.
ExitCode ExitCodeOf(const absl::Status& status);

// The reason of a call's error, such as "ROWS_REFUSED"; "" if there is none.
std::string ReasonOf(const absl::Status& status);

// What went wrong and what to do, one line for each violated field; ends without a line feed.
std::string Explain(const absl::Status& status);

// The table of exit codes, for --help.
std::string ExitCodeHelp();

}  // namespace plenary::client
