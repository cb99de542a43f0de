// Resources that refer to one that is to be deleted.

#pragma once

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "contract/caller.h"
#include "db/connection.h"
#include "resource/collection.h"

namespace plenary::resource {

// StillReferenced if anything refers to `name`: with the first few names that `caller` sees, how many there
// are in total, and the methods that change or delete them. With `force`, resources of the collections in
// `forced` would be deleted too. Later references are prevented by the schema.
absl::Status CheckUnreferenced(
    db::Connection& connection, const contract::Caller& caller, const Collections& collections,
    const std::string& name,
    const std::function<bool(const Collection&)>& forced = [](const Collection&) { return false; });

}  // namespace plenary::resource
