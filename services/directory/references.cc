#include "directory/references.h"

#include "db/database_error.h"
#include "rpc/errors.h"

namespace plenary::directory {

absl::Status ExplainDelete(absl::Status deleted, std::string_view resource,
                           std::span<const Reference> references) {
  for (const auto& [constraint, by] : references) {
    if (db::Violates(deleted, constraint))
      return rpc::errors::StillReferenced(resource, by, 1, "Change or remove that first.");
  }
  return deleted;
}

}  // namespace plenary::directory
