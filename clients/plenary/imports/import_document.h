// An import with its rows as one JSON document, for programs.

#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "plenary/calls/connection.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// Files that an import wrote beside the list; empty if none.
struct ImportFiles {
  std::string errors;
  std::string invitations;
};

// {"import": …, "undecided": […], "changed": […], "errors": […], "left_out": […], "skipped": […],
// "error_file": "", "invitation_file": ""}: the import, and every row that is neither simply new nor
// unchanged.
absl::StatusOr<std::string> ImportDocument(Connection& connection, const v1::Import& import,
                                           const ImportFiles& files);

}  // namespace plenary::client
