#include "directory/directory_errors.h"

#include "base/concat.h"
#include "errors/error.h"

namespace plenary::errors {
namespace {

constexpr ConstraintError kConstraints[] = {
    {"organizations_pkey", Taken, "The organization"},
    {"organizations_parent_check", OwnAncestor, "the organization", "organization.parent_organization"},
    {"organizations_parent_fkey", Missing, "The organization", "organization.parent_organization"},
    {"people_pkey", Taken, "The person"},
    {"person_offices_organization_fkey", Missing, "The organization", "person.offices"},
};

}  // namespace

absl::Status Merged(std::string_view resource, std::string_view into) {
  return Error(absl::StatusCode::kNotFound, v1::MERGED,
               Concat(resource, " was merged into ", into, ". Use that one instead."))
      .With("resource", resource)
      .With("into", into)
      .About(resource);
}

absl::Status ChangedSinceMerge(std::string_view resource, const std::vector<std::string>& changed) {
  const std::string list = Join(changed);
  return FailedPrecondition(
             v1::CHANGED_SINCE_MERGE, resource,
             Concat("The merge of ", resource, " cannot be undone, because this changed since: ", list,
                    ". Change it back first."))
      .With("changed", list);
}

std::span<const ConstraintError> DirectoryConstraints() { return kConstraints; }

}  // namespace plenary::errors
