#include "plenary/apply/applier.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"
#include "plenary/apply/translation_calls.h"
#include "plenary/contract/contract.h"
#include "plenary/contract/state_steps.h"
#include "plenary/contract/warnings.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;
using Action = Outcome::Action;
using Methods = std::vector<const MethodDescriptor*>;

// Columns of a text that an error or question shows.
constexpr int kShown = 60;

// Null for a resource without states.
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

std::string EtagOf(const Message& resource) {
  const FieldDescriptor* field = resource.GetDescriptor()->FindFieldByName("etag");
  return field == nullptr ? "" : resource.GetReflection()->GetString(resource, field);
}

// The entry's facts that one of the methods records, or the others.
Fields FactsOf(const Entry& entry, const Methods& methods, bool recorded) {
  Fields facts = entry.facts;
  std::erase_if(facts, [&](const FieldDescriptor* fact) {
    return recorded != std::any_of(methods.begin(), methods.end(),
                                   [&](const MethodDescriptor* method) { return Records(*method, *fact); });
  });
  return facts;
}

// The steps that bring a new resource to the wanted state, if they record a time in the file; otherwise none,
// because it is created in that state.
Methods StepsOfNew(const Entry& entry) {
  if (entry.state == nullptr) return {};
  Methods steps =
      FindStateSteps(*entry.type, ShortName(*entry.state->type()->value(1)), ShortName(*entry.state));
  const Fields recorded = FactsOf(entry, steps, /*recorded=*/true);
  const bool dated = std::any_of(recorded.begin(), recorded.end(), [](const FieldDescriptor* fact) {
    return fact->message_type() != nullptr && fact->message_type()->name() == "Timestamp";
  });
  return dated ? steps : Methods();
}

// "kind is "A", the file says "B"", a line for each value that differs.
std::string Contradictions(const Message& current, const Message& file, const Fields& fields) {
  std::vector<std::string> lines;
  for (const Difference& difference : Differences(current, file, fields)) {
    const auto value = [](const std::string& json) { return json.empty() ? "nothing" : json; };
    lines.push_back(absl::StrCat(difference.path, " is ", value(difference.before), ", the file says ",
                                 value(difference.after)));
  }
  return absl::StrJoin(lines, "\n");
}

// What a file says of how a resource came to its state, if the server has something else.
absl::Status FactRefused(const Message& current, const Entry& entry, const FieldDescriptor* fact) {
  const char* advice =
      fact->name() == "adoption" ? "\n`plenary call CorrectAdoption` corrects it, with a reason." : "";
  return absl::FailedPreconditionError(
      absl::StrCat(fact->name(), " is recorded with the step to a state and stays as it is:\n",
                   Contradictions(current, *entry.resource, {fact}), advice));
}

// Elements that cannot be identified, and what to write into the file.
absl::Status IdsMissing(const std::vector<ElementQuestion>& questions) {
  std::string error =
      "it is not clear which elements on the server these are. Write the id into the file, or a new id for a "
      "new element:";
  for (const ElementQuestion& question : questions) {
    absl::StrAppend(&error, "\n", question.path, " “", Shorten(question.text, kShown), "”");
    for (const ElementQuestion::Candidate& candidate : question.candidates) {
      absl::StrAppend(&error, "\n  id: ", candidate.id, "  if it is “", Shorten(candidate.text, kShown),
                      "” (", ShowLikeness(candidate.likeness), ")");
    }
  }
  return absl::FailedPreconditionError(error);
}

void NoteWarnings(const Message& answer, Outcome& outcome) {
  for (std::string& warning : WarningsIn(answer)) {
    const bool said = std::find(outcome.notes.begin(), outcome.notes.end(), warning) != outcome.notes.end();
    if (!said) outcome.notes.push_back(std::move(warning));
  }
}

// Records a change of state, and the facts that `methods` record with it.
void NoteState(const Message& before, const EnumValueDescriptor* from, const EnumValueDescriptor* to,
               const Methods& methods, Work& work) {
  if (to != nullptr) work.outcome.differences.push_back(StateDifference(from, to));
  const Fields recorded = FactsOf(*work.entry, methods, /*recorded=*/true);
  for (Difference& difference : Differences(before, *work.entry->resource, recorded)) {
    work.outcome.differences.push_back(std::move(difference));
  }
}

