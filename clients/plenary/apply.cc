#include "plenary/apply.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/contract.h"
#include "plenary/element_ids.h"
#include "plenary/explain.h"
#include "plenary/resource_calls.h"
#include "plenary/state_steps.h"

namespace plenary::client {
namespace {

using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;
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

MessagePtr CopyOf(const Message& message) {
  MessagePtr copy(message.New());
  copy->CopyFrom(message);
  return copy;
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

// Those of the entry's facts that the method records, or the others. Without a method nothing is recorded.
Fields FactsOf(const Entry& entry, const MethodDescriptor* method, bool recorded) {
  Fields facts = entry.facts;
  std::erase_if(facts, [&](const FieldDescriptor* fact) {
    return (method != nullptr && Records(*method, *fact)) != recorded;
  });
  return facts;
}

// What a file says of how a resource came to its state, and the server holds otherwise.
absl::Status FactRefused(const Message& current, const Entry& entry, const FieldDescriptor* fact) {
  std::string error = absl::StrCat(fact->name(), " is recorded with the step to a state and stays as it is:");
  for (const Difference& difference : Differences(current, *entry.resource, {fact})) {
    const auto value = [](const std::string& json) { return json.empty() ? "nothing" : json; };
    absl::StrAppend(&error, "\n", difference.path, " is ", value(difference.before), ", the file says ",
                    value(difference.after));
  }
  return absl::FailedPreconditionError(error);
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
    const MethodDescriptor* step = nullptr;
    ASSIGN_OR_RETURN(step, StepOf(entry, **current));
    RETURN_IF_ERROR(CheckFacts(entry, **current, step));
    RETURN_IF_ERROR(ChangeFields(entry, **current, fields, outcome));
    return ChangeState(entry, **current, step, outcome);
  }

 private:
  bool validate_only() const { return effect_ == Effect::kChecked; }

  absl::Status CreateResource(const Entry& entry, const Fields& fields, Outcome& outcome) {
    const MessagePtr resource = CopyOf(*entry.resource);
    const auto* reflection = resource->GetReflection();
    for (const FieldDescriptor* field : entry.fields) {
      if (!Contains(fields, field)) reflection->ClearField(resource.get(), field);
    }
    for (const FieldDescriptor* fact : entry.facts) reflection->ClearField(resource.get(), fact);
    outcome.action = Action::kCreated;
    const MessagePtr nothing = NewMessage(entry.type->message);
    outcome.differences = Differences(*nothing, *resource, fields);
    NoteState(entry, *nothing, nullptr, entry.state, entry.type->create, outcome);
    if (effect_ == Effect::kCompared) {
      NoteUnrecorded(entry, *resource, entry.type->create, outcome);
      return absl::OkStatus();
    }
    const auto created = Create(connection_, entry, *resource, validate_only());
    RETURN_IF_ERROR(created.status());
    NoteUnrecorded(entry, **created, entry.type->create, outcome);
    return absl::OkStatus();
  }

  // The method that leads to the state wanted; null if that is reached.
  static absl::StatusOr<const MethodDescriptor*> StepOf(const Entry& entry, const Message& current) {
    const EnumValueDescriptor* state = StateOf(current);
    if (entry.state == nullptr || state == nullptr || state == entry.state) return nullptr;
    const auto* method = FindStateStep(*entry.type, ShortName(*state), ShortName(*entry.state));
    if (method == nullptr) {
      return absl::FailedPreconditionError(absl::StrCat(
          "it is ", ShortName(*state), " and no single step leads to ", ShortName(*entry.state)));
    }
    return method;
  }

  // Of facts that are recorded when a resource comes to its state, only the step there can make them others.
  static absl::Status CheckFacts(const Entry& entry, const Message& current, const MethodDescriptor* step) {
    const Fields lasting = FactsOf(entry, entry.type->create, /*recorded=*/true);
    const Fields recorded = FactsOf(entry, step, /*recorded=*/true);
    for (const FieldDescriptor* fact : DifferingFields(current, *entry.resource, lasting)) {
      if (!Contains(recorded, fact)) return FactRefused(current, entry, fact);
    }
    return absl::OkStatus();
  }

  absl::Status ChangeFields(const Entry& entry, const Message& current, const Fields& fields,
                            Outcome& outcome) {
    const MessagePtr wanted = CopyOf(*entry.resource);
    KeepIds(current, wanted.get());
    const Fields differing = DifferingFields(current, *wanted, fields);
    if (differing.empty()) return absl::OkStatus();
    if (effect_ == Effect::kCompared) {
      outcome.differences = Differences(current, *wanted, differing);
    } else {
      // The server may know a left out value by itself, such as the name of a host: what it answers counts.
      const auto changed = Update(connection_, entry, *wanted, differing, validate_only());
      RETURN_IF_ERROR(changed.status());
      outcome.differences = Differences(current, **changed, differing);
    }
    if (!outcome.differences.empty()) outcome.action = Action::kChanged;
    return absl::OkStatus();
  }

  // Takes the step, if there is one.
  absl::Status ChangeState(const Entry& entry, const Message& current, const MethodDescriptor* step,
                           Outcome& outcome) {
    if (step == nullptr) {
      NoteUnrecorded(entry, current, nullptr, outcome);
      return absl::OkStatus();
    }
    outcome.action = Action::kChanged;
    MessagePtr changed = CopyOf(current);
    const EnumValueDescriptor* reached = entry.state;
    if (effect_ == Effect::kReal) {
      ASSIGN_OR_RETURN(changed, TakeStep(connection_, entry, *step));
      reached = StateOf(*changed);  // an approval may end on the waitlist
    }
    NoteState(entry, current, StateOf(current), reached, step, outcome);
    NoteUnrecorded(entry, *changed, step, outcome);
    return absl::OkStatus();
  }

  // Notes a change of state, and the facts that `method` records with it.
  static void NoteState(const Entry& entry, const Message& before, const EnumValueDescriptor* from,
                        const EnumValueDescriptor* to, const MethodDescriptor* method, Outcome& outcome) {
    if (to != nullptr) outcome.differences.push_back(StateDifference(from, to));
    for (Difference& difference :
         Differences(before, *entry.resource, FactsOf(entry, method, /*recorded=*/true))) {
      outcome.differences.push_back(std::move(difference));
    }
  }

  // Notes the facts that `method` does not record and that are not so in `reached`.
  static void NoteUnrecorded(const Entry& entry, const Message& reached, const MethodDescriptor* method,
                             Outcome& outcome) {
    const Fields others = FactsOf(entry, method, /*recorded=*/false);
    for (const FieldDescriptor* fact : DifferingFields(reached, *entry.resource, others)) {
      outcome.unrecorded.push_back(fact->name());
    }
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
