// The one check of a step of a resource's state. Which step an RPC takes, from which states, the contract
// says (contract/state_steps.h). Thread-safe.

#pragma once

#include <string>

#include "absl/status/status.h"
#include "google/protobuf/message.h"

namespace plenary::messages {

// IllegalState unless the RPC with this request takes a step from the state of `resource`. `only_from`
// narrows that to one state where a rule says so; empty: any that the contract names. The error says what
// leads on.
absl::Status CheckStep(const google::protobuf::Message& resource, const google::protobuf::Message& request,
                       const std::string& only_from = "");

// The number of the state that the RPC with this request is asked for. It may lead elsewhere.
int TargetOf(const google::protobuf::Message& request);

// The same, as the enum: `TargetState<v1::Event::State>(request)`.
template <class State>
State TargetState(const google::protobuf::Message& request) {
  return static_cast<State>(TargetOf(request));
}

}  // namespace plenary::messages
