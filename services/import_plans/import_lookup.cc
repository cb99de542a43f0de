#include "import_plans/import_lookup.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "import_plans/candidate_facts.h"
#include "import_plans/queries.h"
#include "names/name_score.h"
#include "participants/delegation_store.h"
#include "resource/known.h"
#include "resource/rows.h"

namespace plenary::import_plans {
namespace {

using v1::ImportRow;
using v1::Participant;

// How a row names a participant, in find_existing.sql.
enum class FoundBy { kId = 1, kExternalId = 2, kPerson = 3, kName = 4 };

constexpr int kMostCandidates = 5;
constexpr int kMostOrganizations = 3;
// Organizations with at least this score are shown as near; nothing else depends on it.
constexpr double kNear = 0.7;
// Maximum of remembered texts; if a file has more, some are looked up again.
constexpr std::size_t kMostTexts = 20'000;

template <class Reasons>
void AddReasons(const Reasons& reasons, ImportRow::Candidate& candidate) {
  for (const int reason : reasons) {
    candidate.add_reasons(v1::MatchReason_Name(static_cast<v1::MatchReason>(reason))
                              .substr(std::string("MATCH_REASON_").size()));
  }
}

// Texts of affiliations that name no organization, each in its first spelling.
std::vector<std::string> UnknownAffiliations(const Participant& participant) {
  std::vector<std::string> texts;
  for (const Participant::Position& position : participant.credit().positions()) {
    const std::string_view text = resource::OriginalText(position.affiliation());
    if (!text.empty() && position.organization().empty()) texts.emplace_back(text);
  }
  return texts;
}

void AddUnknown(int column, std::string reason, std::string message, std::string value, PlannedRow& row) {
  row.unknown.push_back({column, std::move(reason), std::move(message), std::move(value)});
}

// Calls `use` with each name of a person or organization in the participant, which may be changed, and with
// its field.
template <class Use>
void ForEachId(Participant& participant, Use use) {
  if (!participant.person().empty()) use("person", *participant.mutable_person());
  for (Participant::Position& position : *participant.mutable_credit()->mutable_positions()) {
    if (position.organization().empty()) continue;
    use("credit.positions.organization", *position.mutable_organization());
  }
  for (std::string& name : *participant.mutable_nominating_organizations()) {
    use("nominating_organizations", name);
  }
}

bool HasIds(const Participant& participant) {
  return !participant.person().empty() || participant.nominating_organizations_size() > 0 ||
         std::any_of(participant.credit().positions().begin(), participant.credit().positions().end(),
                     [](const auto& position) { return !position.organization().empty(); });
}

// Whether the caller states what the cell means.
bool IsStated(const list_reading::ImportFile& file, int column, const list_reading::RawRow& row) {
  const auto at = static_cast<std::size_t>(column);
  return column >= 0 && at < file.columns().size() &&
         file.columns()[at].values.Find(file.CellOf(row, column)) != nullptr;
}

}  // namespace

absl::StatusOr<ImportLookup> ImportLookup::Open(db::Connection& connection, const std::string& event,
                                                access::StaffOf staff) {
  ASSIGN_OR_RETURN(const auto delegations,
                   participants::ReadDelegationsOf(connection, std::string(contract::EventIdOf(event))));
  return ImportLookup(event, std::move(staff), delegations);
}

ImportLookup::ImportLookup(std::string event, access::StaffOf staff,
                           const std::vector<v1::Delegation>& delegations)
    : event_(std::move(event)),
      staff_(std::move(staff)),
      delegations_(std::string(contract::EventIdOf(event_)), delegations) {}

void ImportLookup::Restore(const v1::Import& planned) {
  for (const auto& delegation : planned.new_delegations()) delegations_.Add(delegation);
  for (const auto& organization : planned.new_organizations()) new_organizations_.Add(organization);
}

void ImportLookup::Describe(v1::Import& import) const {
  delegations_.Describe(import);
  new_organizations_.Describe(import);
}

bool ImportLookup::HasDelegation(std::string_view title) const { return !delegations_.Find(title).empty(); }

absl::Status ImportLookup::MatchTexts(db::Connection& connection, const std::vector<PlannedRow>& rows) {
  if (organizations_.size() > kMostTexts) organizations_.clear();
  std::set<std::string> unknown;
  const auto want = [&](const std::string& text) {
    if (!organizations_.contains(text)) unknown.insert(text);
  };
  for (const PlannedRow& row : rows) {
    for (const std::string& text : UnknownAffiliations(row.read.participant)) want(text);
    for (const participant_files::Mention& mention : row.read.mentions) {
      if (mention.kind == participant_files::Mention::Kind::kNominatingOrganization) want(mention.text);
    }
  }
  if (unknown.empty()) return absl::OkStatus();
  const std::vector<std::string> texts(unknown.begin(), unknown.end());
  ASSIGN_OR_RETURN(auto candidates, directory::MatchOrganizations(connection, texts, kMostOrganizations));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto& found = organizations_[texts[i]];
    for (v1::OrganizationCandidate& candidate : candidates[i]) {
      if (candidate.score() >= kNear) found.push_back(std::move(candidate));
    }
    // If exactly one organization is written the same, it is that one.
    const auto same =
        std::count_if(found.begin(), found.end(), [](const auto& one) { return one.score() >= 1; });
    if (same == 1 && found.front().score() >= 1) found.resize(1);
  }
  return absl::OkStatus();
}

