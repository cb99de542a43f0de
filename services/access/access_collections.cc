#include "access/access_collections.h"

#include "access/api_key_store.h"
#include "access/role_binding_store.h"
#include "access/roles.h"

namespace plenary::access {
namespace {

using Exists = absl::StatusOr<bool> (*)(db::Connection&, const std::string&);

rpc::Collection Describe(const google::protobuf::Descriptor* resource, Exists exists) {
  rpc::Collection collection;
  collection.resource = resource;
  collection.exists = exists;
  collection.visible = [exists](db::Connection& connection, const rpc::Caller& caller,
                                const std::string& name) -> absl::StatusOr<bool> {
    if (ClearanceFor(caller, v1::PERMISSION_ACCESS_READ, "").denied()) return false;
    return exists(connection, name);
  };
  return collection;
}

}  // namespace

void RegisterCollections(rpc::Collections& collections) {
  collections.Register(Describe(v1::ApiKey::descriptor(), ApiKeyExists));
  collections.Register(Describe(v1::RoleBinding::descriptor(), RoleBindingExists));
}

}  // namespace plenary::access
