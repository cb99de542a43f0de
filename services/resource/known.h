// Checks that referenced resources exist, before the reference is written, so that the error can name the
// missing one.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::resource {

// A reference to a resource: its field, and the name.
struct NamedReference {
  std::string field;
  std::string name;
};

// ReferenceNotFound for the first of `references` (organizations or people, mixed) that does not exist. No
// query if there are none.
absl::Status CheckKnown(db::Connection& connection, const std::vector<NamedReference>& references);

// The same for resources that `find_unknown` checks. Its $1 has the names; it returns the position, from 1,
// of the first that does not exist.
absl::Status CheckKnownBy(db::Connection& connection, const db::Statement& find_unknown,
                          const std::vector<NamedReference>& references);

// The current names of these people and organizations (mixed), by the names given: for a merged record, the
// record that it was finally merged into; empty if it does not exist. No query if there are none.
absl::StatusOr<std::map<std::string, std::string>> NamesNow(db::Connection& connection,
                                                            const std::vector<std::string>& names);

}  // namespace plenary::resource
