#include "directory/matching.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/organization_store.h"
#include "directory/person_store.h"
#include "directory/queries.h"
#include "errors/errors.h"
#include "names/name_keys.h"
#include "names/name_score.h"

namespace plenary::directory {
namespace {

// Limits of a look-up. Keys are coarse, so more records are compared than are returned.
struct Reach {
  int compared;    // the maximum of records that share keys with a query
  int per_weight;  // the maximum of records with one key, multiplied by its weight
};
constexpr Reach kOfOne{.compared = 100, .per_weight = 500};
constexpr Reach kOfMany{.compared = 5, .per_weight = 8};

// The keys of all queries, as parameters of match_….sql.
class KeyColumns {
 public:
  void Add(std::size_t query, const std::vector<names::SearchKey>& keys) {
    for (const names::SearchKey& key : keys) {
      queries_.push_back(static_cast<std::int64_t>(query));
      keys_.push_back(key.key);
      weights_.push_back(key.weight);
    }
  }
  db::Params Params(const Reach& reach) const {
    db::Params params;
    params.Ints(queries_).Ints(keys_).Ints(weights_).Int(reach.compared).Int(reach.per_weight);
    return params;
  }

 private:
  std::vector<std::int64_t> queries_, keys_, weights_;
};

void SetReasons(const names::NameMatch& match, google::protobuf::RepeatedField<int>& reasons) {
  for (const v1::MatchReason reason : match.reasons) reasons.Add(reason);
}

// Columns as in match_people.sql.
std::vector<names::NameForm> Affiliations(const db::Row& row, const std::vector<names::NameForm>& forms) {
  std::vector<names::NameForm> known = names::DecodeForms(row.Text(5));
  std::ranges::copy_if(forms, std::back_inserter(known), [](const names::NameForm& form) {
    return form.kind == names::NameForm::Kind::kOffice;
  });
  return known;
}

// The person in the row as a candidate, with score 0 if the names do not fit.
v1::PersonCandidate CandidateOf(const db::Row& row, const PersonQuery& query) {
  const std::vector<names::NameForm> forms = names::DecodeForms(row.Text(3));
  names::NameMatch best;
  for (const names::NameForm& name : query.names) {
    names::NameMatch match = names::BestPersonMatch(name, forms);
    if (match.score > best.score) best = std::move(match);
  }
  v1::PersonCandidate candidate;
  if (best.score == 0) return candidate;
  if (!query.affiliations.empty())
    names::WeighAffiliations(query.affiliations, Affiliations(row, forms), best);
  candidate.set_person(contract::NameOf<v1::Person>(row.Text(1)));
  candidate.set_display_name(row.String(2));
  candidate.set_matched_name(std::string(best.written));
  for (const auto title : absl::StrSplit(row.String(4), '\n', absl::SkipEmpty())) {
    candidate.add_affiliations(std::string(title));
  }
  candidate.set_score(best.score);
  SetReasons(best, *candidate.mutable_reasons());
  return candidate;
}

// Columns as in match_organizations.sql.
v1::OrganizationCandidate CandidateOf(const db::Row& row, const names::NameForm& query) {
  const std::vector<names::NameForm> forms = names::DecodeForms(row.Text(3));
  const names::NameMatch best = names::BestTitleMatch(query, forms);
  v1::OrganizationCandidate candidate;
  if (best.score == 0) return candidate;
  candidate.set_organization(contract::NameOf<v1::Organization>(row.Text(1)));
  candidate.set_title(row.String(2));
  candidate.set_matched_name(std::string(best.written));
  candidate.set_score(best.score);
  SetReasons(best, *candidate.mutable_reasons());
  return candidate;
}

const std::string& NameOf(const v1::PersonCandidate& candidate) { return candidate.person(); }
const std::string& NameOf(const v1::OrganizationCandidate& candidate) { return candidate.organization(); }

// The best first, each once, at most as many as were asked for.
template <class Candidate>
void Rank(int limit, std::vector<Candidate>& candidates) {
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return a.score() != b.score() ? a.score() > b.score() : NameOf(a) < NameOf(b);
  });
  const auto same = [](const Candidate& a, const Candidate& b) { return NameOf(a) == NameOf(b); };
  candidates.erase(std::unique(candidates.begin(), candidates.end(), same), candidates.end());
  if (candidates.size() > static_cast<std::size_t>(limit)) candidates.resize(static_cast<std::size_t>(limit));
}

