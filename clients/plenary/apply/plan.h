// The order in which resources are applied: each after those that it refers to. Pure and thread-safe.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/calls/document.h"

namespace plenary::client {

// One resource of a plan.
struct Step {
  Entry entry;
  // Fields that refer to a later step, such as the head of a delegation: set when all resources exist.
  std::vector<const google::protobuf::FieldDescriptor*> deferred;
  // Names that must exist before this step: its parent, and those in its other fields.
  std::vector<std::string> needs;
};

// Orders the entries. The error names a resource that is given twice.
absl::StatusOr<std::vector<Step>> MakePlan(std::vector<Entry> entries);

}  // namespace plenary::client
