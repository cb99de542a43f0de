// Which method leads from one state of a resource to another, for files that want a state. The steps are the
// contract's (contract/state_steps.h).

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "plenary/contract/resource_type.h"

namespace plenary::client {

// The method, which takes the resource's name and nothing else that is required; null if no single step leads
// there. States are given without their prefix.
const google::protobuf::MethodDescriptor* FindStateStep(const ResourceType& type, std::string_view from,
                                                        std::string_view to);

// The methods that lead there one after the other: the single step, or those of a session that took place.
// None if there are none: no file leads a resource back, since it may have been written before somebody took
// the step.
std::vector<const google::protobuf::MethodDescriptor*> FindStateSteps(const ResourceType& type,
                                                                      std::string_view from,
                                                                      std::string_view to);

// Whether a resource in `state` came by `passed` before, or may have: from there it goes on to `state`. To
// lead it back would undo what was done since, be it that a step does.
bool HasPassed(const ResourceType& type, std::string_view passed, std::string_view state);

// The methods that change the state of resources of a type ("Event").
std::vector<std::string> MethodsOfState(std::string_view type);

}  // namespace plenary::client
