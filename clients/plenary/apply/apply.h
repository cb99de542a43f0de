// Applies files to the server: creates missing resources, changes those that differ, leaves the rest.

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

// The result for one resource.
struct Outcome {
  enum class Action { kCreated, kChanged, kUnchanged, kRefused, kSkipped };
  std::string name;
  Action action = Action::kUnchanged;
  // What was changed, or would be.
  std::vector<Difference> differences;
  // What the server has and the file lacks or would remove, and nobody confirmed to remove.
  std::vector<Removal> kept;
  // Warnings.
  std::vector<std::string> notes;
  // Facts in the file that differ on the server, and that cannot be recorded, such as times of the server's
  // clock.
  std::vector<std::string> unrecorded;
  // Why it was refused or skipped.
  absl::Status error;
};

struct ApplyOptions {
  // Change nothing.
  bool dry_run = false;
  // Remove elements that a list in the file lacks, without asking.
  bool remove = false;
  // Asks whether to remove these from the resource: what the file asks to remove, and what it lacks. Without
  // this function the former are removed and the latter stay.
  std::function<bool(const std::string& name, const std::vector<Removal>& asked,
                     const std::vector<Removal>& lacking)>
      confirm = nullptr;
  // Answers a question about an element of the resource, as in MergeRules. Without an answer the resource is
  // refused.
  std::function<int(const std::string& name, const ElementQuestion& question)> choose = nullptr;
};

// Applies the steps in order and reports each outcome; a resource whose deferred fields are set at the end is
// reported again if that changed or refused something. The sessions of an event are changed together, so that
// they can exchange rooms. A step that needs a refused one is skipped. Fails only if the server cannot be
// reached.
absl::Status Apply(Connection& connection, const std::vector<Step>& steps, const ApplyOptions& options,
                   const std::function<void(const Outcome&)>& report);

}  // namespace plenary::client
