#include "statements/statement_visibility.h"

#include "access/event_scopes.h"
#include "base/concat.h"
#include "journal/journal.h"
#include "messages/resource.h"
#include "rpc/clocks.h"
#include "statements/queries.h"
#include "statements/statement_rules.h"

namespace plenary::statements {

using v1::Statement;

Standing StandingOf(const StoredStatement& stored) {
  const Statement& statement = stored.statement;
  return {.state = statement.state(),
          .embargoed = statement.has_embargo_time() &&
                       !rpc::BothPassed(messages::MicrosFrom(statement.embargo_time()), stored.now),
          .event_public = stored.event_public};
}

bool SeesStatement(const Standing& standing, const contract::Clearance& clearance) {
  if (clearance.staff) return true;
  return standing.event_public && rules::WasPublished(standing.state) &&
         (!standing.embargoed || clearance.early);
}

resource::SqlFragment VisibleStatements(const rpc::Call& call, std::string_view parent, int first_parameter) {
  const contract::Clearance& everywhere = call.clearance();
  if (everywhere.staff) return {"TRUE", {}};
  const access::EventScopes scopes = access::ScopesOf(call.caller(), v1::PERMISSION_STATEMENTS_READ, parent);
  resource::SqlFragment visible;
  const auto is_any_of = [&](const std::vector<std::string>& values) {
    visible.params.Texts(values);
    return " = ANY ($" + std::to_string(first_parameter + visible.params.size() - 1) + "::text[])";
  };
  visible.sql = "(s.event_id" + is_any_of(scopes.staff);
  visible.sql += Concat(" OR (e.was_public AND s.state IN (", queries::kPublishedStatesFragment, ")");
  if (!everywhere.early) {
    visible.sql += " AND (s.event_id" + is_any_of(scopes.early);
    visible.params.Time(rpc::ServerNow());
    visible.sql +=
        " OR " + rpc::BothPassedSql("s.embargo_time", first_parameter + visible.params.size() - 1) + ")";
  }
  visible.sql += "))";
  return visible;
}

resource::SqlFragment VisibleRevisions(const rpc::Call& call) {
  return {call.clearance().staff ? "TRUE" : "p.revision IS NOT NULL", {}};
}

std::string_view AudienceOf(const StoredStatement& stored) {
  return SeesStatement(StandingOf(stored), contract::Clearance()) ? journal::kPublic : journal::kStaff;
}

}  // namespace plenary::statements
