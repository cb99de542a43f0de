#include "access/collection_views.h"

namespace plenary::access {

decltype(resource::Collection::visible) VisibleToReaders(decltype(resource::Collection::exists) exists,
                                                         v1::Permission permission) {
  return [exists = std::move(exists), permission](db::Connection& connection, const contract::Caller& caller,
                                                  const std::string& name) -> absl::StatusOr<bool> {
    if (ClearanceFor(caller, permission, name).denied()) return false;
    return exists(connection, name);
  };
}

}  // namespace plenary::access
