// Writes the codes of people invited by a list to a file that only the user can read.

#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "plenary/calls/connection.h"

namespace plenary::client {

// The default name of the file, beside `list`, which is a file or "-": "invitations-ID.csv".
std::string InvitationFileBeside(const std::string& list, const std::string& import);

// Writes name, e-mail, participant, code and deadline of each open invitation of `import` as CSV; replaces an
// existing file. Returns how many there are.
absl::StatusOr<int> WriteInvitations(Connection& connection, const std::string& import,
                                     const std::string& file);

// The message about that file with `count` codes.
std::string InvitationsText(int count, const std::string& file);

}  // namespace plenary::client
