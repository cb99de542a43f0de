#include "access/access_collections.h"

#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "access/collection_views.h"
#include "access/queries.h"
#include "access/role_binding_store.h"
#include "base/status_macros.h"
#include "journal/journal.h"
#include "resource/move_references.h"

namespace plenary::access {
namespace {

resource::Collection Describe(const google::protobuf::Descriptor* resource, const db::Statement& get) {
  resource::Collection collection;
  collection.resource = resource;
  collection.exists = resource::ExistsBy(get);
  collection.visible = VisibleToReaders(collection.exists, v1::PERMISSION_ACCESS_READ);
  return collection;
}

// Role bindings to being the merged person are moved to the other person.
absl::StatusOr<std::vector<resource::Touched>> MovePeople(db::Connection& connection,
                                                          const resource::Move& move) {
  std::vector<resource::Touched> moved;
  if (!absl::StartsWith(move.from, "people/")) return moved;
  ASSIGN_OR_RETURN(const std::vector<v1::RoleBinding> bindings, RoleBindingsOf(connection, move.from));
  for (const v1::RoleBinding& binding : bindings) {
    if (!resource::Covers(move, binding.name())) continue;
    ASSIGN_OR_RETURN(const v1::RoleBinding now, SetRoleBindingPerson(connection, binding.name(), move.into));
    moved.push_back(resource::MovedOf(journal::kStaff, now));
  }
  return moved;
}

}  // namespace

void RegisterCollections(resource::Collections& collections) {
  collections.Register(Describe(v1::ApiKey::descriptor(), queries::kGetApiKey));
  resource::Collection bindings = Describe(v1::RoleBinding::descriptor(), queries::kGetRoleBinding);
  bindings.move = MovePeople;
  bindings.referrers = resource::ReferrersBy(queries::kFindReferringRoleBindings);
  collections.Register(std::move(bindings));
}

}  // namespace plenary::access
