#include "statements/statement_view.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "access/clearances.h"
#include "base/status_macros.h"
#include "resource/present.h"
#include "statements/statement_rules.h"
#include "statements/statement_store.h"
#include "statements/statement_visibility.h"

namespace plenary::statements {
namespace {

using v1::Statement;

// Statements that `statements` take up and the caller does not see.
absl::StatusOr<std::set<std::string>> FindUnseen(db::Connection& connection, access::Clearances& clearances,
                                                 std::span<const Shown> statements) {
  std::set<std::string> related;
  for (const Shown& shown : statements) {
    if (clearances.In(shown.statement->name()).staff) continue;
    for (const Statement::Relation& relation : shown.statement->relations()) {
      related.insert(relation.statement());
    }
  }
  if (related.empty()) return related;
  const std::vector<std::string> names(related.begin(), related.end());
  ASSIGN_OR_RETURN(const auto standings, GetStandings(connection, names));
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool seen = standings[i].has_value() && SeesStatement(*standings[i], clearances.In(names[i]));
    if (seen) related.erase(names[i]);
  }
  return related;
}

void DropRelations(const std::set<std::string>& unseen, Statement& statement) {
  auto& relations = *statement.mutable_relations();
  relations.erase(std::remove_if(relations.begin(), relations.end(),
                                 [&](const Statement::Relation& relation) {
                                   return unseen.contains(relation.statement());
                                 }),
                  relations.end());
}

}  // namespace

void AddWarnings(const rpc::Call& call, Statement& statement) {
  access::Clearances clearances(call.caller(), v1::PERMISSION_STATEMENTS_READ);
  if (!clearances.In(statement.name()).sees_as_staff()) return;
  for (v1::Warning& warning : rules::Warnings(statement)) *statement.add_warnings() = std::move(warning);
}

absl::Status Present(const rpc::Call& call, db::Connection& connection, v1::View view,
                     std::span<const Shown> statements) {
  access::Clearances clearances(call.caller(), v1::PERMISSION_STATEMENTS_READ);
  ASSIGN_OR_RETURN(const std::set<std::string> unseen, FindUnseen(connection, clearances, statements));
  for (const auto& [statement, event_languages] : statements) {
    if (view == v1::VIEW_BASIC) {
      statement->clear_segments();
      statement->clear_citations();
      statement->clear_media();
    }
    const contract::Clearance& clearance = clearances.In(statement->name());
    if (!clearance.staff) DropRelations(unseen, *statement);
    resource::Present(call, clearance.sees, *event_languages, *statement);
  }
  return absl::OkStatus();
}

}  // namespace plenary::statements
