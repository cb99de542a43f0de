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

}  // namespace

void RegisterCollections(rpc::Collections& collections) {
  rpc::Collection statements;
  statements.resource = v1::Statement::descriptor();
  statements.exists = StatementExists;
  statements.visible = StatementVisible;
  statements.remove = DeleteStatementsOf;
  statements.built_on = FindSpoken;
  statements.expects = FindUnspoken;
  collections.Register(statements);
}

}  // namespace plenary::statements
