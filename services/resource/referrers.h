// What refers to a resource that is to be deleted.

#pragma once

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "contract/caller.h"
#include "db/connection.h"
#include "resource/collection.h"

namespace plenary::resource {

// StillReferenced if anything refers to `name`: the first few that `caller` sees by name, and how many there
// are in all, with the methods that change or delete them. Resources of the collections that `forced` knows
// would be deleted with it by `force`. What comes to refer to it afterwards is held back by the schema.
absl::Status CheckUnreferenced(
    db::Connection& connection, const contract::Caller& caller, const Collections& collections,
    const std::string& name,
    const std::function<bool(const Collection&)>& forced = [](const Collection&) { return false; });

}  // namespace plenary::resource
