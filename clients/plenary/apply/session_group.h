// Applies the sessions of one event together: they can exchange rooms, and a new one can take a room that
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
  // Names that must exist before it.
  const std::vector<std::string>* needs = nullptr;
};

// Applies their entries: first cancellations, which release rooms; then changes of stored sessions, in one
// call; then new ones; then what needs those changes; and at last the other steps. A refused session has the
// error in its outcome; one that needs it is skipped. With `dry_run` everything is validated or compared.
// Fails only if the server cannot be reached.
absl::Status ApplySessions(Connection& connection, const Applier& applier, bool dry_run,
                           std::span<SessionWork> sessions);

}  // namespace plenary::client
