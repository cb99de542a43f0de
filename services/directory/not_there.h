// The error for a person or organization that does not exist.

#pragma once

#include <string>

#include "absl/status/status.h"
#include "db/connection.h"

namespace plenary::directory::merges {

// Merged if `name`, a person or organization, was merged into another; otherwise NotFound.
absl::Status NotThere(db::Connection& connection, const std::string& name);

}  // namespace plenary::directory::merges
