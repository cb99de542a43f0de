#include "imports/import_collections.h"

#include <string>

#include "access/roles.h"
#include "import_plans/import_store.h"

namespace plenary::imports {
namespace {

// The event's staff sees its imports.
absl::StatusOr<bool> ImportVisible(db::Connection& connection, const contract::Caller& caller,
                                   const std::string& name) {
  if (!access::ClearanceFor(caller, v1::PERMISSION_PARTICIPANTS_READ, name).sees_as_staff()) return false;
  return import_plans::ImportExists(connection, name);
}

resource::Collection Imports() {
  resource::Collection collection;
  collection.resource = v1::Import::descriptor();
  collection.exists = import_plans::ImportExists;
  collection.visible = ImportVisible;
  collection.remove = import_plans::DeleteImportsOf;
  return collection;
}

}  // namespace

void RegisterImports(resource::Collections& collections) { collections.Register(Imports()); }

}  // namespace plenary::imports
