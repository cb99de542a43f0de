// Cells of rows with errors, as the user types them anew.

#pragma once

#include <ostream>

#include "plenary/import_decisions.h"
#include "plenary/terminal.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// What is to become of rows with errors.
enum class ErrorAnswer { kCorrect, kLeaveOut, kStop };
ErrorAnswer AskAboutErrors(int rows, ReadLine read_line, std::ostream& out);

// What the user did with one of them.
enum class Correction {
  kTyped,    // its cells as they should be are in the request
  kLeftOut,  // the request skips it
  kRestOut,  // it is left out, as all that follow are
  kStopped,  // the user, or the input, ends here
};
// Shows what is wrong with the row, and reads a new value for each cell that is.
Correction AskForCells(const v1::ImportRow& row, const Style& style, ReadLine read_line, std::ostream& out,
                       v1::CommitImportRequest& request);

}  // namespace plenary::client
