// How many file descriptors the process may have, and how many of them are for connections.

#pragma once

#include <cstddef>

#include "absl/status/statusor.h"

namespace plenary::plenaryd {

// Raises the soft limit on descriptors to the hard one, and returns what it is then.
std::size_t RaiseDescriptorLimit();

// How many connections a server may take at `limit`, with so many sessions with the database. Enough is left
// for these, for cancelling what they run, and for everything else. FAILED_PRECONDITION if that is too few to
// serve anybody.
absl::StatusOr<std::size_t> ConnectionsWithin(std::size_t limit, std::size_t sessions);

}  // namespace plenary::plenaryd
