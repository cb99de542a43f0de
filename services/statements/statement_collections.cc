#include "statements/statement_collections.h"

#include <optional>

#include "access/roles.h"
#include "base/status_macros.h"
#include "journal/journal.h"
#include "statements/statement_store.h"
#include "statements/statement_view.h"

namespace plenary::statements {
namespace {

absl::StatusOr<bool> StatementVisible(db::Connection& connection, const rpc::Caller& caller,
                                      const std::string& name) {
  ASSIGN_OR_RETURN(const auto standings, GetStandings(connection, {&name, 1}));
  if (!standings[0].has_value()) return false;
  return SeesStatement(*standings[0], access::ClearanceFor(caller, v1::PERMISSION_STATEMENTS_READ, name));
}

// Those of an event that never was public, so staff alone saw them.
absl::StatusOr<std::vector<rpc::Touched>> RemoveStatements(db::Connection& connection,
                                                           const std::string& event_id) {
  ASSIGN_OR_RETURN(const auto deleted, DeleteStatementsOf(connection, event_id));
  std::vector<rpc::Touched> touched;
  for (const std::string& name : deleted) {
    touched.push_back(
        {.name = name, .audience_before = journal::kStaff, .audience_after = {}, .resource = nullptr});
  }
  return touched;
}

}  // namespace

void RegisterCollections(rpc::Collections& collections) {
  rpc::Collection statements;
  statements.resource = v1::Statement::descriptor();
  statements.exists = StatementExists;
  statements.visible = StatementVisible;
  statements.remove = RemoveStatements;
  statements.built_on = FindSpoken;
  collections.Register(statements);
}

}  // namespace plenary::statements
