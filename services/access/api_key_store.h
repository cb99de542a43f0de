// API keys as rows. The only caller of their SQL.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "contract/caller.h"
#include "db/connection.h"
#include "plenary/v1/access_service.pb.h"
#include "resource/page.h"

namespace plenary::access {

// The callers of the keys with these digests that are valid now, with all their grants.
absl::StatusOr<std::map<std::string, contract::Caller>> FindPrincipals(
    db::Connection& connection, const std::vector<std::string>& digests);

absl::StatusOr<v1::ApiKey> InsertApiKey(db::Connection& connection, const v1::ApiKey& key,
                                        const std::string& digest);
// NotFound if absent. `for_update` locks the row.
absl::StatusOr<v1::ApiKey> GetApiKey(db::Connection& connection, const std::string& name, bool for_update);
absl::StatusOr<v1::ApiKey> RevokeApiKey(db::Connection& connection, const std::string& name);
absl::StatusOr<bool> ApiKeyExists(db::Connection& connection, const std::string& name);
absl::StatusOr<v1::ListApiKeysResponse> ListApiKeys(const resource::ListCall& list);

// Serializes all changes of access rules for the rest of the transaction.
absl::Status LockAccess(db::Connection& connection);
// Principals with a valid key that hold ROLE_ADMIN for everything.
absl::StatusOr<std::vector<std::string>> Administrators(db::Connection& connection);

}  // namespace plenary::access
