#include "access/access_rules.h"

#include <algorithm>

#include "access/access_errors.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "plenary/v1/delegation.pb.h"
#include "plenary/v1/event.pb.h"

namespace plenary::access::rules {

absl::Status CheckRoleBinding(const v1::RoleBinding& binding) {
  const bool everything = binding.scope().empty();
  const bool event = contract::NamePattern::Of(v1::Event::descriptor()).Matches(binding.scope());
  const bool delegation = contract::NamePattern::Of(v1::Delegation::descriptor()).Matches(binding.scope());
  std::vector<errors::FieldViolation> violations;
  if (!everything && !event && !delegation) {
    violations.push_back({"role_binding.scope",
                          "leave it empty for everything, or name an event (events/{event}) or a delegation "
                          "(events/{event}/delegations/{delegation})"});
  } else if (binding.role() == v1::ROLE_FOCAL_POINT && !delegation) {
    violations.push_back({"role_binding.scope", "a focal point is bound to a delegation: name one"});
  } else if (binding.role() != v1::ROLE_FOCAL_POINT && delegation) {
    violations.push_back(
        {"role_binding.scope", "only a focal point is bound to a delegation: name its event instead"});
  }
  if (binding.role() == v1::ROLE_PARTICIPANT && binding.person().empty()) {
    violations.push_back({"role_binding.person", "name the person who the principal is"});
  }
  if (binding.role() != v1::ROLE_PARTICIPANT && !binding.person().empty()) {
    violations.push_back(
        {"role_binding.person", "leave it empty: only ROLE_PARTICIPANT is bound to a person"});
  }
  return errors::InvalidFieldsIfAny(violations);
}

absl::Status CheckAdministratorRemains(const std::vector<std::string>& administrators,
                                       const std::string& principal) {
  const bool remains =
      std::any_of(administrators.begin(), administrators.end(),
                  [&](const std::string& administrator) { return administrator != principal; });
  return remains ? absl::OkStatus() : errors::LastAdministrator();
}

}  // namespace plenary::access::rules
