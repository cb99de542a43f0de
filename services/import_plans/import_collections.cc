#include "import_plans/import_collections.h"

#include <string>

#include "access/roles.h"
#include "import_plans/queries.h"
#include "plenary/v1/import.pb.h"
#include "resource/rows.h"

namespace plenary::import_plans {
namespace {

// The event's staff sees its imports.
absl::StatusOr<bool> ImportVisible(db::Connection& connection, const contract::Caller& caller,
                                   const std::string& name) {
  if (!access::ClearanceFor(caller, v1::PERMISSION_PARTICIPANTS_READ, name).sees_as_staff()) return false;
  return resource::Exists(connection, queries::kGetImport, name);
}

}  // namespace

// One whose file is still being read is not there.
void RegisterImports(resource::Collections& collections) {
  resource::Collection imports;
  imports.resource = v1::Import::descriptor();
  imports.exists = resource::ExistsBy(queries::kGetImport);
  imports.visible = ImportVisible;
  imports.remove = resource::RemoverBy(queries::kDeleteImportsOf, "imports");
  collections.Register(std::move(imports));
}

}  // namespace plenary::import_plans
