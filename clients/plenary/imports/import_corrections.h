// Asks the user for correct cells of rows with errors.

#pragma once

#include <ostream>
#include <string>

#include "plenary/imports/import_decisions.h"
#include "plenary/terminal/terminal.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// What to do with rows with errors.
enum class ErrorAnswer { kCorrect, kSkip, kStop };
ErrorAnswer AskAboutErrors(int rows, ReadLine read_line, std::ostream& out);

// What the user did with one row.
enum class Correction {
  kTyped,        // the correct cells are in the request
  kSkipped,      // the request skips it
  kRestSkipped,  // skipped, like all that follow
  kStopped,      // the user, or the input, ended here
};
// Shows what is wrong with the row of the plan, and reads a new value for each cell with an error.
Correction AskForCells(const v1::ImportRow& row, const v1::Import& plan, const Style& style,
                       ReadLine read_line, std::ostream& out, v1::CommitImportRequest& request);

// Whether the request corrects cells of this row, or of any row.
bool Corrects(int row, const v1::CommitImportRequest& request);
bool CorrectsAny(const v1::CommitImportRequest& request);

// What to do with a corrected row that the server still refuses.
enum class RefusedAnswer {
  kCorrect,  // ask for its cells again: the request no longer has them
  kDecided,  // the request has the answer
  kStopped,  // the user, or the input, ended here
};
// `description` says why, for example "row 4 has errors still: …"; `may_create`: whether the row may mean an
// existing person, and can be created anyway.
RefusedAnswer AskAboutRefused(int row, const std::string& description, bool may_create, ReadLine read_line,
                              std::ostream& out, v1::CommitImportRequest& request);

}  // namespace plenary::client
