// The sessions of one event, applied together: they may exchange rooms, and a new one may need a room that
// another leaves.

#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "plenary/apply/applier.h"

namespace plenary::client {

// One session of a group.
struct SessionWork : Work {
  // Names that it needs to exist.
  const std::vector<std::string>* needs = nullptr;
};

// Makes them what their entries say: what is cancelled leaves its room first, then those on record change
// with one call, then new ones are created, then what needs those changes, and at last the other steps are
// taken. What is refused says so in its outcome; what needs that is skipped. With `dry_run` all is checked or
// compared. Fails only if the server cannot be reached.
absl::Status ApplySessions(Connection& connection, const Applier& applier, bool dry_run,
                           std::span<SessionWork> sessions);

}  // namespace plenary::client
