#include "import_plans/candidate_facts.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/compare_form.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "import_plans/queries.h"
#include "participants/participant_store.h"
#include "plenary/v1/person.pb.h"
#include "resource/rows.h"

namespace plenary::import_plans {
namespace {

using v1::ImportRow;
using v1::Participant;

struct Facts {
  std::string person;  // of a participant
  std::vector<std::string> affiliations;
  std::vector<std::string> addresses;
  std::string last_event;
};
using FactsByName = std::map<std::string, Facts>;

bool IsPerson(std::string_view name) { return name.starts_with("people/"); }

std::vector<std::string> AffiliationsOf(const Participant& participant) {
  std::vector<std::string> texts;
  for (const Participant::Position& position : participant.credit().positions()) {
    for (const auto& entry : position.affiliation().entries()) texts.push_back(entry.text());
  }
  return texts;
}

void AddAddresses(const v1::ContactData& contact, Facts& facts) {
  facts.addresses.insert(facts.addresses.end(), contact.emails().begin(), contact.emails().end());
}

absl::Status ReadParticipants(db::Connection& connection, FactsByName& facts) {
  std::vector<participants::ParticipantKey> keys;
  for (const auto& [name, fact] : facts) {
    if (!IsPerson(name)) keys.push_back(participants::KeyOf(name));
  }
  if (keys.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const auto found, participants::GetParticipants(connection, keys));
  for (const auto& stored : found) {
    if (!stored.has_value()) continue;
    Facts& fact = facts[stored->participant.name()];
    fact.person = stored->participant.person();
    fact.affiliations = AffiliationsOf(stored->participant);
    AddAddresses(stored->participant.contact(), fact);
  }
  return absl::OkStatus();
}

// What the person's record and the latest participation in another event add.
absl::Status AddPerson(const db::Row& row, Facts& facts) {
  if (!row.IsNull(1)) {
    v1::Person person;
    if (!person.ParseFromString(row.Bytes(1))) return absl::DataLossError("people.detail does not parse");
    AddAddresses(person.contact(), facts);
  }
  if (row.IsNull(2)) return absl::OkStatus();
  facts.last_event = row.String(2);
  Participant participant;
  if (!participant.ParseFromString(row.Bytes(3)))
    return absl::DataLossError("participants.detail does not parse");
  const std::vector<std::string> affiliations = AffiliationsOf(participant);
  facts.affiliations.insert(facts.affiliations.end(), affiliations.begin(), affiliations.end());
  AddAddresses(participant.contact(), facts);
  return absl::OkStatus();
}

absl::Status ReadPeople(db::Connection& connection, const std::string& event, const access::StaffOf& staff,
                        FactsByName& facts) {
  std::vector<std::string> ids;
  std::vector<Facts*> of_id;
  for (auto& [name, fact] : facts) {
    const std::string_view person = IsPerson(name) ? std::string_view(name) : fact.person;
    if (person.empty()) continue;
    ids.emplace_back(contract::LastId(person));
    of_id.push_back(&fact);
  }
  if (ids.empty()) return absl::OkStatus();
  db::Params params;
  params.Texts(ids).Text(contract::EventIdOf(event)).Bool(staff.everywhere).Texts(staff.event_ids);
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kFindCandidateFacts, params));
  for (const db::Row row : rows) {
    RETURN_IF_ERROR(AddPerson(row, *of_id[static_cast<std::size_t>(row.Int(0))]));
  }
  return absl::OkStatus();
}

void AddReason(const char* reason, ImportRow::Candidate& candidate) {
  const auto& reasons = candidate.reasons();
  if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) candidate.add_reasons(reason);
}

// Whether two lists share a text, in the form that `compared` gives.
template <class Texts>
bool HaveCommon(const Texts& a, const std::vector<std::string>& b,
                std::string (*compared)(std::string_view)) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& one) {
    const std::string form = compared(one);
    return !form.empty() &&
           std::any_of(b.begin(), b.end(), [&](const std::string& other) { return compared(other) == form; });
  });
}

void Complete(const Participant& row, const Facts& facts, ImportRow::Candidate& candidate) {
  if (candidate.affiliation().empty() && !facts.affiliations.empty()) {
    candidate.set_affiliation(facts.affiliations.front());
  }
  if (!facts.addresses.empty()) candidate.set_address(facts.addresses.front());
  candidate.set_last_event(facts.last_event);
  if (HaveCommon(row.contact().emails(), facts.addresses, FoldAddress)) AddReason("SAME_ADDRESS", candidate);
  if (HaveCommon(AffiliationsOf(row), facts.affiliations, CompareForm))
    AddReason("SAME_AFFILIATION", candidate);
  if (!facts.last_event.empty()) AddReason("EARLIER_EVENT", candidate);
}

// Somebody who takes part is a candidate as a participant only, not also as a person.
void DropPeopleWhoTakePart(const FactsByName& facts, ImportRow& row) {
  auto& candidates = *row.mutable_candidates();
  const auto takes_part = [&](const ImportRow::Candidate& person) {
    return IsPerson(person.name()) &&
           std::any_of(candidates.begin(), candidates.end(),
                       [&](const auto& other) { return facts.at(other.name()).person == person.name(); });
  };
  std::vector<int> dropped;
  for (int i = candidates.size() - 1; i >= 0; --i) {
    if (takes_part(candidates[i])) dropped.push_back(i);
  }
  for (const int i : dropped) candidates.DeleteSubrange(i, 1);
}

}  // namespace

absl::Status AddCandidateFacts(db::Connection& connection, const std::string& event,
                               const access::StaffOf& staff, std::span<PlannedRow> rows) {
  FactsByName facts;
  for (const PlannedRow& row : rows) {
    for (const ImportRow::Candidate& candidate : row.stored.row.candidates()) facts[candidate.name()];
  }
  if (facts.empty()) return absl::OkStatus();
  RETURN_IF_ERROR(ReadParticipants(connection, facts));
  RETURN_IF_ERROR(ReadPeople(connection, event, staff, facts));
  for (PlannedRow& planned : rows) {
    ImportRow& row = planned.stored.row;
    if (row.candidates().empty()) continue;
    DropPeopleWhoTakePart(facts, row);
    for (ImportRow::Candidate& candidate : *row.mutable_candidates()) {
      Complete(row.participant(), facts.at(candidate.name()), candidate);
    }
  }
  return absl::OkStatus();
}

}  // namespace plenary::import_plans
