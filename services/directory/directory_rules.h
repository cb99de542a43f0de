// Rules of organizations and people beyond those of the contract. Pure.

#pragma once

#include "absl/status/status.h"
#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::directory {

// InvalidFields with every violation, on paths that start with "organization", which has its name.
absl::Status CheckOrganization(const v1::Organization& organization);

// InvalidFields with every violation, on paths that start with "person".
absl::Status CheckPerson(const v1::Person& person);

}  // namespace plenary::directory
