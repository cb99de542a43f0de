#include "rpc/collection.h"

namespace plenary::rpc {

const Collection* Collections::Find(std::string_view name) const {
  for (const Collection& collection : collections_) {
    if (NamePattern::Of(collection.resource).Matches(name)) return &collection;
  }
  return nullptr;
}

absl::StatusOr<bool> Collections::Exists(db::Connection& connection, const std::string& name) const {
  const Collection* collection = Find(name);
  if (collection == nullptr) return false;
  return collection->exists(connection, name);
}

}  // namespace plenary::rpc
