#include "directory/directory_collections.h"

#include "access/collection_views.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/organization_store.h"
#include "directory/person_store.h"
#include "directory/queries.h"
#include "journal/journal.h"
#include "resource/move_references.h"

namespace plenary::directory {
namespace {

bool IsOrganization(const std::string& name) {
  return contract::NamePattern::Of(v1::Organization::descriptor()).Matches(name);
}

// Parts of the merged organization become parts of the other one.
absl::StatusOr<std::vector<resource::Touched>> MoveParts(db::Connection& connection,
                                                         const resource::Move& move) {
  std::vector<resource::Touched> moved;
  if (!IsOrganization(move.from)) return moved;
  ASSIGN_OR_RETURN(const std::vector<std::string> names, organizations::PartsOf(connection, move.from));
  for (const std::string& name : names) {
    if (!resource::Covers(move, name)) continue;
    ASSIGN_OR_RETURN(auto part, resource::IfThere(organizations::Lock(connection, name, "")));
    // Somebody may have changed its parent since it was listed.
    if (!part.has_value() || part->parent_organization() != move.from) continue;
    part->set_parent_organization(move.into);
    RETURN_IF_ERROR(organizations::Update(connection, *part));
    moved.push_back(resource::MovedOf(journal::kStaff, *part));
  }
  return moved;
}

// Offices in the merged organization become offices in the other one.
absl::StatusOr<std::vector<resource::Touched>> MoveOffices(db::Connection& connection,
                                                           const resource::Move& move) {
  std::vector<resource::Touched> moved;
  if (!IsOrganization(move.from)) return moved;
  ASSIGN_OR_RETURN(const std::vector<std::string> names, people::WithOfficesIn(connection, move.from));
  for (const std::string& name : names) {
    if (!resource::Covers(move, name)) continue;
    ASSIGN_OR_RETURN(auto person, resource::IfThere(people::Lock(connection, name, "")));
    if (!person.has_value() || !resource::ReplaceReference(move.from, move.into, *person)) continue;
    RETURN_IF_ERROR(people::Update(connection, *person));
    moved.push_back(resource::MovedOf(journal::kStaff, *person));
  }
  return moved;
}

}  // namespace

resource::Collection OrganizationCollection() {
  resource::Collection collection;
  collection.resource = v1::Organization::descriptor();
  collection.exists = organizations::Exists;
  collection.visible = access::VisibleToReaders(organizations::Exists, v1::PERMISSION_ORGANIZATIONS_READ);
  collection.move = MoveParts;
  collection.referrers = resource::ReferrersBy(queries::kFindReferringOrganizations);
  return collection;
}

resource::Collection PersonCollection() {
  resource::Collection collection;
  collection.resource = v1::Person::descriptor();
  collection.exists = people::Exists;
  collection.visible = access::VisibleToReaders(people::Exists, v1::PERMISSION_DIRECTORY_READ);
  collection.move = MoveOffices;
  collection.referrers = resource::ReferrersBy(queries::kFindReferringPeople);
  return collection;
}

}  // namespace plenary::directory
