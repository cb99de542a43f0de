// Who sees a statement. The rule exists twice: for a loaded row, and as a condition in SQL. A test compares
// the two.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/statement.pb.h"
#include "resource/filter.h"
#include "rpc/call.h"

namespace plenary::statements {

// A statement as stored, with what its event adds to it.
struct StoredStatement {
  v1::Statement statement;
  bool event_public = false;
  std::vector<std::string> event_languages;
  std::int64_t now = 0;  // the database's clock when it was read or written, in microseconds since 1970
};

// What the visibility of a statement depends on.
struct Standing {
  v1::Statement::State state = v1::Statement::STATE_UNSPECIFIED;
  bool embargoed = false;  // now, by at least one of the clocks
  bool event_public = false;
};
Standing StandingOf(const StoredStatement& stored);

// Staff sees every statement. Others see published statements of public events after their embargo; the
// press, whose role lets it read statements there, sees them before its end.
bool SeesStatement(const Standing& standing, const contract::Clearance& clearance);

// Like SeesStatement, for rows `s` of statements and `e` of their events; parameters from $`first_parameter`
// on. `parent` is "events/{event}" or "events/-".
resource::SqlFragment VisibleStatements(const rpc::Call& call, std::string_view parent, int first_parameter);

// For a visible statement: staff sees every revision, others the published ones. For rows `p` of
// publications, from an outer join.
resource::SqlFragment VisibleRevisions(const rpc::Call& call);

// Who could see the statement, for the journal.
std::string_view AudienceOf(const StoredStatement& stored);

}  // namespace plenary::statements
