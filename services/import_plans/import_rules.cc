#include "import_plans/import_rules.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "contract/resource_name.h"
#include "import_plans/bulk_rules.h"

namespace plenary::import_plans::rules {
namespace {

using v1::ImportDecision;
using v1::ImportRow;
using v1::LocalizedText;
using v1::Participant;

struct RefusalWords {
  Refusal refusal;
  std::string_view name;
  std::string_view advice;
};
constexpr RefusalWords kRefusals[] = {
    {Refusal::kUndecided, "UNDECIDED",
     "may mean an existing participant or person: decide whether to create, link or skip it"},
    {Refusal::kErroneous, "ERRORS", "has errors: skip it, or correct the file and plan again"},
    {Refusal::kIdTaken, "ID_TAKEN", "asks for the id of a participant who came since the plan: plan again"},
    {Refusal::kPersonParticipates, "PERSON_PARTICIPATES",
     "is a person who takes part already: link it to that participant, or skip it"},
    {Refusal::kPersonRevoked, "PERSON_REVOKED",
     "is a person whose participation was revoked: reinstate it, or skip the row"},
    {Refusal::kPersonGone, "PERSON_GONE", "names a person who no longer exists: plan again"},
    {Refusal::kExternalIdTaken, "EXTERNAL_ID_TAKEN",
     "has the external id of a participant who came since the plan: plan again"},
    {Refusal::kDelegationGone, "DELEGATION_GONE", "names a delegation that is gone: plan again"},
    {Refusal::kNamesakeCame, "NAMESAKE_CAME",
     "has the name of a participant who came since the plan: decide to create or skip it, or plan again"},
    {Refusal::kParticipantChanged, "PARTICIPANT_CHANGED",
     "means a participant who was changed since the plan: plan again"},
    {Refusal::kParticipantGone, "PARTICIPANT_GONE",
     "means a participant who is gone: plan again, or skip it"},
    {Refusal::kPersonTwice, "PERSON_TWICE", "is the same person as an earlier row: skip one of them"},
    {Refusal::kExternalIdTwice, "EXTERNAL_ID_TWICE",
     "has the external id of an earlier row: skip one of them"},
    {Refusal::kParticipantTwice, "PARTICIPANT_TWICE",
     "means the same participant as an earlier row: skip one of them"},
    {Refusal::kNoPlace, "NO_PLACE_LEFT",
     "gets no place, and the event has no waitlist: skip it, or raise the limits"},
    {Refusal::kDoesNotFit, "DOES_NOT_FIT",
     "does not fit the participant that it is linked to: link it to another, or skip it"},
    {Refusal::kNewDelegation, "NEW_DELEGATION",
     "names a delegation that the event does not have: have new delegations made, or skip it"},
    {Refusal::kNewOrganization, "NEW_ORGANIZATION",
     "names an organization that does not exist: have new organizations made, say which one it is, or skip "
     "it"},
};

const RefusalWords& WordsOf(Refusal refusal) { return kRefusals[static_cast<int>(refusal) - 1]; }

bool IsPerson(std::string_view name) { return name.starts_with("people/"); }

// What is wrong with a decision alone, as the rest of a sentence; empty if nothing is.
std::string_view FaultOfLink(const ImportDecision& decision, std::string_view event_id) {
  if (decision.action() != ImportDecision::ACTION_LINK) {
    return decision.link().empty() ? "" : "must be empty unless the action is LINK";
  }
  if (IsPerson(decision.link())) {
    return contract::NamePattern::Of(v1::Person::descriptor()).Matches(decision.link())
               ? ""
               : "must name a person";
  }
  const bool participant = contract::NamePattern::Of(Participant::descriptor()).Matches(decision.link()) &&
                           contract::EventIdOf(decision.link()) == event_id;
  return participant ? "" : "must name a person, or a participant of the event";
}

bool Decides(ImportDecision::Action action) {
  return action == ImportDecision::ACTION_UNSPECIFIED || action == ImportDecision::ACTION_CREATE ||
         action == ImportDecision::ACTION_SKIP;
}

}  // namespace

std::string_view NameOf(Refusal refusal) { return WordsOf(refusal).name; }
std::string_view AdviceOn(Refusal refusal) { return WordsOf(refusal).advice; }

std::vector<errors::FieldViolation> FaultsOf(const v1::CommitImportRequest& request) {
  std::vector<errors::FieldViolation> violations;
  const std::string_view event_id = contract::EventIdOf(request.name());
  std::set<int> decided;
  for (int i = 0; i < request.decisions_size(); ++i) {
    const ImportDecision& decision = request.decisions(i);
    const std::string field = absl::StrCat("decisions[", i, "]");
    if (!decided.insert(decision.row()).second)
      violations.push_back({field + ".row", "decide each row once"});
    if (const std::string_view fault = FaultOfLink(decision, event_id); !fault.empty()) {
      violations.push_back({field + ".link", std::string(fault)});
    }
    if (decision.action() == ImportDecision::ACTION_UNSPECIFIED && decision.cells().empty()) {
      violations.push_back({field + ".action", "is required unless cells are corrected"});
    }
  }
  if (!Decides(request.undecided())) violations.push_back({"undecided", "must be CREATE or SKIP"});
  AddFaults(request.rules(), violations);
  std::set<std::string_view> texts;
  for (int i = 0; i < request.organizations_size(); ++i) {
    if (!texts.insert(request.organizations(i).text()).second) {
      violations.push_back({absl::StrCat("organizations[", i, "].text"), "link each text once"});
    }
  }
  return violations;
}

std::string_view FaultOf(const ImportDecision& decision, ImportRow::Outcome outcome) {
  if (outcome == ImportRow::OUTCOME_UNSPECIFIED) return "must be a row of the import";
  const bool decides =
      decision.action() != ImportDecision::ACTION_UNSPECIFIED;  // otherwise it corrects cells
  if (!decides || decision.action() == ImportDecision::ACTION_SKIP) return "";
  switch (outcome) {
    case ImportRow::OUTCOME_ERROR:
      return "has errors: correct its cells, or skip it";
    case ImportRow::OUTCOME_UNCHANGED:
      return "changes nothing: leave it out";
    case ImportRow::OUTCOME_LEFT_OUT:
      return "is left out: correct its cells, or leave it";
    case ImportRow::OUTCOME_UPDATE:
      return decision.action() == ImportDecision::ACTION_UPDATE ? ""
                                                                : "names a participant: update or skip it";
    default:
      return decision.action() == ImportDecision::ACTION_UPDATE
                 ? "names no participant: create, link or skip it"
                 : "";
  }
}

v1::Person PersonOf(const Participant& participant) {
  v1::Person person;
  for (const LocalizedText::Entry& entry : participant.credit().display_name().entries()) {
    v1::Person::Name& name = *person.add_names();
    name.set_full(entry.text());
    name.set_language(entry.language());
  }
  person.set_honorific(participant.credit().honorific());
  return person;
}

}  // namespace plenary::import_plans::rules
