#include "access/collection_views.h"

namespace plenary::access {

decltype(resource::Collection::visible) SeenByReaders(v1::Permission reads,
                                                      decltype(resource::Collection::exists) exists) {
  return [reads, exists = std::move(exists)](db::Connection& connection, const contract::Caller& caller,
                                             const std::string& name) -> absl::StatusOr<bool> {
    if (ClearanceFor(caller, reads, name).denied()) return false;
    return exists(connection, name);
  };
}

}  // namespace plenary::access
