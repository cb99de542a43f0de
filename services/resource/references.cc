#include "resource/references.h"

#include <optional>

#include "db/database_error.h"
#include "errors/errors.h"

namespace plenary::resource {
namespace {

constexpr std::string_view kForeignKeyViolation = "23503";

}  // namespace

absl::Status ExplainDelete(absl::Status deleted, std::string_view resource,
                           std::span<const Reference> references) {
  for (const auto& [constraint, by] : references) {
    if (db::Violates(deleted, constraint))
      return errors::StillReferenced(resource, by, 1, "Change or remove that first.");
  }
  const std::optional<db::DatabaseError> error = db::DatabaseErrorOf(deleted);
  if (error.has_value() && error->sqlstate == kForeignKeyViolation) {
    return errors::StillReferenced(resource, "another resource", 1, "Change or remove that first.");
  }
  return deleted;
}

}  // namespace plenary::resource
