#include "errors/constraint_errors.h"

#include <vector>

#include "errors/errors.h"

namespace plenary::errors {
namespace {

std::vector<std::span<const ConstraintError>>& Registered() {
  static auto* const registered = new std::vector<std::span<const ConstraintError>>;
  return *registered;
}

}  // namespace

absl::Status Taken(const ConstraintError& broken) { return AlreadyExists(broken.subject); }
absl::Status Doubled(const ConstraintError& broken) { return AlreadyExists(broken.subject, broken.instead); }
absl::Status Missing(const ConstraintError& broken) {
  return ReferenceNotFound(broken.field, broken.subject);
}
absl::Status OwnAncestor(const ConstraintError& broken) { return Cycle(broken.subject, broken.field); }
absl::Status Claimed(const ConstraintError&) { return Contention(); }

void RegisterConstraints(std::span<const ConstraintError> rows) { Registered().push_back(rows); }

std::span<const std::span<const ConstraintError>> RegisteredConstraints() { return Registered(); }

absl::Status FromConstraint(std::string_view constraint) {
  for (const auto& rows : Registered()) {
    for (const ConstraintError& row : rows) {
      if (row.constraint == constraint) return row.make(row);
    }
  }
  return absl::OkStatus();
}

}  // namespace plenary::errors
