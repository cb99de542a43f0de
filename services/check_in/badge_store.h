// Badges as rows. The only caller of their SQL.

#pragma once

#include <optional>
#include <string>
#include <string_view>

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

}  // namespace plenary::check_in
