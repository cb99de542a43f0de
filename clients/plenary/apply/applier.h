// Applies a file to one resource.

#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "google/protobuf/descriptor.h"
#include "plenary/apply/apply.h"
#include "plenary/apply/merge.h"
#include "plenary/calls/connection.h"
#include "plenary/calls/document.h"
#include "plenary/calls/resource_calls.h"

namespace plenary::client {

// How to run a step.
enum class Effect {
  // It is done.
  kReal,
  // The server validates it and returns the result.
  kChecked,
  // It is only compared, because it needs something that does not exist yet.
  kCompared,
};

using Fields = std::vector<const google::protobuf::FieldDescriptor*>;

inline bool Contains(const Fields& fields, const google::protobuf::FieldDescriptor* field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

// What to do with one resource.
struct Work {
  const Entry* entry = nullptr;
  // The fields of the entry to apply.
  Fields fields;
  Effect effect = Effect::kReal;
  // The present resource; null if it does not exist.
  MessagePtr current;
  // The wanted resource.
  MessagePtr wanted;
  // The fields in which these differ.
  Fields differing;
  // The methods that lead to the wanted state, in order; empty if there is nothing to do.
  std::vector<const google::protobuf::MethodDescriptor*> steps;
  Outcome outcome;
};

class Applier {
 public:
  Applier(Connection& connection, const ApplyOptions& options) : connection_(connection), options_(options) {}

  // Reads the resource and finds out what to do. Changes nothing.
  absl::Status Prepare(Work& work) const;
  // Creates the resource in the wanted state: at once, or by steps that record their times.
  absl::Status Create(Work& work) const;
  // Changes what differs.
  absl::Status Change(Work& work) const;
  // Takes the steps, if there are any.
  absl::Status TakeSteps(Work& work) const;
  // All of it.
  absl::Status Make(Work& work) const;

  // Records that the server made `changed` of it, or would.
  static void NoteChange(const google::protobuf::Message& changed, Work& work);

 private:
  absl::Status MergeFile(Work& work) const;
  absl::Status FindSteps(Work& work) const;
  absl::Status ChangeFinal(Work& work) const;

  Connection& connection_;
  const ApplyOptions& options_;
};

}  // namespace plenary::client
