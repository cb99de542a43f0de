#include "import_plans/planned_names.h"

#include <algorithm>
#include <set>
#include <utility>

#include "google/protobuf/repeated_ptr_field.h"

namespace plenary::import_plans {
namespace {

using google::protobuf::RepeatedPtrField;
using v1::Import;
using Question = v1::Import::Question;

template <class Planned>
void KeepNamed(const NamedRows& named, RepeatedPtrField<Planned>& planned) {
  const auto is_unnamed = [&](const Planned& one) { return !named.contains(one.name()); };
  planned.erase(std::remove_if(planned.begin(), planned.end(), is_unnamed), planned.end());
  for (Planned& one : planned) one.set_rows(named.find(one.name())->second);
}

std::set<std::string> TitlesOf(const RepeatedPtrField<Import::NewDelegation>& delegations) {
  std::set<std::string> titles;
  for (const Import::NewDelegation& delegation : delegations) titles.insert(delegation.title());
  return titles;
}

// The title in a question about a delegation; empty for other questions.
std::string TitleAsked(const Question& question) {
  const bool may_be = question.kind() == Question::KIND_VALUE && question.readings_size() == 2;
  return may_be ? question.readings(0).answer() : "";
}

}  // namespace

void CountNamed(const v1::Participant& participant, NamedRows& named) {
  if (!participant.delegation().empty()) ++named[participant.delegation()];
  const auto& nominating = participant.nominating_organizations();
  for (const std::string& name : std::set<std::string>(nominating.begin(), nominating.end())) ++named[name];
}

void TellAnew(const NamedRows& named, Import found, Import& import) {
  KeepNamed(named, *found.mutable_new_delegations());
  KeepNamed(named, *found.mutable_new_organizations());
  const std::set<std::string> before = TitlesOf(import.new_delegations());
  const std::set<std::string> now = TitlesOf(found.new_delegations());
  import.mutable_new_delegations()->Swap(found.mutable_new_delegations());
  import.mutable_new_organizations()->Swap(found.mutable_new_organizations());

  auto& questions = *import.mutable_questions();
  const auto is_settled = [&](const Question& question) {
    const std::string title = TitleAsked(question);
    return before.contains(title) && !now.contains(title);
  };
  questions.erase(std::remove_if(questions.begin(), questions.end(), is_settled), questions.end());
  for (Question& question : *found.mutable_questions()) {
    const std::string title = TitleAsked(question);
    const bool asked = std::any_of(questions.begin(), questions.end(),
                                   [&](const Question& one) { return TitleAsked(one) == title; });
    if (now.contains(title) && !asked) *questions.Add() = std::move(question);
  }
}

}  // namespace plenary::import_plans
