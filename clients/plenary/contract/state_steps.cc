#include "plenary/contract/state_steps.h"

#include <algorithm>
#include <set>

#include "base/state_steps.h"

namespace plenary::client {
namespace {

// Steps that are taken one after the other, since nobody wants the states between them: `by` is the first.
struct Way {
  std::string_view type;
  std::string_view from;
  std::string_view by;
  std::string_view to;
};

constexpr Way kWays[] = {
    {"Session", "SCHEDULED", "LIVE", "SUSPENDED"},
    {"Session", "SCHEDULED", "LIVE", "ENDED"},
};

}  // namespace

const google::protobuf::MethodDescriptor* FindStateStep(const ResourceType& type, std::string_view from,
                                                        std::string_view to) {
  const std::string_view method = MethodBetween(type.title(), from, to);
  return method.empty() ? nullptr : type.create->service()->FindMethodByName(std::string(method));
}

std::vector<const google::protobuf::MethodDescriptor*> FindStateSteps(const ResourceType& type,
                                                                      std::string_view from,
                                                                      std::string_view to) {
  if (const auto* step = FindStateStep(type, from, to)) return {step};
  for (const Way& way : kWays) {
    if (way.type == type.title() && way.from == from && way.to == to) {
      return {FindStateStep(type, from, way.by), FindStateStep(type, way.by, to)};
    }
  }
  return {};
}

bool HasPassed(const ResourceType& type, std::string_view passed, std::string_view state) {
  std::set<std::string_view> reached = {passed};
  for (std::size_t before = 0; before < reached.size();) {
    before = reached.size();
    for (const StateStep& step : StateSteps()) {
      const bool on = step.type == type.title() && step.direction == StateStep::Direction::kOn;
      if (on && reached.contains(step.from)) reached.insert(step.to);
    }
  }
  return state != passed && reached.contains(state);
}

std::vector<std::string> MethodsOfState(std::string_view type) {
  std::vector<std::string> methods;
  for (const StateStep& step : StateSteps()) {
    const bool told = std::find(methods.begin(), methods.end(), step.method) != methods.end();
    if (step.type == type && !step.method.empty() && !told) methods.emplace_back(step.method);
  }
  return methods;
}

}  // namespace plenary::client
