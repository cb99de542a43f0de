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

// How far a step goes.
enum class Effect {
  // It is done.
  kReal,
  // The server checks it and says what it would come to.
  kChecked,
  // It is only compared, since it needs what does not exist yet.
  kCompared,
};

bool Contains(const Fields& fields, const FieldDescriptor* field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

// Makes one resource what an entry says.
class Applier {
 public:
  Applier(Connection& connection, Effect effect) : connection_(connection), effect_(effect) {}

  // Creates the resource with `fields`, or changes what differs in them, and the state.
  absl::Status Apply(const Entry& entry, const Fields& fields, Outcome& outcome) {
    const auto current = Get(connection_, *entry.type, entry.name);
    if (absl::IsNotFound(current.status())) return CreateResource(entry, fields, outcome);
    RETURN_IF_ERROR(current.status());
    RETURN_IF_ERROR(ChangeFields(entry, **current, fields, outcome));
    return ChangeState(entry, **current, outcome);
  }

 private:
  bool validate_only() const { return effect_ == Effect::kChecked; }

  absl::Status CreateResource(const Entry& entry, const Fields& fields, Outcome& outcome) {
    const std::unique_ptr<Message> resource(entry.resource->New());
    resource->CopyFrom(*entry.resource);
    for (const FieldDescriptor* field : entry.fields) {
      if (!Contains(fields, field)) resource->GetReflection()->ClearField(resource.get(), field);
    }
    outcome.action = Action::kCreated;
    outcome.differences = Differences(*NewMessage(entry.type->message), *resource, fields);
    if (entry.state != nullptr) outcome.differences.push_back(StateDifference(nullptr, entry.state));
    if (effect_ == Effect::kCompared) return absl::OkStatus();
    return Create(connection_, entry, *resource, validate_only()).status();
  }

  absl::Status ChangeFields(const Entry& entry, const Message& current, const Fields& fields,
                            Outcome& outcome) {
    const Fields differing = DifferingFields(current, *entry.resource, fields);
    if (differing.empty()) return absl::OkStatus();
    if (effect_ == Effect::kCompared) {
      outcome.differences = Differences(current, *entry.resource, differing);
    } else {
      // The server may know a left out value by itself, such as the name of a host: what it answers counts.
      const auto changed = Update(connection_, entry, differing, validate_only());
      RETURN_IF_ERROR(changed.status());
      outcome.differences = Differences(current, **changed, differing);
    }
    if (!outcome.differences.empty()) outcome.action = Action::kChanged;
    return absl::OkStatus();
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
    const EnumValueDescriptor* reached = entry.state;
    if (effect_ == Effect::kReal) {
      const auto request = NewMessage(method->input_type());
      const auto response = NewMessage(method->output_type());
      SetText(request.get(), "name", entry.name);
      RETURN_IF_ERROR(connection_.Call(*method, *request, response.get()));
      reached = StateOf(*response);  // an approval may end on the waitlist
    }
    outcome.differences.push_back(StateDifference(state, reached));
    return absl::OkStatus();
  }

  Connection& connection_;
  const Effect effect_;
};

// Applies the steps of a plan one after the other.
class Run {
 public:
  Run(Connection& connection, bool dry_run, const std::function<void(const Outcome&)>& report)
      : connection_(connection), dry_run_(dry_run), report_(report) {}

  // Applies a step but for its deferred fields; a dry run, which creates nothing, compares those too.
  absl::Status Apply(const Step& step) {
    Fields fields = step.entry.fields;
    if (!dry_run_) std::erase_if(fields, [&](const auto* field) { return Contains(step.deferred, field); });
    Outcome outcome;
    RETURN_IF_ERROR(Apply(step, fields, outcome));
    report_(outcome);
    return absl::OkStatus();
  }

  // Applies the deferred fields of a step.
  absl::Status Finish(const Step& step) {
    if (dry_run_ || step.deferred.empty() || failed_.contains(step.entry.name)) return absl::OkStatus();
    Outcome outcome;
    RETURN_IF_ERROR(Apply(step, step.deferred, outcome));
    if (outcome.action != Action::kUnchanged) report_(outcome);
    return absl::OkStatus();
  }

 private:
  absl::Status Apply(const Step& step, const Fields& fields, Outcome& outcome) {
    outcome.name = step.entry.name;
    if (const std::string* need = FirstOf(step.needs, failed_)) {
      outcome.action = Action::kSkipped;
      outcome.error = absl::FailedPreconditionError(absl::StrCat("it needs ", *need));
    } else {
      outcome.error = Applier(connection_, EffectOf(step)).Apply(step.entry, fields, outcome);
      if (!outcome.error.ok()) outcome.action = Action::kRefused;
    }
    if (!outcome.error.ok()) failed_.insert(outcome.name);
    if (outcome.action == Action::kCreated) created_.insert(outcome.name);
    return ExitCodeOf(outcome.error) == kUnreachable ? outcome.error : absl::OkStatus();
  }

  Effect EffectOf(const Step& step) const {
    if (!dry_run_) return Effect::kReal;
    const bool needs_created = FirstOf(step.needs, created_) != nullptr || !step.deferred.empty();
    return needs_created ? Effect::kCompared : Effect::kChecked;
  }

  // The first of `names` that is in `set`; null if none is.
  static const std::string* FirstOf(const std::vector<std::string>& names, const std::set<std::string>& set) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto& name) { return set.contains(name); });
    return found == names.end() ? nullptr : &*found;
  }

  Connection& connection_;
  const bool dry_run_;
  const std::function<void(const Outcome&)>& report_;
  std::set<std::string> failed_;
  std::set<std::string> created_;
};

}  // namespace

absl::Status Apply(Connection& connection, const std::vector<Step>& steps, bool dry_run,
                   const std::function<void(const Outcome&)>& report) {
  Run run(connection, dry_run, report);
  for (const Step& step : steps) RETURN_IF_ERROR(run.Apply(step));
  for (const Step& step : steps) RETURN_IF_ERROR(run.Finish(step));
  return absl::OkStatus();
}

}  // namespace plenary::client
