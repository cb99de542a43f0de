#include "plenary/state_steps.h"

#include <algorithm>

#include "base/state_steps.h"

namespace plenary::client {

const google::protobuf::MethodDescriptor* FindStateStep(const ResourceType& type, std::string_view from,
                                                        std::string_view to) {
  const std::string_view method = MethodBetween(type.title(), from, to);
  return method.empty() ? nullptr : type.create->service()->FindMethodByName(std::string(method));
}

std::vector<std::string> MethodsOfState(std::string_view type) {
  std::vector<std::string> methods;
  for (const StateStep& step : StateSteps()) {
    const bool told = std::find(methods.begin(), methods.end(), step.method) != methods.end();
    if (step.type == type && !told) methods.emplace_back(step.method);
  }
  return methods;
}

}  // namespace plenary::client
