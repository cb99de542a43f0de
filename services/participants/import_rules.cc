#include "participants/import_rules.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "google/protobuf/util/message_differencer.h"
#include "participants/bulk_rules.h"
#include "rpc/resource_name.h"

namespace plenary::participants::rules {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::util::MessageDifferencer;
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
     "may mean somebody who is on record: decide whether to create, link or skip it"},
    {Refusal::kErroneous, "ERRORS", "has errors: skip it, or correct the file and plan again"},
    {Refusal::kIdTaken, "ID_TAKEN", "asks for the id of a participant who came since the plan: plan again"},
    {Refusal::kPersonParticipates, "PERSON_PARTICIPATES",
     "is a person who takes part already: link it to that participant, or skip it"},
    {Refusal::kPersonRevoked, "PERSON_REVOKED",
     "is a person whose participation was revoked: reinstate it, or skip the row"},
    {Refusal::kPersonGone, "PERSON_GONE", "names a person who is not on record any more: plan again"},
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
     "finds no place left, and may not wait: skip it, or raise the limits"},
    {Refusal::kDoesNotFit, "DOES_NOT_FIT",
     "does not fit the participant that it is linked to: link it to another, or skip it"},
    {Refusal::kNewDelegation, "NEW_DELEGATION",
     "names a delegation that the event does not have: have new delegations made, or skip it"},
    {Refusal::kNewOrganization, "NEW_ORGANIZATION",
     "names an organization that is not on record: have new organizations made, say which one it is, or skip "
     "it"},
};

const RefusalWords& WordsOf(Refusal refusal) { return kRefusals[static_cast<int>(refusal) - 1]; }

bool IsPerson(std::string_view name) { return name.starts_with("people/"); }

// What is wrong with a decision by itself, as the rest of a sentence; empty if nothing is.
std::string_view FaultOfLink(const ImportDecision& decision, std::string_view event_id) {
  if (decision.action() != ImportDecision::ACTION_LINK) {
    return decision.link().empty() ? "" : "must be empty unless the action is LINK";
  }
  if (IsPerson(decision.link())) {
    return rpc::NamePattern::Of(v1::Person::descriptor()).Matches(decision.link()) ? ""
                                                                                   : "must name a person";
  }
  const bool participant = rpc::NamePattern::Of(Participant::descriptor()).Matches(decision.link()) &&
                           rpc::EventIdOf(decision.link()) == event_id;
  return participant ? "" : "must name a person, or a participant of the event";
}

bool Decides(ImportDecision::Action action) {
  return action == ImportDecision::ACTION_UNSPECIFIED || action == ImportDecision::ACTION_CREATE ||
         action == ImportDecision::ACTION_SKIP;
}

// ---- Merging.

// The entry of `text` with that language, or null.
LocalizedText::Entry* EntryIn(LocalizedText& text, const std::string& language) {
  for (LocalizedText::Entry& entry : *text.mutable_entries()) {
    if (entry.language() == language) return &entry;
  }
  return nullptr;
}

bool Says(const LocalizedText& text, const std::string& words) {
  return std::any_of(text.entries().begin(), text.entries().end(),
                     [&](const LocalizedText::Entry& entry) { return entry.text() == words; });
}

// Languages that the row has replace those of the participant, others stay. A text without a language that
// the participant has in any says nothing new.
void MergeText(const LocalizedText& row, LocalizedText& text) {
  if (text.entries().empty()) {
    text = row;
    return;
  }
  for (const LocalizedText::Entry& entry : row.entries()) {
    if (Says(text, entry.text())) continue;
    if (LocalizedText::Entry* same = EntryIn(text, entry.language()); same != nullptr) {
      same->set_text(entry.text());
    } else {
      *text.add_entries() = entry;
    }
  }
}

void MergePositions(const Participant::Credit& row, Participant::Credit& credit) {
  if (row.positions().empty()) return;
  if (row.positions_size() != credit.positions_size()) {
    *credit.mutable_positions() = row.positions();
    return;
  }
  for (int i = 0; i < row.positions_size(); ++i) {
    const Participant::Position& given = row.positions(i);
    Participant::Position& position = *credit.mutable_positions(i);
    if (given.has_title()) MergeText(given.title(), *position.mutable_title());
    const Participant::Position before = position;
    if (given.has_affiliation()) MergeText(given.affiliation(), *position.mutable_affiliation());
    if (!given.organization().empty()) {
      position.set_organization(given.organization());
    } else if (!MessageDifferencer::Equals(before, position)) {
      position.clear_organization();  // it was that of another text
    }
  }
}

void MergeCredit(const Participant::Credit& row, Participant::Credit& credit) {
  if (row.has_display_name()) MergeText(row.display_name(), *credit.mutable_display_name());
  if (!row.honorific().empty()) credit.set_honorific(row.honorific());
  MergePositions(row, credit);
}

// The answers of the row replace those to the same questions.
void MergeAnswers(const Participant& row, Participant& participant) {
  for (const Participant::Answer& answer : row.answers()) {
    auto& answers = *participant.mutable_answers();
    const auto same = std::find_if(answers.begin(), answers.end(), [&](const Participant::Answer& one) {
      return one.question_id() == answer.question_id();
    });
    if (same == answers.end()) {
      *answers.Add() = answer;
    } else {
      same->set_text(answer.text());
    }
  }
}

// Every populated field of `row` replaces that of `message`.
void Replace(const Message& row, Message& message) {
  std::vector<const FieldDescriptor*> fields;
  row.GetReflection()->ListFields(row, &fields);
  for (const FieldDescriptor* field : fields) message.GetReflection()->ClearField(&message, field);
  message.MergeFrom(row);
}

}  // namespace

std::string_view NameOf(Refusal refusal) { return WordsOf(refusal).name; }
std::string_view AdviceOn(Refusal refusal) { return WordsOf(refusal).advice; }

std::vector<rpc::FieldViolation> FaultsOf(const v1::CommitImportRequest& request) {
  std::vector<rpc::FieldViolation> violations;
  const std::string_view event_id = rpc::EventIdOf(request.name());
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
  const bool decides = decision.action() != ImportDecision::ACTION_UNSPECIFIED;  // else it corrects cells
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

std::vector<std::string> Differences(const Participant& before, const Participant& after) {
  MessageDifferencer differencer;
  std::vector<std::string> paths;
  for (int i = 0; i < Participant::descriptor()->field_count(); ++i) {
    const FieldDescriptor* field = Participant::descriptor()->field(i);
    if (!differencer.CompareWithFields(before, after, {field}, {field})) paths.push_back(field->name());
  }
  return paths;
}

void Merge(const Participant& row, Participant& participant) {
  Participant rest = row;
  for (const char* own : {"name", "credit", "contact", "answers", "collective", "state", "etag"}) {
    rest.GetReflection()->ClearField(&rest, Participant::descriptor()->FindFieldByName(own));
  }
  Replace(rest, participant);
  if (row.has_credit()) MergeCredit(row.credit(), *participant.mutable_credit());
  if (row.has_contact()) Replace(row.contact(), *participant.mutable_contact());
  MergeAnswers(row, participant);
}

void LinkOrganization(std::string_view text, std::string_view organization, Participant& participant) {
  for (Participant::Position& position : *participant.mutable_credit()->mutable_positions()) {
    if (position.organization().empty() && Says(position.affiliation(), std::string(text))) {
      position.set_organization(std::string(organization));
    }
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

}  // namespace plenary::participants::rules
