// The one check for steps between states of a resource. The contract says which step an RPC takes, and from
// which states (contract/state_steps.h). Thread-safe.

#pragma once

#include <string>

#include "absl/status/status.h"
#include "google/protobuf/message.h"

namespace plenary::messages {

// IllegalState unless the RPC with this request can take a step from the state of `resource`. `only_from`
// restricts that to one state, for a rule; if empty, any state in the contract. The error names the methods
// that lead on.
absl::Status CheckStep(const google::protobuf::Message& resource, const google::protobuf::Message& request,
                       const std::string& only_from = "");

// The number of the state that the RPC with this request asks for. The step may lead to another one.
int TargetOf(const google::protobuf::Message& request);

// The same, as the enum: `TargetState<v1::Event::State>(request)`.
template <class State>
State TargetState(const google::protobuf::Message& request) {
  return static_cast<State>(TargetOf(request));
}

}  // namespace plenary::messages
