// Asks the user at a terminal about a plan before it is committed: names that do not exist, rows with errors,
// undecided rows.

#pragma once

#include <ostream>

#include "absl/status/statusor.h"
#include "plenary/calls/connection.h"
#include "plenary/imports/import_calls.h"
#include "plenary/imports/import_decisions.h"
#include "plenary/imports/import_needs.h"
#include "plenary/terminal/terminal.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// Filters of the rows of a plan.
inline constexpr char kUndecidedRows[] = "outcome = MATCH OR outcome = DUPLICATE";
inline constexpr char kErrorRows[] = "outcome = ERROR";

// Undecided rows of the plan without an action in the request.
absl::StatusOr<OpenRows> CountOpen(Connection& connection, const v1::Import& plan,
                                   const v1::CommitImportRequest& request);

// Asks about a plan, and adds the answers to the request. All arguments outlive it.
class ImportQuestions {
 public:
  ImportQuestions(Connection& connection, const v1::Import& plan, const Style& style, ReadLine read_line,
                  std::ostream& out, v1::CommitImportRequest& request)
      : connection_(connection),
        plan_(plan),
        style_(style),
        read_line_(read_line),
        out_(out),
        request_(request) {}

  // False if the user, or the input, ends here.
  absl::StatusOr<bool> Ask();

 private:
  void AskAboutNew();
  absl::StatusOr<bool> AskAboutErrorRows();
  absl::StatusOr<bool> AskAboutUndecidedRows();
  // Asks again about corrected rows that the server still refuses.
  absl::StatusOr<bool> CheckCorrections();
  absl::StatusOr<bool> AskAgain(const RefusedRow& refused);

  Connection& connection_;
  const v1::Import& plan_;
  const Style& style_;
  ReadLine read_line_;
  std::ostream& out_;
  v1::CommitImportRequest& request_;
};

}  // namespace plenary::client
