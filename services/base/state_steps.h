// Which method leads from one state of a resource to another in one step: what a file that wants a state is
// brought there by, and what an error advises.

#pragma once

#include <span>
#include <string_view>

namespace plenary {

// Types by their names in the contract ("Event"), states without their prefix. The method takes the
// resource's name and nothing else that is required.
struct StateStep {
  std::string_view type;
  std::string_view from;
  std::string_view to;
  std::string_view method;
};

std::span<const StateStep> StateSteps();

// The method; empty if no single step leads there.
std::string_view MethodBetween(std::string_view type, std::string_view from, std::string_view to);

}  // namespace plenary
