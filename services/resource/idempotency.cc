#include "resource/idempotency.h"

#include "base/crypto.h"
#include "base/status_macros.h"
#include "errors/errors.h"
#include "resource/queries.h"
#include "rpc/clocks.h"

namespace plenary::resource {

using google::protobuf::FieldDescriptor;

namespace {

constexpr errors::ConstraintError kConstraints[] = {{"idempotency_pkey", errors::Claimed}};

// A text field of a request; empty if it has no such field.
std::string_view GivenText(const google::protobuf::Message& request, const char* name) {
  static std::string unused;
  const FieldDescriptor* field = request.GetDescriptor()->FindFieldByName(name);
  if (field == nullptr) return {};
  return request.GetReflection()->GetStringReference(request, field, &unused);
}

}  // namespace

std::string_view RequestIdOf(const google::protobuf::Message& request) {
  return GivenText(request, "request_id");
}

std::string_view GivenReason(const google::protobuf::Message& request) {
  return GivenText(request, "reason");
}

bool ValidateOnly(const google::protobuf::Message& request) {
  const FieldDescriptor* field = request.GetDescriptor()->FindFieldByName("validate_only");
  return field != nullptr && request.GetReflection()->GetBool(request, field);
}

std::string PayloadHash(std::string_view key, const rpc::Call& call, std::string_view content_digest) {
  return HmacSha256(
      key, call.method().full_name + "\n" + call.request().SerializeAsString() + std::string(content_digest));
}

absl::StatusOr<std::vector<std::optional<EarlierClaim>>> FindEarlier(
    db::Connection& connection, std::span<const rpc::Call* const> calls) {
  std::vector<std::string> principals, ids;
  for (const rpc::Call* call : calls) {
    principals.push_back(call->caller().principal);
    ids.emplace_back(RequestIdOf(call->request()));
  }
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadRequests, db::Params().Texts(principals).Texts(ids)));
  std::vector<std::optional<EarlierClaim>> earlier(calls.size());
  for (const db::Row row : rows) {
    earlier[static_cast<std::size_t>(row.Int(0))] = EarlierClaim{row.Bytes(1), row.String(2)};
  }
  return earlier;
}

absl::Status ClaimNew(db::Connection& connection, std::span<const NewClaim> claims) {
  if (claims.empty()) return absl::OkStatus();
  std::vector<std::string> principals, ids, methods, hashes, resources;
  for (const NewClaim& claim : claims) {
    principals.push_back(claim.call->caller().principal);
    ids.emplace_back(RequestIdOf(claim.call->request()));
    methods.push_back(claim.call->method().full_name);
    hashes.push_back(claim.payload_hash);
    resources.push_back(claim.resource);
  }
  db::Params params;
  params.Texts(principals).Texts(ids).Texts(methods).BytesArray(hashes).Texts(resources);
  return connection.Execute(queries::kClaimRequests, params.Time(rpc::ServerNow())).status();
}

absl::StatusOr<bool> IsClaimed(db::Connection& connection, const rpc::Call& call) {
  if (RequestIdOf(call.request()).empty()) return false;
  const rpc::Call* const one[] = {&call};
  ASSIGN_OR_RETURN(const auto earlier, FindEarlier(connection, one));
  return earlier[0].has_value();
}

absl::StatusOr<Claim> ClaimRequest(db::Connection& connection, const rpc::Call& call,
                                   std::string_view payload_key, std::string_view resource,
                                   std::string_view content_digest) {
  const std::string_view request_id = RequestIdOf(call.request());
  if (request_id.empty()) return Claim{};
  const std::string hash = PayloadHash(payload_key, call, content_digest);
  db::Params claim;
  claim.Text(call.caller().principal)
      .Text(request_id)
      .Text(call.method().full_name)
      .Bytes(hash)
      .Text(resource)
      .Time(rpc::ServerNow());
  ASSIGN_OR_RETURN(const db::Result claimed, connection.Execute(queries::kClaimRequest, claim));
  if (!claimed.empty()) return Claim{};

  const rpc::Call* const one[] = {&call};
  ASSIGN_OR_RETURN(const auto earlier, FindEarlier(connection, one));
  if (!earlier[0].has_value()) return errors::Contention();  // it expired between the two statements
  if (!EqualInConstantTime(earlier[0]->payload_hash, hash)) return errors::RequestIdReused();
  return Claim{.repeated = true, .resource = earlier[0]->resource};
}

absl::Status ForgetOldRequests(db::Connection& connection) {
  ASSIGN_OR_RETURN(const std::int64_t now, rpc::AgreedNow(connection));
  return connection.Execute(queries::kForgetRequests, db::Params().Time(now)).status();
}

std::span<const errors::ConstraintError> IdempotencyConstraints() { return kConstraints; }

}  // namespace plenary::resource
