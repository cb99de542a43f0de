// Who or what of the directory a name may mean: by the keys of names, which an index holds, then by how well
// they fit.
//
// Candidates are no statement that they are the one: namesakes score the same, and are candidates each.

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

// Somebody as a text knows them.
struct NameQuery {
  std::vector<std::string> names{};         // as written; several of one person, in two scripts perhaps
  std::vector<std::string> affiliations{};  // organizations or offices, as written; may be empty
};

// The same, folded, with the keys it is looked for by. Making it takes longer than asking the database, and
// can be done elsewhere meanwhile.
struct PersonQuery {
  // Which keys: all, for a user who waits for everyone who may be meant; or those of who fits well, for one
  // of many.
  enum class For { kOne, kOneOfMany };

  PersonQuery() = default;
  explicit PersonQuery(const NameQuery& query, For reach = For::kOneOfMany);

  std::vector<names::NameForm> names;
  std::vector<names::NameForm> affiliations;
  std::vector<names::SearchKey> keys;
};

// At most `limit` candidates for each query, best first, in the order of `queries`. One statement for all of
// them, by keys alone: made for hundreds of queries at once.
absl::StatusOr<std::vector<std::vector<v1::PersonCandidate>>> MatchPeople(
    db::Connection& connection, std::span<const PersonQuery> queries, int limit);
absl::StatusOr<std::vector<std::vector<v1::OrganizationCandidate>>> MatchOrganizations(
    db::Connection& connection, std::span<const std::string> names, int limit);

// The same for one query, also by the similarity of letters where keys find nobody well: for somebody who
// waits for the answer. InvalidFields on "query" if the name has neither letter nor digit.
absl::StatusOr<std::vector<v1::PersonCandidate>> SearchPeople(db::Connection& connection,
                                                              const NameQuery& query, int limit);
absl::StatusOr<std::vector<v1::OrganizationCandidate>> SearchOrganizations(db::Connection& connection,
                                                                           std::string_view name, int limit);

}  // namespace plenary::directory
