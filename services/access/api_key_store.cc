#include "access/api_key_store.h"

#include "access/queries.h"
#include "contract/resource_name.h"
#include "messages/resource.h"
#include "plenary/v1/person.pb.h"
#include "resource/list_fields.h"
#include "resource/rows.h"
#include "rpc/clocks.h"

namespace plenary::access {
namespace {

// Columns as in get_api_key.sql.
v1::ApiKey ApiKeyFrom(const db::Row& row) {
  v1::ApiKey key;
  key.set_name(contract::NameOf<v1::ApiKey>(row.Text(0)));
  key.set_title(row.String(1));
  if (!row.IsNull(2)) *key.mutable_expire_time() = messages::TimestampFromMicros(row.Time(2));
  if (!row.IsNull(3)) *key.mutable_revoke_time() = messages::TimestampFromMicros(row.Time(3));
  key.set_state(static_cast<v1::ApiKey::State>(row.Int(4)));
  key.set_created_by(row.String(5));
  *key.mutable_create_time() = messages::TimestampFromMicros(row.Time(6));
  key.set_etag(messages::EtagOf(row.Int(7)));
  return key;
}

}  // namespace

absl::StatusOr<std::map<std::string, contract::Caller>> FindPrincipals(
    db::Connection& connection, const std::vector<std::string>& digests) {
  db::Params params;
  params.BytesArray(digests).Time(rpc::ServerNow());
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kFindPrincipals, params));
  std::map<std::string, contract::Caller> callers;
  for (const db::Row row : rows) {
    contract::Caller& caller = callers[row.Bytes(0)];
    caller.principal = contract::NameOf<v1::ApiKey>(row.Text(1));
    if (row.IsNull(2)) continue;  // a key without any role
    caller.grants.push_back({.role = static_cast<v1::Role>(row.Int(2)),
                             .scope = row.String(3),
                             .person = row.IsNull(4) ? "" : contract::NameOf<v1::Person>(row.Text(4))});
  }
  return callers;
}

absl::StatusOr<v1::ApiKey> InsertApiKey(db::Connection& connection, const v1::ApiKey& key,
                                        const std::string& digest) {
  db::Params params;
  params.Text(contract::LastId(key.name())).Text(key.title()).Bytes(digest);
  if (key.has_expire_time()) {
    params.Time(messages::MicrosFrom(key.expire_time()));
  } else {
    params.Null();
  }
  params.Text(key.created_by());
  RETURN_IF_ERROR(connection.Execute(queries::kInsertApiKey, params).status());
  return GetApiKey(connection, key.name(), /*for_update=*/false);
}

absl::StatusOr<v1::ApiKey> GetApiKey(db::Connection& connection, const std::string& name, bool for_update) {
  const db::Statement& statement = for_update ? queries::kLockApiKey : queries::kGetApiKey;
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, statement, name));
  return ApiKeyFrom(found[0]);
}

absl::StatusOr<v1::ApiKey> RevokeApiKey(db::Connection& connection, const std::string& name) {
  RETURN_IF_ERROR(connection.Execute(queries::kRevokeApiKey, resource::IdsIn(name)).status());
  return GetApiKey(connection, name, /*for_update=*/false);
}

absl::StatusOr<bool> ApiKeyExists(db::Connection& connection, const std::string& name) {
  return resource::Exists(connection, queries::kGetApiKey, name);
}

absl::StatusOr<v1::ListApiKeysResponse> ListApiKeys(const resource::ListCall& list) {
  static const resource::ListFields kFields(*v1::ApiKey::descriptor(),
                                            {
                                                {"name", "('apiKeys/' || k.id)", /*nullable=*/false},
                                                {"title", "k.title"},
                                                {"state", "k.state"},
                                                {"created_by", "k.created_by"},
                                                {"create_time", "k.create_time"},
                                                {"expire_time", "k.expire_time"},
                                            });
  static const resource::Listing kListing = kFields.By(queries::kListApiKeys, "k.id");
  ASSIGN_OR_RETURN(const resource::Page page, resource::RunPage(list, kListing, {}, {"TRUE", {}}));
  return resource::ResponseOf(page, &v1::ListApiKeysResponse::mutable_api_keys, ApiKeyFrom);
}

absl::Status LockAccess(db::Connection& connection) {
  return connection.Execute(queries::kLockAccess).status();
}

absl::StatusOr<std::vector<std::string>> Administrators(db::Connection& connection) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kListAdministrators, db::Params().Time(rpc::ServerNow())));
  return resource::TextsIn(rows);
}

}  // namespace plenary::access