// Records the facts that none of `methods` records and that differ in `reached`.
void NoteUnrecorded(const Message& reached, const Methods& methods, Work& work) {
  const Fields others = FactsOf(*work.entry, methods, /*recorded=*/false);
  for (const FieldDescriptor* fact : DifferingFields(reached, *work.entry->resource, others)) {
    work.outcome.unrecorded.push_back(fact->name());
  }
}

}  // namespace

absl::Status Applier::Prepare(Work& work) const {
  auto current = Get(connection_, *work.entry->type, work.entry->name);
  if (current.ok()) {
    work.current = *std::move(current);
    RETURN_IF_ERROR(FindSteps(work));
  } else if (!absl::IsNotFound(current.status())) {
    return current.status();
  }
  RETURN_IF_ERROR(MergeFile(work));
  return absl::OkStatus();
}

// The steps that lead to the wanted state. If the resource is beyond it, there are none: going back would
// undo what others did.
absl::Status Applier::FindSteps(Work& work) const {
  const Entry& entry = *work.entry;
  const EnumValueDescriptor* state = StateOf(*work.current);
  if (entry.state != nullptr && state != nullptr && state != entry.state) {
    const std::string from = ShortName(*state);
    const std::string to = ShortName(*entry.state);
    work.steps = FindStateSteps(*entry.type, from, to);
    if (HasPassed(*entry.type, to, from)) {
      const MethodDescriptor* back = FindStateStep(*entry.type, from, to);
      const std::string advice =
          back == nullptr ? "" : absl::StrCat("; `plenary call ", back->name(), "` goes back");
      work.outcome.notes.push_back(absl::StrCat("it stays ", from, ", which comes after ", to, advice));
      work.steps.clear();
    } else if (work.steps.empty()) {
      return absl::FailedPreconditionError(absl::StrCat("it is ", from, " and no single step leads to ", to));
    }
  }
  // Facts recorded with a step can only be changed by that step.
  const Fields lasting = FactsOf(entry, {entry.type->create}, /*recorded=*/true);
  const Fields recorded = FactsOf(entry, work.steps, /*recorded=*/true);
  for (const FieldDescriptor* fact : DifferingFields(*work.current, *entry.resource, lasting)) {
    if (!Contains(recorded, fact)) return FactRefused(*work.current, entry, fact);
  }
  return absl::OkStatus();
}

absl::Status Applier::MergeFile(Work& work) const {
  const Entry& entry = *work.entry;
  const MessagePtr stored = work.current == nullptr ? NewMessage(entry.type->message) : CopyOf(*work.current);
  MergeRules rules{.remove_asked = true, .remove_lacking = options_.remove, .choose = nullptr};
  std::map<std::string, int> answers;
  if (options_.choose) {
    rules.choose = [&](const ElementQuestion& question) {
      const auto known = answers.find(question.path);
      return known != answers.end() ? known->second
                                    : answers[question.path] = options_.choose(entry.name, question);
    };
  }
  Merged merged = Merge(*stored, entry, work.fields, rules);
  if (!merged.open.empty()) return IdsMissing(merged.open);
  const bool ask = work.effect == Effect::kReal && options_.confirm && !options_.remove;
  if (ask && !(merged.asked.empty() && merged.lacking.empty())) {
    const bool yes = options_.confirm(entry.name, merged.asked, merged.lacking);
    rules.remove_asked = rules.remove_lacking = yes;
    merged = Merge(*stored, entry, work.fields, rules);
  }
  if (!rules.remove_asked) work.outcome.kept = merged.asked;
  if (!rules.remove_lacking) {
    work.outcome.kept.insert(work.outcome.kept.end(), merged.lacking.begin(), merged.lacking.end());
  }
  work.wanted = std::move(merged.wanted);
  // The etag of what was read, so that changes made by others meanwhile are not undone.
  if (const std::string etag = EtagOf(*entry.resource); !etag.empty())
    SetText(work.wanted.get(), "etag", etag);
  work.differing = DifferingFields(*stored, *work.wanted, work.fields);
  return absl::OkStatus();
}

