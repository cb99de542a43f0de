// The steps between the states of a resource, from the contract: the options `(step)` of its RPCs and
// `(step_without_rpc)` of the enum of its states. States are without prefix: "DRAFT". Thread-safe.

#pragma once

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"

namespace plenary::contract {

// From one state to one other.
struct StateStep {
  std::string from;
  std::string to;
  // The RPC; null for a step without one.
  const google::protobuf::MethodDescriptor* method = nullptr;
  // What causes a step without an RPC.
  std::string cause{};
  // Whether the caller asks for `to`; otherwise the RPC may lead there instead.
  bool asked_for = true;
  // Whether it undoes an earlier step.
  bool back = false;
};

// The name of a state: "DRAFT" of STATE_DRAFT.
std::string StateName(const google::protobuf::EnumValueDescriptor& state);

// The method with this request: AnnounceEvent of AnnounceEventRequest.
const google::protobuf::MethodDescriptor& MethodOf(const google::protobuf::Descriptor& request);

// The steps of the resource `message` by the methods of `service`, in the contract's order, followed by those
// without an RPC. Empty if it has no states, or if another service takes its steps.
std::vector<StateStep> StateStepsOf(const google::protobuf::Descriptor& message,
                                    const google::protobuf::ServiceDescriptor& service);

// The methods of `steps` that start from `state`, each once: "AnnounceEvent, CancelEvent".
std::string MethodsFrom(const std::string& state, const std::vector<StateStep>& steps);

}  // namespace plenary::contract
