// Who sees the resources of a collection (Collection::visible), by what they may read of it.

#pragma once

#include <functional>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "access/roles.h"
#include "contract/caller.h"
#include "db/connection.h"
#include "resource/collection.h"

namespace plenary::access {

// Callers who may use `reads` on a resource see it, if it is there.
decltype(resource::Collection::visible) SeenByReaders(v1::Permission reads,
                                                      decltype(resource::Collection::exists) exists);

// Callers see what `get` finds if `sees` says so of what they may do with `reads` there.
template <class Stored>
decltype(resource::Collection::visible) SeenIf(bool (*sees)(const Stored&, const contract::Clearance&),
                                               v1::Permission reads,
                                               absl::StatusOr<Stored> (*get)(db::Connection&,
                                                                             const std::string& name)) {
  return [sees, reads, get](db::Connection& connection, const contract::Caller& caller,
                            const std::string& name) -> absl::StatusOr<bool> {
    const absl::StatusOr<Stored> stored = get(connection, name);
    if (absl::IsNotFound(stored.status())) return false;
    if (!stored.ok()) return stored.status();
    return sees(*stored, ClearanceFor(caller, reads, name));
  };
}

}  // namespace plenary::access
