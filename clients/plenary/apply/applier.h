// Makes one resource what a file says of it.

#pragma once

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

// How far a step goes.
enum class Effect {
  // It is done.
  kReal,
  // The server checks it and says what it would come to.
  kChecked,
  // It is only compared, since it needs what does not exist yet.
  kCompared,
};

// What is to be done with one resource.
struct Work {
  const Entry* entry = nullptr;
  // The fields of the entry that count.
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  Effect effect = Effect::kReal;
  // As it is; null: there is none yet.
  MessagePtr current;
  // As it is to be.
  MessagePtr wanted;
  // The fields in which these differ.
  std::vector<const google::protobuf::FieldDescriptor*> differing;
  // The methods that lead to the state wanted, in order; none: there is nothing to do.
  std::vector<const google::protobuf::MethodDescriptor*> steps;
  Outcome outcome;
};

class Applier {
 public:
  Applier(Connection& connection, const ApplyOptions& options) : connection_(connection), options_(options) {}

  // Reads the resource and finds out what is to be done. Changes nothing.
  absl::Status Prepare(Work& work) const;
  // Creates the resource, in the state wanted: at once, or by steps that record when they were taken.
  absl::Status Create(Work& work) const;
  // Changes what differs.
  absl::Status Change(Work& work) const;
  // Takes the steps, if there are any.
  absl::Status TakeSteps(Work& work) const;
  // All of it.
  absl::Status Make(Work& work) const;

  // Notes that the server made `changed` of it, or would.
  static void NoteChange(const google::protobuf::Message& changed, Work& work);

 private:
  absl::Status MergeFile(Work& work) const;
  absl::Status FindSteps(Work& work) const;
  absl::Status ChangeFinal(Work& work) const;

  Connection& connection_;
  const ApplyOptions& options_;
};

}  // namespace plenary::client
