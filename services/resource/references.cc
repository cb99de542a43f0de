#include "resource/references.h"

#include "db/database_error.h"
#include "errors/errors.h"

namespace plenary::resource {

absl::Status ExplainDelete(absl::Status deleted, std::string_view resource,
                           std::span<const Reference> references) {
  for (const auto& [constraint, by] : references) {
    if (db::Violates(deleted, constraint))
      return errors::StillReferenced(resource, by, 1, "Change or remove that first.");
  }
  return deleted;
}

}  // namespace plenary::resource
