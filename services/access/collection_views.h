// To whom the resources of a collection are visible (Collection::visible), by permissions.

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

// A resource that `exists` is visible to callers who may use `permission` on it.
decltype(resource::Collection::visible) VisibleToReaders(decltype(resource::Collection::exists) exists,
                                                         v1::Permission permission);

// What `get` finds is visible if `sees` says so, for what the caller may do with `permission` on it.
template <class Stored>
decltype(resource::Collection::visible) VisibleIf(absl::StatusOr<Stored> (*get)(db::Connection&,
                                                                                const std::string& name),
                                                  bool (*sees)(const Stored&, const contract::Clearance&),
                                                  v1::Permission permission) {
  return [get, sees, permission](db::Connection& connection, const contract::Caller& caller,
                                 const std::string& name) -> absl::StatusOr<bool> {
    const absl::StatusOr<Stored> stored = get(connection, name);
    if (absl::IsNotFound(stored.status())) return false;
    if (!stored.ok()) return stored.status();
    return sees(*stored, ClearanceFor(caller, permission, name));
  };
}

}  // namespace plenary::access
