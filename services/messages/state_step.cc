#include "messages/state_step.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "contract/state_steps.h"
#include "errors/errors.h"
#include "plenary/v1/annotations.pb.h"

namespace plenary::messages {
namespace {

using contract::StateStep;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;

std::string StateOf(const Message& resource) {
  const auto* field = resource.GetDescriptor()->FindFieldByName("state");
  return contract::StateName(*resource.GetReflection()->GetEnum(resource, field));
}

// The states from which the steps of `method` start, in the contract's order.
std::vector<std::string> StartsOf(const MethodDescriptor& method) {
  std::vector<std::string> states;
  for (int i = 0; i < method.options().ExtensionSize(v1::step); ++i) {
    const v1::StateStep& step = method.options().GetExtension(v1::step, i);
    states.insert(states.end(), step.from().begin(), step.from().end());
  }
  return states;
}

// " AnnounceEvent leads to ANNOUNCED." if one method leads from `state` to one of `wanted`; otherwise all
// methods that lead on.
std::string WayOn(const std::string& state, const std::vector<std::string>& wanted,
                  const std::vector<StateStep>& steps) {
  for (const std::string& to : wanted) {
    for (const StateStep& step : steps) {
      const bool leads = step.from == state && step.to == to && step.asked_for && step.method != nullptr;
      if (leads) return absl::StrCat(" ", step.method->name(), " leads to ", to, ".");
    }
  }
  const std::string methods = contract::MethodsFrom(state, steps);
  return methods.empty() ? "" : absl::StrCat(" What leads on from ", state, ": ", methods, ".");
}

}  // namespace

absl::Status CheckStep(const Message& resource, const Message& request, const std::string& only_from) {
  const MethodDescriptor& method = contract::MethodOf(*request.GetDescriptor());
  std::vector<std::string> starts = StartsOf(method);
  if (!only_from.empty()) std::erase_if(starts, [&](const std::string& state) { return state != only_from; });
  const std::string state = StateOf(resource);
  if (std::ranges::find(starts, state) != starts.end()) return absl::OkStatus();

  const auto* name = resource.GetDescriptor()->FindFieldByName("name");
  const auto steps = contract::StateStepsOf(*resource.GetDescriptor(), *method.service());
  return errors::IllegalState(
      resource.GetReflection()->GetString(resource, name), state,
      method.options().GetExtension(v1::step, 0).to(0), absl::StrJoin(starts, ", "),
      {.sentence = WayOn(state, starts, steps), .methods = contract::MethodsFrom(state, steps)});
}

int TargetOf(const Message& request) {
  const MethodDescriptor& method = contract::MethodOf(*request.GetDescriptor());
  const auto* states = method.output_type()->FindFieldByName("state")->enum_type();
  const std::string& to = method.options().GetExtension(v1::step, 0).to(0);
  return states->FindValueByName(absl::StrCat("STATE_", to))->number();
}

}  // namespace plenary::messages
