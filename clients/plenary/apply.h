// Makes the server's resources what files say: creates what is missing, changes what differs, leaves the
// rest.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "plenary/connection.h"
#include "plenary/difference.h"
#include "plenary/plan.h"

namespace plenary::client {

// What became of one resource.
struct Outcome {
  enum class Action { kCreated, kChanged, kUnchanged, kRefused, kSkipped };
  std::string name;
  Action action = Action::kUnchanged;
  // What was changed, or would be.
  std::vector<Difference> differences;
  // Facts that the file gives and the server holds otherwise, since nothing records them: times of its clock.
  std::vector<std::string> unrecorded;
  // Why it was refused or skipped.
  absl::Status error;
};

// Applies the steps in order and reports each outcome as it is known; a resource whose deferred fields are
// set at the end is reported again if that changed or refused something. With `dry_run` nothing is changed. A
// step whose needs were refused is skipped. Fails only if the server cannot be reached.
absl::Status Apply(Connection& connection, const std::vector<Step>& steps, bool dry_run,
                   const std::function<void(const Outcome&)>& report);

}  // namespace plenary::client
