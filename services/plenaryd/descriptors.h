// Limits of file descriptors, and how many of them connections may use.

#pragma once

#include <cstddef>

#include "absl/status/statusor.h"

namespace plenary::plenaryd {

// Raises the soft limit of descriptors to the hard limit, and returns it.
std::size_t RaiseDescriptorLimit();

// The maximum of connections with descriptors up to `limit` and this many database sessions. Reserves enough
// for sessions, for cancellations, and for everything else. FAILED_PRECONDITION if too few are left to serve.
absl::StatusOr<std::size_t> ConnectionsWithin(std::size_t limit, std::size_t sessions);

}  // namespace plenary::plenaryd
