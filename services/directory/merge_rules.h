// What two records that are of one person or organization have together, and how that is taken back. Pure.

#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::directory {

// InvalidFields unless the two are different records.
absl::Status CheckDifferent(const std::string& name, const std::string& into);

// `into` with what `from` has and it lacks: names, aliases, offices, contact data, principals, citations.
// What there is no room for, since lists are limited, is left out.
v1::Person Combined(const v1::Person& into, const v1::Person& from);
// `into` with the names of `from` among its aliases, and what it lacks itself, but for the parent.
v1::Organization Combined(const v1::Organization& into, const v1::Organization& from);

// `now` without what a merge gave it that made `after` of `before`: each field that the merge changed is as
// before, each other as it now is. A field that the merge changed and somebody else since is added to
// `changed`.
v1::Person Parted(const v1::Person& before, const v1::Person& after, const v1::Person& now,
                  std::vector<std::string>& changed);

}  // namespace plenary::directory
