// Badges as rows. The only caller of their SQL.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/badge.pb.h"

namespace plenary::check_in {

// All without their codes; only hashes of codes are stored.
//
// NotFound if absent.
absl::StatusOr<v1::Badge> GetBadge(db::Connection& connection, const std::string& name);
// The participant's last badge, valid or not; empty if there was none.
absl::StatusOr<std::optional<v1::Badge>> LatestBadge(db::Connection& connection,
                                                     const std::string& participant);
// Revokes the participant's valid badge and returns it; empty if there is none.
absl::StatusOr<std::optional<v1::Badge>> RevokeValidBadge(db::Connection& connection,
                                                          const std::string& participant,
                                                          const std::string& reason);
// Inserts a valid badge with this code, and sets the fields that the database fills in. The participant must
// have no other valid badge.
absl::Status InsertBadge(db::Connection& connection, std::string_view code, v1::Badge& badge);

// Names of badges of these participants of the event, at most `limit`.
absl::StatusOr<std::vector<std::string>> FindBadgesOf(db::Connection& connection, const std::string& event_id,
                                                      std::span<const std::string> participant_ids,
                                                      int limit);
// Deletes every badge of an event and returns their names.
absl::StatusOr<std::vector<std::string>> DeleteBadgesOf(db::Connection& connection,
                                                        const std::string& event_id);

}  // namespace plenary::check_in
