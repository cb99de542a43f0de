// What a merge of two records combines, and how it is undone. Pure.

#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::directory {

// InvalidFields unless the two are different records.
absl::Status CheckDifferent(const std::string& name, const std::string& into);

// `into` with everything that only `from` has: names, aliases, offices, contact data, principals, citations.
// Lists are limited; elements beyond the limit are left out.
v1::Person Combined(const v1::Person& into, const v1::Person& from);
// `into` with the names of `from` as aliases, and with the fields that only `from` has, except the parent.
v1::Organization Combined(const v1::Organization& into, const v1::Organization& from);

// Undoes a merge that changed `before` to `after`: returns `now` with each field that the merge changed as in
// `before`. Adds to `changed` the fields that the merge changed and somebody else changed afterwards.
v1::Person Parted(const v1::Person& before, const v1::Person& after, const v1::Person& now,
                  std::vector<std::string>& changed);

}  // namespace plenary::directory
