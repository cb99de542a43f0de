// Finds the people or organizations of the directory that a name may mean: first by keys of names, with an
// index, then by score.
//
// A candidate is not yet a match: namesakes score the same, and each is a candidate.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "names/name_forms.h"
#include "names/name_keys.h"
#include "plenary/v1/match.pb.h"

namespace plenary::directory {

// A person or organization as described by a text.
struct NameQuery {
  std::vector<std::string>
      names{};  // as written; may be several names of one person, in two scripts for example
  std::vector<std::string> affiliations{};  // organizations or offices, as written; may be empty
};

// The same, folded, with its keys. Making it takes longer than the query, and can be done earlier on another
// thread.
struct PersonQuery {
  // Which keys to use: all, for a user who wants everyone who may be meant, or only the keys of records that
  // fit well, for one row of many.
  enum class For { kOne, kOneOfMany };

  PersonQuery() = default;
  explicit PersonQuery(const NameQuery& query, For reach = For::kOneOfMany);

  std::vector<names::NameForm> names;
  std::vector<names::NameForm> affiliations;
  std::vector<names::SearchKey> keys;
};

// At most `limit` candidates for each query, the best first, in the order of `queries`. One statement for all
// of them, by keys only: for hundreds of queries at once.
absl::StatusOr<std::vector<std::vector<v1::PersonCandidate>>> MatchPeople(
    db::Connection& connection, std::span<const PersonQuery> queries, int limit);
absl::StatusOr<std::vector<std::vector<v1::OrganizationCandidate>>> MatchOrganizations(
    db::Connection& connection, std::span<const std::string> names, int limit);

// The same for one query. If no record found by keys fits well, also searches by similar letters.
// InvalidFields on "query" if the name has neither letter nor digit.
absl::StatusOr<std::vector<v1::PersonCandidate>> SearchPeople(db::Connection& connection,
                                                              const NameQuery& query, int limit);
absl::StatusOr<std::vector<v1::OrganizationCandidate>> SearchOrganizations(db::Connection& connection,
                                                                           std::string_view name, int limit);

}  // namespace plenary::directory
