#include "plenary/apply.h"

#include <algorithm>
#include <memory>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/contract.h"
#include "plenary/explain.h"
#include "plenary/resource_calls.h"
#include "plenary/state_steps.h"

namespace plenary::client {
namespace {

using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using Action = Outcome::Action;
using Fields = std::vector<const FieldDescriptor*>;

// Null for a resource that has no states.
const EnumValueDescriptor* StateOf(const Message& resource) {
  const FieldDescriptor* field = resource.GetDescriptor()->FindFieldByName("state");
  return field == nullptr ? nullptr : resource.GetReflection()->GetEnum(resource, field);
}

Difference StateDifference(const EnumValueDescriptor* before, const EnumValueDescriptor* after) {
  const auto text = [](const EnumValueDescriptor* state) { return state ? Compact(ShortName(*state)) : ""; };
  return {"state", text(before), text(after)};
}

class Applier {
 public:
  Applier(Connection& connection, bool dry_run) : connection_(connection), dry_run_(dry_run) {}

  // Creates the resource with `fields`, or changes what differs in them, and the state.
  absl::Status Apply(const Entry& entry, const Fields& fields, Outcome& outcome) {
    const auto current = Get(connection_, *entry.type, entry.name);
    if (absl::IsNotFound(current.status())) return CreateResource(entry, fields, outcome);
    RETURN_IF_ERROR(current.status());
    RETURN_IF_ERROR(ChangeFields(entry, **current, fields, outcome));
    return ChangeState(entry, **current, outcome);
  }

 private:
  absl::Status CreateResource(const Entry& entry, const Fields& fields, Outcome& outcome) {
    const std::unique_ptr<Message> resource(entry.resource->New());
    resource->CopyFrom(*entry.resource);
    for (const FieldDescriptor* field : entry.fields) {
      const bool now = std::find(fields.begin(), fields.end(), field) != fields.end();
      if (!now) resource->GetReflection()->ClearField(resource.get(), field);
    }
    outcome.action = Action::kCreated;
    outcome.differences = Differences(*NewMessage(entry.type->message), *resource, entry.fields);
    if (entry.state != nullptr) outcome.differences.push_back(StateDifference(nullptr, entry.state));
    return dry_run_ ? absl::OkStatus() : Create(connection_, entry, *resource).status();
  }

  absl::Status ChangeFields(const Entry& entry, const Message& current, const Fields& fields,
                            Outcome& outcome) {
    const Fields differing = DifferingFields(current, *entry.resource, fields);
    if (differing.empty()) return absl::OkStatus();
    outcome.action = Action::kChanged;
    outcome.differences = Differences(current, *entry.resource, differing);
    return dry_run_ ? absl::OkStatus() : Update(connection_, entry, differing).status();
  }

  absl::Status ChangeState(const Entry& entry, const Message& current, Outcome& outcome) {
    const EnumValueDescriptor* state = StateOf(current);
    if (entry.state == nullptr || state == nullptr || state == entry.state) return absl::OkStatus();
    const auto* method = FindStateStep(*entry.type, ShortName(*state), ShortName(*entry.state));
    if (method == nullptr) {
      return absl::FailedPreconditionError(absl::StrCat(
          "it is ", ShortName(*state), " and no single step leads to ", ShortName(*entry.state)));
    }
    outcome.action = Action::kChanged;
    if (dry_run_) {
      outcome.differences.push_back(StateDifference(state, entry.state));
      return absl::OkStatus();
    }
    const auto request = NewMessage(method->input_type());
    const auto response = NewMessage(method->output_type());
    SetText(request.get(), "name", entry.name);
    RETURN_IF_ERROR(connection_.Call(*method, *request, response.get()));
    // An approval may end on the waitlist: what the server made of it counts.
    outcome.differences.push_back(StateDifference(state, StateOf(*response)));
    return absl::OkStatus();
  }

  Connection& connection_;
  const bool dry_run_;
};

Fields FieldsOfFirstPass(const Step& step, bool dry_run) {
  Fields fields = step.entry.fields;
  if (dry_run) return fields;
  std::erase_if(fields, [&](const FieldDescriptor* field) {
    return std::find(step.deferred.begin(), step.deferred.end(), field) != step.deferred.end();
  });
  return fields;
}

}  // namespace

absl::Status Apply(Connection& connection, const std::vector<Step>& steps, bool dry_run,
                   const std::function<void(const Outcome&)>& report) {
  Applier applier(connection, dry_run);
  std::set<std::string> failed;
  const auto apply = [&](const Step& step, const Fields& fields, bool again) {
    Outcome outcome{step.entry.name, Action::kUnchanged, {}, absl::OkStatus()};
    for (const std::string& need : step.needs) {
      if (!failed.contains(need)) continue;
      outcome.action = Action::kSkipped;
      outcome.error = absl::FailedPreconditionError(absl::StrCat("it needs ", need));
    }
    if (outcome.error.ok()) {
      outcome.error = applier.Apply(step.entry, fields, outcome);
      if (!outcome.error.ok()) outcome.action = Action::kRefused;
    }
    if (ExitCodeOf(outcome.error) == kUnreachable) return outcome.error;
    if (!outcome.error.ok()) failed.insert(step.entry.name);
    if (!again || outcome.action != Action::kUnchanged) report(outcome);
    return absl::OkStatus();
  };
  for (const Step& step : steps) RETURN_IF_ERROR(apply(step, FieldsOfFirstPass(step, dry_run), false));
  for (const Step& step : steps) {
    const bool left = !dry_run && !step.deferred.empty() && !failed.contains(step.entry.name);
    if (left) RETURN_IF_ERROR(apply(step, step.deferred, true));
  }
  return absl::OkStatus();
}

}  // namespace plenary::client
