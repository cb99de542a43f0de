// Makes the server's resources what files say: creates what is missing, changes what differs, leaves the
// rest.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "plenary/apply/difference.h"
#include "plenary/apply/merge.h"
#include "plenary/apply/plan.h"
#include "plenary/calls/connection.h"

namespace plenary::client {

// What became of one resource.
struct Outcome {
  enum class Action { kCreated, kChanged, kUnchanged, kRefused, kSkipped };
  std::string name;
  Action action = Action::kUnchanged;
  // What was changed, or would be.
  std::vector<Difference> differences;
  // What the server has and the file lacks or would remove, and nobody said that it goes.
  std::vector<Removal> kept;
  // What stands out but forbids nothing.
  std::vector<std::string> notes;
  // Facts that the file gives and the server holds otherwise, since nothing records them: times of its clock.
  std::vector<std::string> unrecorded;
  // Why it was refused or skipped.
  absl::Status error;
};

struct ApplyOptions {
  // Change nothing.
  bool dry_run = false;
  // Elements that a list of a file lacks go, unasked.
  bool remove = false;
  // Asks whether these of the resource go: what the file asks to remove, and what it lacks. Without it, the
  // first go and the others stay.
  std::function<bool(const std::string& name, const std::vector<Removal>& asked,
                     const std::vector<Removal>& lacking)>
      confirm = nullptr;
  // Answers a question about an element of the resource, as MergeRules says. What stays open refuses the
  // resource.
  std::function<int(const std::string& name, const ElementQuestion& question)> choose = nullptr;
};

// Applies the steps in order and reports each outcome as it is known; a resource whose deferred fields are
// set at the end is reported again if that changed or refused something. The sessions of an event are changed
// together, so that they may exchange rooms. A step whose needs were refused is skipped. Fails only if the
// server cannot be reached.
absl::Status Apply(Connection& connection, const std::vector<Step>& steps, const ApplyOptions& options,
                   const std::function<void(const Outcome&)>& report);

}  // namespace plenary::client
