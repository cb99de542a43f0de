// Whether resources that others refer to are there, asked before the reference is written, so that the error
// can name the one that is not.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "db/connection.h"

namespace plenary::directory {

// A reference to a resource of the directory: the field that holds it, and the name in it.
struct NamedReference {
  std::string field;
  std::string name;
};

// ReferenceNotFound for the first of `references` (organizations or people, mixed) that does not exist.
// Nothing is asked if there are none.
absl::Status CheckKnown(db::Connection& connection, const std::vector<NamedReference>& references);

}  // namespace plenary::directory
