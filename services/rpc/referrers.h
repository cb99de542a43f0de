// What refers to a resource that is to be deleted.

#pragma once

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "db/connection.h"
#include "rpc/caller.h"
#include "rpc/collection.h"

namespace plenary::rpc {

// StillReferenced if anything refers to `name`: the first few that `caller` sees by name, and how many there
// are in all, with the methods that change or delete them. Resources of the collections that `forced` knows
// would be deleted with it by `force`. What comes to refer to it afterwards is held back by the schema.
absl::Status CheckUnreferenced(
    db::Connection& connection, const Caller& caller, const Collections& collections, const std::string& name,
    const std::function<bool(const Collection&)>& forced = [](const Collection&) { return false; });

}  // namespace plenary::rpc
