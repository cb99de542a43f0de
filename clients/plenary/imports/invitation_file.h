// The codes of people who were invited by a list, in a file that only the user can read.

#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "plenary/calls/connection.h"

namespace plenary::client {

// What the file is called beside `list`, a file or "-": "invitations-ID.csv".
std::string InvitationFileBeside(const std::string& list, const std::string& import);

// Writes name, e-mail, participant, code and deadline of each open invitation that `import` made, as CSV, in
// the place of a file that may be there. Returns how many there are.
absl::StatusOr<int> WriteInvitations(Connection& connection, const std::string& import,
                                     const std::string& file);

// What is said of that file when it has `count` codes.
std::string InvitationsText(int count, const std::string& file);

}  // namespace plenary::client