std::string ImportLookup::OrganizationOf(std::string_view text) const {
  const auto found = organizations_.find(std::string(text));
  const bool sure =
      found != organizations_.end() && found->second.size() == 1 && found->second.front().score() >= 1;
  return sure ? found->second.front().organization() : "";
}

absl::Status ImportLookup::FindNamesNow(db::Connection& connection, const std::vector<PlannedRow>& rows) {
  if (names_now_.size() > kMostTexts) names_now_.clear();
  std::set<std::string> asked;
  for (const PlannedRow& row : rows) {
    if (!HasIds(row.read.participant)) continue;
    Participant named = row.read.participant;
    ForEachId(named, [&](const char*, const std::string& name) {
      if (!names_now_.contains(name)) asked.insert(name);
    });
  }
  ASSIGN_OR_RETURN(const auto now, resource::NamesNow(connection, {asked.begin(), asked.end()}));
  names_now_.insert(now.begin(), now.end());
  return absl::OkStatus();
}

void ImportLookup::CheckIds(const list_reading::ImportFile& file, PlannedRow& row) const {
  Participant& participant = row.read.participant;
  if (!participant.delegation().empty()) {
    if (delegations_.Find(contract::LastId(participant.delegation())) != participant.delegation()) {
      AddUnknown(file.ColumnOf("delegation"), "UNKNOWN_DELEGATION",
                 "must be the title or id of one of the event's delegations", participant.delegation(), row);
    }
  }
  if (!HasIds(participant)) return;
  ForEachId(participant, [&](const char* field, const std::string& name) {
    const auto now = names_now_.find(name);
    if (now == names_now_.end() || now->second == name) return;
    const bool person = name.starts_with("people/");
    const int column = file.ColumnOf(field);
    if (!now->second.empty()) {
      row.read.remarks.push_back(
          {column, "MERGED", "was merged into " + now->second + ", which is taken", name});
    } else if (person) {
      AddUnknown(column, "UNKNOWN_PERSON", "must be a stored person", name, row);
    } else {
      AddUnknown(column, "UNKNOWN_ORGANIZATION", "must be a stored organization", name, row);
    }
  });
}

void ImportLookup::ResolveAgain(const std::vector<participant_files::Mention>& mentions,
                                Participant& participant) const {
  if (!names_now_.empty() && HasIds(participant)) {
    ForEachId(participant, [&](const char*, std::string& name) {
      const auto now = names_now_.find(name);
      if (now != names_now_.end() && !now->second.empty()) name = now->second;
    });
  }
  for (const participant_files::Mention& mention : mentions) {
    if (mention.kind == participant_files::Mention::Kind::kDelegation) {
      if (std::string name = delegations_.Find(mention.text); !name.empty()) {
        participant.set_delegation(std::move(name));
      }
      continue;
    }
    std::string organization = OrganizationOf(mention.text);
    if (organization.empty()) organization = new_organizations_.Find(mention.text);
    if (!organization.empty()) participant.add_nominating_organizations(std::move(organization));
  }
  for (Participant::Position& position : *participant.mutable_credit()->mutable_positions()) {
    if (!position.organization().empty()) continue;
    std::string organization = OrganizationOf(resource::OriginalText(position.affiliation()));
    if (!organization.empty()) position.set_organization(std::move(organization));
  }
}

