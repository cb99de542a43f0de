// What is told of a person or organization that is not there.

#pragma once

#include <string>

#include "absl/status/status.h"
#include "db/connection.h"

namespace plenary::directory::merges {

// Merged if `name`, of a person or organization, was merged into another; else NotFound.
absl::Status NotThere(db::Connection& connection, const std::string& name);

}  // namespace plenary::directory::merges
