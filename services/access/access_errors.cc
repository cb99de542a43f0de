#include "access/access_errors.h"

#include "base/concat.h"
#include "errors/error.h"

namespace plenary::errors {
namespace {

constexpr ConstraintError kConstraints[] = {
    {"api_keys_pkey", Taken, "The API key"},
    {"role_bindings_pkey", Taken, "The role binding"},
    {"role_bindings_once", Doubled, "A binding of this principal to this role and scope", "",
     "ListRoleBindings finds it; it already gives what you asked for."},
    {"role_bindings_person_fkey", Missing, "The person", "role_binding.person"},
};

}  // namespace

absl::Status LastAdministrator() {
  return Error(absl::StatusCode::kFailedPrecondition, v1::LAST_ADMINISTRATOR,
               "This would leave nobody with the role ADMIN. Give the role to another principal first.")
      .Precondition("administrators");
}

std::span<const ConstraintError> AccessConstraints() { return kConstraints; }

}  // namespace plenary::errors
