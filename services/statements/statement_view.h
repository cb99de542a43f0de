// Who sees a statement, and what of it. The rule stands here twice, for one in hand and as a condition in
// SQL; a test holds the two against each other.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/types.pb.h"
#include "resource/filter.h"
#include "rpc/call.h"
#include "statements/statement_store.h"

namespace plenary::statements {

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

// Adds what stands out in the statement, if the caller is staff there.
void AddWarnings(const rpc::Call& call, v1::Statement& statement);

// A statement on its way to the caller, and the languages of its event.
struct Shown {
  v1::Statement* statement;
  const std::vector<std::string>* event_languages;
};
// Leaves of each what the caller gets. What it does not see is not named among the relations either.
absl::Status Present(const rpc::Call& call, db::Connection& connection, v1::View view,
                     std::span<const Shown> statements);

}  // namespace plenary::statements