absl::Status ImportLookup::ResolveMentions(db::Connection& connection, const list_reading::ImportFile& file,
                                           std::vector<PlannedRow>& rows) {
  RETURN_IF_ERROR(MatchTexts(connection, rows));
  RETURN_IF_ERROR(FindNamesNow(connection, rows));
  for (PlannedRow& row : rows) {
    CheckIds(file, row);
    for (const std::string& text : UnknownAffiliations(row.read.participant)) AddNear("", text, row);
    for (const participant_files::Mention& mention : row.read.mentions) {
      if (mention.kind == participant_files::Mention::Kind::kDelegation) {
        ResolveDelegation(file, mention, row);
      } else {
        ResolveNominator(file, mention, row);
      }
    }
    ResolveAgain(row.read.mentions, row.read.participant);
  }
  return absl::OkStatus();
}

void ImportLookup::ResolveDelegation(const list_reading::ImportFile& file,
                                     const participant_files::Mention& mention, PlannedRow& row) {
  std::string name = delegations_.Find(mention.text);
  if (name.empty()) name = delegations_.Add(mention.text);
  if (name.empty()) {
    AddUnknown(mention.column, "UNKNOWN_DELEGATION",
               "must be the title or id of one of the event's delegations", mention.text, row);
    return;
  }
  delegations_.Count(name, file.HeaderOf(mention.column));
  const std::string slip_for = delegations_.SlipFor(name);
  if (slip_for.empty()) return;
  if (IsStated(file, mention.column, row.raw)) return delegations_.Accept(name);
  row.read.remarks.push_back(
      {mention.column, "UNKNOWN_DELEGATION",
       absl::StrCat("is not a delegation of the event, and is read as a new one; did you mean \"", slip_for,
                    "\"?"),
       mention.text});
}

void ImportLookup::ResolveNominator(const list_reading::ImportFile& file,
                                    const participant_files::Mention& mention, PlannedRow& row) {
  if (!OrganizationOf(mention.text).empty()) return;
  AddNear(file.HeaderOf(mention.column), mention.text, row);
  if (new_organizations_.FindOrAdd(mention.text).empty()) {
    AddUnknown(mention.column, "UNKNOWN_ORGANIZATION", "must be a stored organization", mention.text, row);
    return;
  }
  new_organizations_.Count(mention.text);
}

void ImportLookup::AddNear(const std::string& column, const std::string& text, PlannedRow& row) const {
  const auto found = organizations_.find(text);
  if (found == organizations_.end() || found->second.empty() || !OrganizationOf(text).empty()) return;
  ImportRow::NearOrganization& entry = *row.stored.row.add_near_organizations();
  entry.set_column(column);
  entry.set_text(text);
  for (const v1::OrganizationCandidate& one : found->second) {
    ImportRow::Candidate& candidate = *entry.add_candidates();
    candidate.set_name(one.organization());
    candidate.set_display_name(one.title());
    candidate.set_score(one.score());
    AddReasons(one.reasons(), candidate);
  }
}

std::vector<std::string> ImportLookup::NewOrganizationsIn(const Participant& participant) const {
  std::vector<std::string> names;
  for (const std::string& name : participant.nominating_organizations()) {
    if (new_organizations_.IsNew(name)) names.push_back(name);
  }
  return names;
}

absl::Status ImportLookup::FindParticipants(db::Connection& connection, const list_reading::ImportFile& file,
                                            std::vector<PlannedRow>& rows) {
  RETURN_IF_ERROR(FindNamed(connection, rows));
  RETURN_IF_ERROR(FindByAddress(connection, rows));
  for (PlannedRow& row : rows) {
    const std::string& name = row.read.participant.name();
    const bool found = std::any_of(row.named.begin(), row.named.end(), [&](const NamedParticipant& one) {
      return one.stored.participant.name() == name;
    });
    // An id alone may be that of a new participant; a full name means one that exists.
    const std::string cell = file.ColumnOf("name") < 0 ? name : file.CellOf(row.raw, "name");
    if (name.empty() || found || cell.find('/') == std::string::npos) continue;
    AddUnknown(file.ColumnOf("name"), "UNKNOWN_PARTICIPANT",
               "must be a participant who exists; leave it empty for a new one", name, row);
  }
  return absl::OkStatus();
}

