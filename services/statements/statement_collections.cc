#include "statements/statement_collections.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/roles.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "events/event_rules.h"
#include "journal/journal.h"
#include "resource/rows.h"
#include "rpc/warning.h"
#include "statements/queries.h"
#include "statements/revision_store.h"
#include "statements/statement_store.h"
#include "statements/statement_view.h"
#include "statements/statement_visibility.h"

namespace plenary::statements {
namespace {

absl::StatusOr<bool> StatementVisible(db::Connection& connection, const contract::Caller& caller,
                                      const std::string& name) {
  ASSIGN_OR_RETURN(const auto standings, GetStandings(connection, {&name, 1}));
  if (!standings[0].has_value()) return false;
  return SeesStatement(*standings[0], access::ClearanceFor(caller, v1::PERMISSION_STATEMENTS_READ, name));
}

// The embargo moves with the event. A published statement gets a correction, so that its earlier content
// stays on record.
absl::Status ShiftEmbargo(db::Connection& connection, const v1::Event& event, std::int64_t days,
                          StoredStatement& stored) {
  v1::Statement& statement = stored.statement;
  ASSIGN_OR_RETURN(*statement.mutable_embargo_time(),
                   events::rules::Moved(days, event, statement.embargo_time()));
  if (statement.state() != v1::Statement::STATE_PUBLISHED) {
    return ReviseStatement(connection, v1::StatementRevision::CHANGE_EDITED, "", stored);
  }
  RETURN_IF_ERROR(ReviseStatement(connection, v1::StatementRevision::CHANGE_CORRECTED,
                                  "The embargo moved with the event.", stored));
  RETURN_IF_ERROR(SetCredits(connection, statement));
  return InsertPublication(connection, statement, Publication::kLater);
}

absl::StatusOr<std::vector<resource::Touched>> ShiftEmbargoes(db::Connection& connection,
                                                              const v1::Event& event, std::int64_t days) {
  const std::string_view event_id = contract::LastId(event.name());
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kListEmbargoed, db::Params().Text(event_id)));
  std::vector<resource::Touched> touched;
  for (const db::Row row : rows) {
    ASSIGN_OR_RETURN(StoredStatement stored,
                     LockStatement(connection, contract::NameOf<v1::Statement>(event_id, row.Text(0)), ""));
    const std::string before(AudienceOf(stored));
    RETURN_IF_ERROR(ShiftEmbargo(connection, event, days, stored));
    touched.push_back({stored.statement.name(), before, std::string(AudienceOf(stored)),
                       std::make_shared<v1::Statement>(stored.statement)});
  }
  return touched;
}

absl::Status WarnOfEarlyEmbargoes(db::Connection& connection, const v1::Event& event,
                                  std::vector<v1::Warning>& warnings) {
  const auto days = events::rules::DaysOf(event);
  if (!days.has_value()) return absl::OkStatus();
  db::Params params = resource::IdsIn(event.name()).Time(days->start);
  ASSIGN_OR_RETURN(const resource::Found found,
                   resource::Find(connection, queries::kFindEarlyEmbargoes, params));
  if (found.count == 0) return absl::OkStatus();
  warnings.push_back(
      rpc::Warn(v1::Warning::REASON_DATE_MISMATCH, "start_date",
                absl::StrCat("the embargo of ", CountOf(found.count, "statement"),
                             " that are not delivered ends before the event: ", resource::InWords(found))));
  return absl::OkStatus();
}

}  // namespace

void RegisterCollections(resource::Collections& collections) {
  resource::Collection statements;
  statements.resource = v1::Statement::descriptor();
  statements.exists = resource::ExistsBy(queries::kStatementExists);
  statements.visible = StatementVisible;
  statements.remove = DeleteStatementsOf;
  statements.built_on = resource::NamingBy(queries::kFindSpoken);
  statements.expects = resource::NamingBy(queries::kFindUnspoken);
  statements.shift = ShiftEmbargoes;
  statements.timed = {"statements under embargo", resource::FinderBy(queries::kFindEmbargoed)};
  statements.open = {"statements that are not published", resource::FinderBy(queries::kFindUnpublished)};
  statements.warn = WarnOfEarlyEmbargoes;
  statements.referrers = resource::ReferrersBy(queries::kFindReferringStatements);
  collections.Register(statements);
}

}  // namespace plenary::statements
