#include "check_in/badge_store.h"

#include <utility>

#include "base/code.h"
#include "base/status_macros.h"
#include "check_in/queries.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "participants/participant_store.h"
#include "resource/collection.h"
#include "resource/rows.h"

namespace plenary::check_in {
namespace {

using v1::Badge;

// Columns as in get_badge.sql.
Badge FromRow(const db::Row& row) {
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
  return FromRow(rows[0]);
}

}  // namespace

absl::StatusOr<Badge> GetBadge(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(std::optional<Badge> badge,
                   ReadOne(connection, queries::kGetBadge, resource::KeyInEvent(name)));
  if (!badge.has_value()) return errors::NotFound(name);
  return *std::move(badge);
}

absl::StatusOr<std::optional<Badge>> LatestBadge(db::Connection& connection, const std::string& participant) {
  return ReadOne(connection, queries::kGetLatestBadge, resource::KeyInEvent(participant));
}

absl::StatusOr<std::optional<Badge>> RevokeValidBadge(db::Connection& connection,
                                                      const std::string& participant,
                                                      const std::string& reason) {
  return ReadOne(connection, queries::kRevokeBadge, resource::KeyInEvent(participant).Text(reason));
}

absl::Status InsertBadge(db::Connection& connection, std::string_view code, Badge& badge) {
  db::Params params = resource::KeyInEvent(badge.name());
  params.Text(contract::LastId(badge.participant())).Bytes(HashOfCode(code)).Text(badge.issued_by());
  ASSIGN_OR_RETURN(const std::optional<Badge> inserted, ReadOne(connection, queries::kInsertBadge, params));
  badge = *inserted;
  return absl::OkStatus();
}

absl::StatusOr<std::vector<std::string>> FindBadgesOf(db::Connection& connection, const std::string& event_id,
                                                      std::span<const std::string> participant_ids,
                                                      int limit) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kFindBadgesOf,
                                      db::Params().Text(event_id).Texts(participant_ids).Int(limit)));
  std::vector<std::string> names;
  for (const db::Row row : rows) names.push_back(row.String(0));
  return names;
}

absl::StatusOr<std::vector<std::string>> DeleteBadgesOf(db::Connection& connection,
                                                        const std::string& event_id) {
  ASSIGN_OR_RETURN(const db::Result deleted,
                   connection.Execute(queries::kDeleteBadgesOf, db::Params().Text(event_id)));
  return resource::NamesOf(deleted, event_id, "badges");
}

}  // namespace plenary::check_in
