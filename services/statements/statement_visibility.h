// Who sees a statement. The rule stands here twice, for one in hand and as a condition in SQL; a test holds
// the two against each other.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/statement.pb.h"
#include "resource/filter.h"
#include "rpc/call.h"

namespace plenary::statements {

// A statement as stored, and what its event adds to it.
struct StoredStatement {
  v1::Statement statement;
  bool event_public = false;
  std::vector<std::string> event_languages;
  std::int64_t now = 0;  // the database's clock when it was read or written, in microseconds since 1970
};

// What decides who sees a statement.
struct Standing {
  v1::Statement::State state = v1::Statement::STATE_UNSPECIFIED;
  bool embargoed = false;  // now, by one clock at least
  bool event_public = false;
};
Standing StandingOf(const StoredStatement& stored);

// Staff sees every statement. Others see those that were published, of events that are public, once their
// embargo is over; the press, whom a role lets read statements there, does not wait for that.
bool SeesStatement(const Standing& standing, const contract::Clearance& clearance);

// As SeesStatement, for rows `s` of statements and `e` of their events; parameters from $`first_parameter`
// on. `parent` is "events/{event}" or "events/-".
resource::SqlFragment VisibleStatements(const rpc::Call& call, std::string_view parent, int first_parameter);

// Of a statement that is seen: staff sees every revision, others those that were published. For rows `p` of
// publications, joined from the outside.
resource::SqlFragment VisibleRevisions(const rpc::Call& call);

// Who could see the statement, for the journal.
std::string_view AudienceOf(const StoredStatement& stored);

}  // namespace plenary::statements
