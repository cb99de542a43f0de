#include "plenary/contract/state_steps.h"

#include <algorithm>
#include <set>

#include "contract/state_steps.h"
#include "plenary/contract/contract.h"

namespace plenary::client {
namespace {

// Steps that are always taken together, because nobody wants the states between them: `by` is the first.
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

using contract::StateStep;
using google::protobuf::MethodDescriptor;

std::vector<StateStep> StepsOf(const ResourceType& type) {
  for (const MethodDescriptor* method : {type.create, type.get, type.list}) {
    if (method != nullptr) return contract::StateStepsOf(*type.message, *method->service());
  }
  return {};
}

// Whether the method requires only the resource's name.
bool TakesNameOnly(const MethodDescriptor& method) {
  for (int i = 0; i < method.input_type()->field_count(); ++i) {
    const auto& field = *method.input_type()->field(i);
    if (IsRequired(field) && field.name() != "name") return false;
  }
  return true;
}

// The step from one state to the other that a file or a hint can use.
const StateStep* FindStep(const std::vector<StateStep>& steps, std::string_view from, std::string_view to) {
  const auto found = std::ranges::find_if(steps, [&](const StateStep& step) {
    return step.from == from && step.to == to && step.asked_for && step.method != nullptr &&
           TakesNameOnly(*step.method);
  });
  return found == steps.end() ? nullptr : &*found;
}

}  // namespace

const MethodDescriptor* FindStateStep(const ResourceType& type, std::string_view from, std::string_view to) {
  const auto steps = StepsOf(type);
  const StateStep* step = FindStep(steps, from, to);
  return step == nullptr ? nullptr : step->method;
}

std::vector<const MethodDescriptor*> FindStateSteps(const ResourceType& type, std::string_view from,
                                                    std::string_view to) {
  const auto steps = StepsOf(type);
  if (const StateStep* step = FindStep(steps, from, to)) {
    if (step->back) return {};
    return {step->method};
  }
  for (const Way& way : kWays) {
    if (way.type == type.title() && way.from == from && way.to == to) {
      return {FindStateStep(type, from, way.by), FindStateStep(type, way.by, to)};
    }
  }
  return {};
}

bool HasPassed(const ResourceType& type, std::string_view passed, std::string_view state) {
  const auto steps = StepsOf(type);
  std::set<std::string> reached = {std::string(passed)};
  for (std::size_t before = 0; before < reached.size();) {
    before = reached.size();
    for (const StateStep& step : steps) {
      if (!step.back && reached.contains(step.from)) reached.insert(step.to);
    }
  }
  return state != passed && reached.contains(std::string(state));
}

std::vector<std::string> MethodsOfState(std::string_view type) {
  std::vector<std::string> methods;
  const ResourceType* const known = TypeCalled(type);
  for (const StateStep& step : known == nullptr ? std::vector<StateStep>() : StepsOf(*known)) {
    if (step.method == nullptr || std::ranges::find(methods, step.method->name()) != methods.end()) continue;
    methods.push_back(step.method->name());
  }
  return methods;
}

}  // namespace plenary::client