absl::Status ImportLookup::FindNamed(db::Connection& connection, std::vector<PlannedRow>& rows) const {
  std::vector<std::string> ids, external_ids, people, names;
  for (const PlannedRow& row : rows) {
    const Participant& participant = row.read.participant;
    ids.emplace_back(contract::LastId(participant.name()));
    external_ids.push_back(participant.external_id());
    people.emplace_back(contract::LastId(participant.person()));
    names.emplace_back(row.read.errors.empty()
                           ? resource::OrderText(resource::OriginalText(participant.credit().display_name()))
                           : "");
  }
  const std::string event_id(contract::EventIdOf(event_));
  db::Params params;
  params.Text(event_id).TextsOrNull(ids).TextsOrNull(external_ids).TextsOrNull(people).TextsOrNull(names);
  ASSIGN_OR_RETURN(const db::Result found, connection.Execute(queries::kFindExisting, params));
  std::map<std::string, std::size_t> positions;
  std::vector<participants::ParticipantKey> keys;
  for (const db::Row row : found) {
    if (positions.emplace(row.String(2), keys.size()).second) keys.emplace_back(event_id, row.Text(2));
  }
  if (keys.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const auto participants, participants::GetParticipants(connection, keys));
  for (const db::Row row : found) {
    const auto& stored = participants[positions[row.String(2)]];
    if (!stored.has_value()) continue;
    PlannedRow& planned = rows[static_cast<std::size_t>(row.Int(0))];
    const auto by = static_cast<FoundBy>(row.Int(1));
    const auto named =
        std::find_if(planned.named.begin(), planned.named.end(), [&](const NamedParticipant& one) {
          return one.stored.participant.name() == stored->participant.name();
        });
    if (by == FoundBy::kName) {
      if (named == planned.named.end()) planned.namesakes.push_back(*stored);
    } else if (named == planned.named.end()) {
      planned.named.push_back({.stored = *stored, .by_id_alone = by != FoundBy::kPerson});
    } else if (by == FoundBy::kPerson) {
      named->by_id_alone = false;
    }
  }
  return absl::OkStatus();
}

absl::Status ImportLookup::FindByAddress(db::Connection& connection, std::vector<PlannedRow>& rows) {
  constexpr std::size_t kMostHolders =
      2;  // if an address has several owners, it is enough that one of them is another participant
  const std::string event_id(contract::EventIdOf(event_));
  std::vector<participants::ParticipantKey> keys;
  std::vector<std::size_t> of_row;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PlannedRow& row = rows[i];
    if (!row.read.errors.empty() || !row.named.empty()) continue;
    for (const std::string& address : row.read.participant.contact().emails()) {
      if (!addresses_.has_value()) {
        ASSIGN_OR_RETURN(addresses_, AddressBook::Read(connection, event_id));
      }
      for (std::string& id : addresses_->HoldersOf(address, kMostHolders)) {
        keys.emplace_back(event_id, std::move(id));
        of_row.push_back(i);
      }
    }
  }
  if (keys.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const auto participants, participants::GetParticipants(connection, keys));
  for (std::size_t k = 0; k < keys.size(); ++k) {
    if (!participants[k].has_value()) continue;
    PlannedRow& row = rows[of_row[k]];
    const auto is_it = [&](const participants::StoredParticipant& one) {
      return one.participant.name() == participants[k]->participant.name();
    };
    const bool known = std::any_of(row.namesakes.begin(), row.namesakes.end(), is_it) ||
                       std::any_of(row.same_address.begin(), row.same_address.end(), is_it);
    if (!known) row.same_address.push_back(*participants[k]);
  }
  return absl::OkStatus();
}

absl::Status ImportLookup::FindPeople(db::Connection& connection,
                                      const std::vector<PlannedRow*>& rows) const {
  std::vector<directory::PersonQuery> asked;
  asked.reserve(rows.size());
  for (PlannedRow* row : rows) asked.push_back(std::move(row->person));
  if (asked.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const auto people, directory::MatchPeople(connection, asked, kMostCandidates));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const v1::PersonCandidate& person : people[i]) {
      if (person.score() < names::kAlike) continue;
      ImportRow::Candidate& candidate = *rows[i]->stored.row.add_candidates();
      candidate.set_name(person.person());
      candidate.set_display_name(person.display_name());
      candidate.set_score(person.score());
      if (!person.affiliations().empty()) candidate.set_affiliation(person.affiliations(0));
      AddReasons(person.reasons(), candidate);
    }
  }
  return absl::OkStatus();
}

absl::Status ImportLookup::CompleteCandidates(db::Connection& connection,
                                              std::vector<PlannedRow>& rows) const {
  return AddCandidateFacts(connection, event_, staff_, rows);
}

}  // namespace plenary::import_plans