// The candidates in `rows`. The first column is the index in `queries`.
template <class Candidate, class Query>
std::vector<std::vector<Candidate>> Candidates(const db::Result& rows, std::span<const Query> queries,
                                               int limit) {
  std::vector<std::vector<Candidate>> all(queries.size());
  for (const db::Row row : rows) {
    const auto query = static_cast<std::size_t>(row.Int(0));
    Candidate candidate = CandidateOf(row, queries[query]);
    if (candidate.score() > 0) all[query].push_back(std::move(candidate));
  }
  for (std::vector<Candidate>& candidates : all) Rank(limit, candidates);
  return all;
}

absl::StatusOr<std::vector<std::vector<v1::PersonCandidate>>> MatchFolded(
    db::Connection& connection, std::span<const PersonQuery> queries, const Reach& reach, int limit) {
  KeyColumns columns;
  for (std::size_t i = 0; i < queries.size(); ++i) columns.Add(i, queries[i].keys);
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kMatchPeople, columns.Params(reach)));
  return Candidates<v1::PersonCandidate>(rows, queries, limit);
}

absl::StatusOr<std::vector<std::vector<v1::OrganizationCandidate>>> MatchFolded(
    db::Connection& connection, std::span<const names::NameForm> queries, const Reach& reach, int limit) {
  KeyColumns columns;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    if (!queries[i].words.empty()) columns.Add(i, names::OrganizationSearchKeys(queries[i]));
  }
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kMatchOrganizations, columns.Params(reach)));
  return Candidates<v1::OrganizationCandidate>(rows, queries, limit);
}

// Candidates by keys and, unless one of them fits well, by similar letters.
template <class Candidate, class Query>
absl::StatusOr<std::vector<Candidate>> Search(db::Connection& connection, const Query& query,
                                              const names::NameForm& name, const db::Statement& alike,
                                              int limit) {
  if (name.words.empty()) return errors::InvalidField("query", "must have a letter or a digit");
  const std::span<const Query> queries(&query, 1);
  ASSIGN_OR_RETURN(auto matched, MatchFolded(connection, queries, kOfOne, limit));
  std::vector<Candidate> found = std::move(matched.front());
  if (!found.empty() && found.front().score() >= names::kAlike) return found;
  ASSIGN_OR_RETURN(
      const db::Result rows,
      connection.Execute(alike, db::Params().Text(absl::StrJoin(name.words, " ")).Int(kOfOne.compared)));
  auto similar = Candidates<Candidate>(rows, queries, kOfOne.compared);
  std::ranges::move(similar.front(), std::back_inserter(found));
  Rank(limit, found);
  return found;
}

}  // namespace

PersonQuery::PersonQuery(const NameQuery& query, For reach) {
  for (const std::string& name : query.names) names.push_back(names::PersonForm(name));
  for (const std::string& title : query.affiliations) affiliations.push_back(names::TitleForm(title));
  for (const names::NameForm& name : names) {
    if (name.words.empty()) continue;
    std::ranges::copy(reach == For::kOne ? names::PersonSearchKeys(name) : names::PersonMatchKeys(name),
                      std::back_inserter(keys));
  }
}

absl::StatusOr<std::vector<std::vector<v1::PersonCandidate>>> MatchPeople(
    db::Connection& connection, std::span<const PersonQuery> queries, int limit) {
  return MatchFolded(connection, queries, kOfMany, limit);
}

absl::StatusOr<std::vector<std::vector<v1::OrganizationCandidate>>> MatchOrganizations(
    db::Connection& connection, std::span<const std::string> names, int limit) {
  std::vector<names::NameForm> folded;
  folded.reserve(names.size());
  for (const std::string& name : names) folded.push_back(names::TitleForm(name));
  return MatchFolded(connection, std::span<const names::NameForm>(folded), kOfMany, limit);
}

absl::StatusOr<std::vector<v1::PersonCandidate>> SearchPeople(db::Connection& connection,
                                                              const NameQuery& query, int limit) {
  const PersonQuery folded(query, PersonQuery::For::kOne);
  return Search<v1::PersonCandidate>(connection, folded, folded.names.front(), queries::kSearchPeople, limit);
}

absl::StatusOr<std::vector<v1::OrganizationCandidate>> SearchOrganizations(db::Connection& connection,
                                                                           std::string_view name, int limit) {
  const names::NameForm folded = names::TitleForm(name);
  return Search<v1::OrganizationCandidate>(connection, folded, folded, queries::kSearchOrganizations, limit);
}

}  // namespace plenary::directory
