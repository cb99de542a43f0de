// Cells of rows with errors, as the user types them anew.

#pragma once

#include <ostream>
#include <string>

#include "plenary/imports/import_decisions.h"
#include "plenary/terminal/terminal.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// What is to become of rows with errors.
enum class ErrorAnswer { kCorrect, kSkip, kStop };
ErrorAnswer AskAboutErrors(int rows, ReadLine read_line, std::ostream& out);

// What the user did with one of them.
enum class Correction {
  kTyped,        // its cells as they should be are in the request
  kSkipped,      // the request skips it
  kRestSkipped,  // it is skipped, as all that follow are
  kStopped,      // the user, or the input, ends here
};
// Shows what is wrong with the row of the plan, and reads a new value for each cell that is.
Correction AskForCells(const v1::ImportRow& row, const v1::Import& plan, const Style& style,
                       ReadLine read_line, std::ostream& out, v1::CommitImportRequest& request);

// Whether the request corrects cells, of this row or of any.
bool Corrects(int row, const v1::CommitImportRequest& request);
bool CorrectsAny(const v1::CommitImportRequest& request);

// What is to become of a corrected row that the server still refuses.
enum class RefusedAnswer {
  kCorrect,  // its cells are to be asked for again: the request says nothing of it now
  kDecided,  // the request says it
  kStopped,  // the user, or the input, ends here
};
// `description` tells why, as "row 4 has errors still: …"; `may_create`: whether it may be somebody on
// record, and be made all the same.
RefusedAnswer AskAboutRefused(int row, const std::string& description, bool may_create, ReadLine read_line,
                              std::ostream& out, v1::CommitImportRequest& request);

}  // namespace plenary::client
