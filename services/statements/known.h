// Checks that resources of an event exist (resource/known.h does the same for the directory).

#pragma once

#include <vector>

#include "absl/status/status.h"
#include "db/connection.h"
#include "resource/known.h"

namespace plenary::statements {

// ReferenceNotFound for the first of `references` (participants, delegations, sessions or statements, mixed)
// that does not exist. No query if there are none.
absl::Status CheckKnown(db::Connection& connection, const std::vector<resource::NamedReference>& references);

}  // namespace plenary::statements
