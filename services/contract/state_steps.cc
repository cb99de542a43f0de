#include "contract/state_steps.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "plenary/v1/annotations.pb.h"

namespace plenary::contract {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::MethodDescriptor;
using google::protobuf::ServiceDescriptor;

void Add(const v1::StateStep& option, const MethodDescriptor* method, std::vector<StateStep>& steps) {
  for (const std::string& from : option.from()) {
    for (const std::string& to : option.to()) {
      steps.push_back({.from = from,
                       .to = to,
                       .method = method,
                       .cause = option.cause(),
                       .asked_for = &to == &option.to(0),
                       .back = option.back()});
    }
  }
}

}  // namespace

std::string StateName(const google::protobuf::EnumValueDescriptor& state) {
  return std::string(absl::StripPrefix(state.name(), "STATE_"));
}

const MethodDescriptor& MethodOf(const Descriptor& request) {
  const std::string name(absl::StripSuffix(request.name(), "Request"));
  for (int i = 0; i < request.file()->service_count(); ++i) {
    if (const MethodDescriptor* method = request.file()->service(i)->FindMethodByName(name)) return *method;
  }
  std::abort();  // the contract names each request after its method, beside its service
}

std::vector<StateStep> StateStepsOf(const Descriptor& message, const ServiceDescriptor& service) {
  std::vector<StateStep> steps;
  for (int i = 0; i < service.method_count(); ++i) {
    const MethodDescriptor* method = service.method(i);
    if (method->output_type() != &message) continue;
    const auto& options = method->options();
    for (int s = 0; s < options.ExtensionSize(v1::step); ++s) {
      Add(options.GetExtension(v1::step, s), method, steps);
    }
  }
  const FieldDescriptor* state = message.FindFieldByName("state");
  if (steps.empty() || state == nullptr || state->enum_type() == nullptr) return steps;
  const auto& options = state->enum_type()->options();
  for (int s = 0; s < options.ExtensionSize(v1::step_without_rpc); ++s) {
    Add(options.GetExtension(v1::step_without_rpc, s), nullptr, steps);
  }
  return steps;
}

std::string MethodsFrom(const std::string& state, const std::vector<StateStep>& steps) {
  std::vector<std::string> methods;
  for (const StateStep& step : steps) {
    if (step.from != state || step.method == nullptr) continue;
    if (std::ranges::find(methods, step.method->name()) == methods.end()) {
      methods.push_back(step.method->name());
    }
  }
  return absl::StrJoin(methods, ", ");
}

}  // namespace plenary::contract
