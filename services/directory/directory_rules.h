// What must hold for organizations and people beyond what the proto says of their fields. Pure.

#pragma once

#include "absl/status/status.h"
#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::directory {

// InvalidFields with every violation, on paths that start with "organization". It knows its name.
absl::Status CheckOrganization(const v1::Organization& organization);

// InvalidFields with every violation, on paths that start with "person".
absl::Status CheckPerson(const v1::Person& person);

}  // namespace plenary::directory