absl::Status Applier::Create(Work& work) const {
  const Entry& entry = *work.entry;
  work.outcome.action = Action::kCreated;
  const MessagePtr nothing = NewMessage(entry.type->message);
  work.steps = StepsOfNew(entry);
  Methods methods = work.steps;
  methods.push_back(entry.type->create);
  work.outcome.differences = Differences(*nothing, *work.wanted, work.fields);
  NoteState(*nothing, nullptr, entry.state, methods, work);
  MessagePtr made = CopyOf(*nothing);
  if (work.effect != Effect::kCompared) {
    ASSIGN_OR_RETURN(
        made, client::Create(connection_, entry, *work.wanted, work.steps.empty() ? entry.state : nullptr,
                             work.effect == Effect::kChecked));
    NoteWarnings(*made, work.outcome);
  }
  if (work.effect == Effect::kReal) {
    for (const MethodDescriptor* step : work.steps) {
      ASSIGN_OR_RETURN(made, client::TakeStep(connection_, entry, *step, step == work.steps.back()));
      NoteWarnings(*made, work.outcome);
    }
  }
  NoteUnrecorded(*made, methods, work);
  return absl::OkStatus();
}

void Applier::NoteChange(const Message& changed, Work& work) {
  // The server may fill in a missing value, such as the name of a host: its answer is compared.
  std::vector<Difference> differences = Differences(*work.current, changed, work.differing);
  if (!differences.empty()) work.outcome.action = Action::kChanged;
  auto& noted = work.outcome.differences;
  noted.insert(noted.begin(), differences.begin(), differences.end());
  NoteWarnings(changed, work.outcome);
}

absl::Status Applier::Change(Work& work) const {
  if (work.differing.empty()) return absl::OkStatus();
  if (IsFinal(*work.current)) return ChangeFinal(work);
  if (work.effect == Effect::kCompared) {
    NoteChange(*work.wanted, work);
    return absl::OkStatus();
  }
  const auto changed =
      Update(connection_, *work.entry, *work.wanted, work.differing, work.effect == Effect::kChecked);
  RETURN_IF_ERROR(changed.status());
  NoteChange(**changed, work);
  return absl::OkStatus();
}

absl::Status Applier::ChangeFinal(Work& work) const {
  FinalChange change = TranslationCalls(*work.current, *work.wanted);
  const Fields rest = DifferingFields(*change.reached, *work.wanted, work.differing);
  Fields refused = rest;
  std::erase_if(refused, [](const FieldDescriptor* field) { return ChangesWhenFinal(*field); });
  if (!refused.empty()) {
    return absl::FailedPreconditionError(absl::StrCat(
        "it is ", ShortName(*StateOf(*work.current)), " : a file can only add translations.\n",
        Contradictions(*change.reached, *work.wanted, refused), "\n", AdviceWhenFinal(*work.current)));
  }
  if (work.effect == Effect::kCompared) {
    NoteChange(*work.wanted, work);
    return absl::OkStatus();
  }
  const bool validate_only = work.effect == Effect::kChecked;
  std::string etag = EtagOf(*work.wanted);
  MessagePtr last;
  for (FinalChange::Call& call : change.calls) {
    SetText(call.request.get(), "etag", etag);
    SetBool(call.request.get(), "validate_only", validate_only);
    ASSIGN_OR_RETURN(last, Send(connection_, *call.method, *call.request));
    if (!validate_only) etag = EtagOf(*last);
    NoteWarnings(*last, work.outcome);
  }
  if (!rest.empty()) {
    const MessagePtr wanted = CopyOf(*work.wanted);
    SetText(wanted.get(), "etag", etag);
    ASSIGN_OR_RETURN(last, Update(connection_, *work.entry, *wanted, rest, validate_only));
    NoteWarnings(*last, work.outcome);
  }
  NoteChange(*work.wanted, work);
  return absl::OkStatus();
}

absl::Status Applier::TakeSteps(Work& work) const {
  if (work.steps.empty()) {
    NoteUnrecorded(*work.current, {}, work);
    return absl::OkStatus();
  }
  work.outcome.action = Action::kChanged;
  MessagePtr changed = CopyOf(*work.current);
  const EnumValueDescriptor* reached = work.entry->state;
  if (work.effect == Effect::kReal) {
    for (const MethodDescriptor* step : work.steps) {
      ASSIGN_OR_RETURN(changed, client::TakeStep(connection_, *work.entry, *step, step == work.steps.back()));
      NoteWarnings(*changed, work.outcome);
    }
    reached = StateOf(*changed);  // an approval may end on the waitlist
  }
  NoteState(*work.current, StateOf(*work.current), reached, work.steps, work);
  NoteUnrecorded(*changed, work.steps, work);
  return absl::OkStatus();
}

absl::Status Applier::Make(Work& work) const {
  RETURN_IF_ERROR(Prepare(work));
  if (work.current == nullptr) return Create(work);
  RETURN_IF_ERROR(Change(work));
  return TakeSteps(work);
}

}  // namespace plenary::client
