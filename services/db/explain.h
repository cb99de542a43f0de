// Explains a fault to an operator: for logs and terminals, never for callers.

#pragma once

#include <string>

#include "absl/status/status.h"

namespace plenary::db {

// What failed and, of a database error, its SQLSTATE, the constraint, and the server's message if that holds
// no user data.
std::string Explain(const absl::Status& status);

}  // namespace plenary::db
