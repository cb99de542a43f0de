// Finds the methods that lead from one state of a resource to another, for files that give a state. The steps
// are in the contract (contract/state_steps.h).

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "plenary/contract/resource_type.h"

namespace plenary::client {

// The method, which requires only the resource's name; null if no single step leads there. States are without
// their prefix.
const google::protobuf::MethodDescriptor* FindStateStep(const ResourceType& type, std::string_view from,
                                                        std::string_view to);

// The methods to call one after the other: the single step, or the steps of a session that took place. Empty
// if there are none: a file never leads a resource back, since it may be older than the step that somebody
// took.
std::vector<const google::protobuf::MethodDescriptor*> FindStateSteps(const ResourceType& type,
                                                                      std::string_view from,
                                                                      std::string_view to);

// Whether a resource in `state` was, or may have been, in `passed` before, which leads on to `state`. Going
// back would undo later work, even if a step allows it.
bool HasPassed(const ResourceType& type, std::string_view passed, std::string_view state);

// The methods that change the state of resources of a type ("Event").
std::vector<std::string> MethodsOfState(std::string_view type);

}  // namespace plenary::client
