#include "directory/directory_collections.h"

#include "access/roles.h"
#include "directory/organization_store.h"
#include "directory/person_store.h"

namespace plenary::directory {
namespace {

using ExistsFunction = absl::StatusOr<bool> (*)(db::Connection&, const std::string& name);

// Whoever reads the directory sees all of it.
rpc::Collection Collection(const google::protobuf::Descriptor* resource, ExistsFunction exists) {
  rpc::Collection collection;
  collection.resource = resource;
  collection.exists = exists;
  collection.visible = [exists](db::Connection& connection, const rpc::Caller& caller,
                                const std::string& name) -> absl::StatusOr<bool> {
    if (access::ClearanceFor(caller, v1::PERMISSION_DIRECTORY_READ, name).denied()) return false;
    return exists(connection, name);
  };
  return collection;
}

}  // namespace

rpc::Collection OrganizationCollection() {
  return Collection(v1::Organization::descriptor(), organizations::Exists);
}

rpc::Collection PersonCollection() { return Collection(v1::Person::descriptor(), people::Exists); }

}  // namespace plenary::directory
