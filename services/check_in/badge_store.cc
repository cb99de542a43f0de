#include "check_in/badge_store.h"

#include <utility>

#include "base/code.h"
#include "base/status_macros.h"
#include "check_in/queries.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "participants/participant_store.h"
#include "resource/rows.h"

namespace plenary::check_in {
namespace {

using v1::Badge;

// Columns as in get_badge.sql.
Badge BadgeFrom(const db::Row& row) {
  Badge badge;
  badge.set_name(contract::NameOf<v1::Badge>(row.Text(0), row.Text(1)));
  badge.set_participant(contract::NameOf<v1::Participant>(row.Text(0), row.Text(2)));
  badge.set_issued_by(row.String(3));
  *badge.mutable_issue_time() = messages::TimestampFromMicros(row.Time(4));
  badge.set_state(row.IsNull(5) ? Badge::STATE_VALID : Badge::STATE_REVOKED);
  if (!row.IsNull(5)) *badge.mutable_revoke_time() = messages::TimestampFromMicros(row.Time(5));
  badge.set_revoke_reason(row.String(6));
  return badge;
}

absl::StatusOr<std::optional<Badge>> ReadOne(db::Connection& connection, const db::Statement& statement,
                                             const db::Params& params) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(statement, params));
  if (rows.empty()) return std::nullopt;
  return BadgeFrom(rows[0]);
}

}  // namespace

absl::StatusOr<Badge> GetBadge(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(std::optional<Badge> badge,
                   ReadOne(connection, queries::kGetBadge, resource::IdsIn(name)));
  if (!badge.has_value()) return errors::NotFound(name);
  return *std::move(badge);
}

absl::StatusOr<std::optional<Badge>> LatestBadge(db::Connection& connection, const std::string& participant) {
  return ReadOne(connection, queries::kGetLatestBadge, resource::IdsIn(participant));
}

absl::StatusOr<std::optional<Badge>> RevokeValidBadge(db::Connection& connection,
                                                      const std::string& participant,
                                                      const std::string& reason) {
  return ReadOne(connection, queries::kRevokeBadge, resource::IdsIn(participant).Text(reason));
}

absl::Status InsertBadge(db::Connection& connection, std::string_view code, Badge& badge) {
  db::Params params = resource::IdsIn(badge.name());
  params.Text(contract::LastId(badge.participant())).Bytes(HashOfCode(code)).Text(badge.issued_by());
  ASSIGN_OR_RETURN(const std::optional<Badge> inserted, ReadOne(connection, queries::kInsertBadge, params));
  badge = *inserted;
  return absl::OkStatus();
}

}  // namespace plenary::check_in
