// The steps between the states of a resource, as the contract has them: the options `(step)` of its RPCs and
// `(step_without_rpc)` of the enum of its states. States are named without prefix: "DRAFT". Thread-safe.

#pragma once

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"

namespace plenary::contract {

// From one state to one other.
struct StateStep {
  std::string from;
  std::string to;
  // The RPC; null where none takes the step.
  const google::protobuf::MethodDescriptor* method = nullptr;
  // What makes it happen, where there is no RPC.
  std::string cause{};
  // `to` is what is asked for; else the RPC may lead there instead.
  bool asked_for = true;
  // It takes back what was done.
  bool back = false;
};

// The name of a state: "DRAFT" of STATE_DRAFT.
std::string StateName(const google::protobuf::EnumValueDescriptor& state);

// The method with this request: AnnounceEvent of AnnounceEventRequest.
const google::protobuf::MethodDescriptor& MethodOf(const google::protobuf::Descriptor& request);

// The steps of the resource `message` by the methods of `service`, in the contract's order, then those
// without an RPC. Nothing if it has no states, or another service takes their steps.
std::vector<StateStep> StateStepsOf(const google::protobuf::Descriptor& message,
                                    const google::protobuf::ServiceDescriptor& service);

// The methods of `steps` that start from `state`, each once: "AnnounceEvent, CancelEvent".
std::string MethodsFrom(const std::string& state, const std::vector<StateStep>& steps);

}  // namespace plenary::contract
