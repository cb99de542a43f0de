#include "participants/import_lookup.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/compare_form.h"
#include "base/status_macros.h"
#include "directory/name_score.h"
#include "directory/rows.h"
#include "participants/delegation_store.h"
#include "participants/queries.h"
#include "rpc/resource_name.h"

namespace plenary::participants {
namespace {

using v1::ImportRow;
using v1::LocalizedText;
using v1::Participant;

constexpr int kMostCandidates = 5;
constexpr int kMostOrganizations = 3;
// From this score on an organization is told as near; nothing depends on it but what the caller is shown.
constexpr double kNear = 0.7;
// Texts that are remembered; a file that names more is asked about them again.
constexpr std::size_t kMostTexts = 20'000;

template <class Reasons>
void AddReasons(const Reasons& reasons, ImportRow::Candidate& candidate) {
  for (const int reason : reasons) {
    candidate.add_reasons(v1::MatchReason_Name(static_cast<v1::MatchReason>(reason))
                              .substr(std::string("MATCH_REASON_").size()));
  }
}

// Texts of affiliations, each as it was first written.
std::vector<std::string> AffiliationsOf(const Participant& participant) {
  std::vector<std::string> texts;
  for (const Participant::Position& position : participant.credit().positions()) {
    const std::string_view text = directory::OriginalText(position.affiliation());
    if (!text.empty() && position.organization().empty()) texts.emplace_back(text);
  }
  return texts;
}

// Who a participant may be, by the names and affiliations of its credit.
directory::PersonQuery QueryFor(const Participant& participant) {
  directory::NameQuery query;
  for (const LocalizedText::Entry& entry : participant.credit().display_name().entries()) {
    query.names.push_back(entry.text());
  }
  for (const Participant::Position& position : participant.credit().positions()) {
    query.affiliations.emplace_back(directory::OriginalText(position.affiliation()));
  }
  return directory::PersonQuery(query);
}

void AddError(int column, std::string reason, std::string message, PlannedRow& row) {
  row.read.errors.push_back({column, std::move(reason), std::move(message)});
}

}  // namespace

PlannedRow ReadRow(const ImportFile& file, RawRow raw) {
  ParticipantRow read = file.Parse(raw);
  directory::PersonQuery person = QueryFor(read.participant);
  RowMarks marks(read.participant, person.names);
  return {.raw = std::move(raw),
          .read = std::move(read),
          .person = std::move(person),
          .marks = std::move(marks),
          .stored = {},
          .named = {},
          .namesakes = {}};
}

absl::StatusOr<ImportLookup> ImportLookup::Open(db::Connection& connection, const std::string& event) {
  ImportLookup lookup(event);
  ASSIGN_OR_RETURN(const auto delegations, ReadDelegationsOf(connection, std::string(rpc::EventIdOf(event))));
  for (const v1::Delegation& delegation : delegations) {
    for (const LocalizedText::Entry& entry : delegation.title().entries()) {
      lookup.delegations_.emplace(CompareForm(entry.text()), delegation.name());
    }
  }
  for (const v1::Delegation& delegation : delegations) {
    lookup.delegations_[std::string(rpc::LastId(delegation.name()))] = delegation.name();
  }
  return lookup;
}

absl::Status ImportLookup::MatchTexts(db::Connection& connection, const std::vector<PlannedRow>& rows) {
  if (organizations_.size() > kMostTexts) organizations_.clear();
  std::set<std::string> unknown;
  const auto want = [&](const std::string& text) {
    if (!organizations_.contains(text)) unknown.insert(text);
  };
  for (const PlannedRow& row : rows) {
    for (const std::string& text : AffiliationsOf(row.read.participant)) want(text);
    for (const Mention& mention : row.read.mentions) {
      if (mention.kind == Mention::Kind::kNominatingOrganization) want(mention.text);
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
    // Written the same, and nothing else is: that one.
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

void ImportLookup::ResolveAgain(const std::vector<Mention>& mentions, Participant& participant) const {
  for (const Mention& mention : mentions) {
    if (mention.kind == Mention::Kind::kDelegation) {
      auto found = delegations_.find(mention.text);
      if (found == delegations_.end()) found = delegations_.find(CompareForm(mention.text));
      if (found != delegations_.end()) participant.set_delegation(found->second);
    } else if (std::string organization = OrganizationOf(mention.text); !organization.empty()) {
      participant.add_nominating_organizations(std::move(organization));
    }
  }
  for (Participant::Position& position : *participant.mutable_credit()->mutable_positions()) {
    if (!position.organization().empty()) continue;
    std::string organization = OrganizationOf(directory::OriginalText(position.affiliation()));
    if (!organization.empty()) position.set_organization(std::move(organization));
  }
}

absl::Status ImportLookup::ResolveMentions(db::Connection& connection, const ImportFile& file,
                                           std::vector<PlannedRow>& rows) {
  RETURN_IF_ERROR(MatchTexts(connection, rows));
  for (PlannedRow& row : rows) {
    const auto near = [&](const std::string& column, const std::string& text) {
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
    };
    for (const std::string& text : AffiliationsOf(row.read.participant)) near("", text);
    for (const Mention& mention : row.read.mentions) {
      if (mention.kind == Mention::Kind::kDelegation) {
        if (!delegations_.contains(mention.text) && !delegations_.contains(CompareForm(mention.text))) {
          AddError(mention.column, "UNKNOWN_DELEGATION",
                   "must be the title or id of one of the event's delegations", row);
        }
      } else if (OrganizationOf(mention.text).empty()) {
        near(file.HeaderOf(mention.column), mention.text);
        AddError(mention.column, "UNKNOWN_ORGANIZATION", "must be an organization that is on record", row);
      }
    }
    ResolveAgain(row.read.mentions, row.read.participant);
  }
  return absl::OkStatus();
}

absl::Status ImportLookup::FindParticipants(db::Connection& connection, std::vector<PlannedRow>& rows) const {
  constexpr int kByName = 4;  // how a participant was found, as find_existing.sql says
  std::vector<std::string> ids, external_ids, people, names;
  for (const PlannedRow& row : rows) {
    const bool asks = row.read.errors.empty();
    const Participant& participant = row.read.participant;
    ids.emplace_back(asks ? rpc::LastId(participant.name()) : "");
    external_ids.push_back(asks ? participant.external_id() : "");
    people.emplace_back(asks ? rpc::LastId(participant.person()) : "");
    names.emplace_back(
        asks ? directory::OrderText(directory::OriginalText(participant.credit().display_name())) : "");
  }
  const std::string event_id(rpc::EventIdOf(event_));
  db::Params params;
  params.Text(event_id).TextsOrNull(ids).TextsOrNull(external_ids).TextsOrNull(people).TextsOrNull(names);
  ASSIGN_OR_RETURN(const db::Result found, connection.Execute(queries::kFindExisting, params));
  std::map<std::string, std::size_t> positions;
  std::vector<ParticipantKey> keys;
  for (const db::Row row : found) {
    if (positions.emplace(row.String(2), keys.size()).second) keys.emplace_back(event_id, row.Text(2));
  }
  if (keys.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const auto participants, GetParticipants(connection, keys));
  for (const db::Row row : found) {
    const auto& stored = participants[positions[row.String(2)]];
    if (!stored.has_value()) continue;
    PlannedRow& planned = rows[static_cast<std::size_t>(row.Int(0))];
    auto& list = row.Int(1) == kByName ? planned.namesakes : planned.named;
    const bool again = std::any_of(list.begin(), list.end(), [&](const StoredParticipant& one) {
      return one.participant.name() == stored->participant.name();
    });
    if (!again) list.push_back(*stored);
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
      if (person.score() < directory::kAlike) continue;
      ImportRow::Candidate& candidate = *rows[i]->stored.row.add_candidates();
      candidate.set_name(person.person());
      candidate.set_display_name(person.display_name());
      candidate.set_score(person.score());
      AddReasons(person.reasons(), candidate);
    }
  }
  return absl::OkStatus();
}

}  // namespace plenary::participants
