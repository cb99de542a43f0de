// Whether resources that others refer to are there, asked before the reference is written, so that the error
// can name the one that is not.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::resource {

// A reference to a resource: the field that holds it, and the name in it.
struct NamedReference {
  std::string field;
  std::string name;
};

// ReferenceNotFound for the first of `references` (organizations or people, mixed) that does not exist.
// Nothing is asked if there are none.
absl::Status CheckKnown(db::Connection& connection, const std::vector<NamedReference>& references);

// The same of resources that `find_unknown` knows. Its $1 are names, its answer the position, from 1, of the
// first that is not there.
absl::Status CheckKnownBy(db::Connection& connection, const db::Statement& find_unknown,
                          const std::vector<NamedReference>& references);

// The names under which these people and organizations (mixed) are on record, by the names given: of one that
// was merged, that of what it was merged into in the end; empty for what is not there. Nothing is asked if
// there are none.
absl::StatusOr<std::map<std::string, std::string>> NamesNow(db::Connection& connection,
                                                            const std::vector<std::string>& names);

}  // namespace plenary::resource
