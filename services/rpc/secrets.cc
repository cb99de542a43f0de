#include "rpc/secrets.h"

#include "base/crypto.h"
#include "rpc/queries.h"

namespace plenary::rpc {
namespace {

absl::StatusOr<std::string> LoadSecret(db::Connection& connection, std::string_view name) {
  db::Params params;
  params.Text(name).Bytes(RandomBytes(32));
  RETURN_IF_ERROR(connection.Execute(queries::kAddSecret, params).status());
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kGetSecret, db::Params().Text(name)));
  if (rows.empty()) return absl::InternalError("a secret is missing");
  return rows[0].Bytes(0);
}

}  // namespace

absl::StatusOr<Secrets> LoadSecrets(db::Connection& connection) {
  Secrets secrets;
  ASSIGN_OR_RETURN(secrets.page_tokens, LoadSecret(connection, "page-tokens"));
  ASSIGN_OR_RETURN(secrets.payloads, LoadSecret(connection, "payloads"));
  ASSIGN_OR_RETURN(secrets.invitations, LoadSecret(connection, "invitations"));
  return secrets;
}

}  // namespace plenary::rpc
