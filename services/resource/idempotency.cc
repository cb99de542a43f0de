#include "resource/idempotency.h"

#include "base/crypto.h"
#include "errors/errors.h"
#include "resource/queries.h"
#include "rpc/clocks.h"

namespace plenary::resource {

using google::protobuf::FieldDescriptor;

namespace {

// A text of a request; empty if it has no such field.
std::string_view TextOf(const google::protobuf::Message& request, const char* name) {
  static std::string unused;
  const FieldDescriptor* field = request.GetDescriptor()->FindFieldByName(name);
  if (field == nullptr) return {};
  return request.GetReflection()->GetStringReference(request, field, &unused);
}

}  // namespace

std::string_view RequestIdOf(const google::protobuf::Message& request) {
  return TextOf(request, "request_id");
}

std::string_view GivenReason(const google::protobuf::Message& request) { return TextOf(request, "reason"); }

bool ValidateOnly(const google::protobuf::Message& request) {
  const FieldDescriptor* field = request.GetDescriptor()->FindFieldByName("validate_only");
  return field != nullptr && request.GetReflection()->GetBool(request, field);
}

std::string PayloadHash(std::string_view key, const rpc::Call& call, std::string_view content_digest) {
  return HmacSha256(
      key, call.method().full_name + "\n" + call.request().SerializeAsString() + std::string(content_digest));
}

namespace {

// What the call's request id was claimed for before, if anything.
absl::StatusOr<db::Result> Earlier(db::Connection& connection, const rpc::Call& call) {
  db::Params find;
  find.Text(call.caller().principal).Text(RequestIdOf(call.request()));
  return connection.Execute(queries::kGetRequest, find);
}

}  // namespace

absl::StatusOr<bool> IsClaimed(db::Connection& connection, const rpc::Call& call) {
  if (RequestIdOf(call.request()).empty()) return false;
  ASSIGN_OR_RETURN(const db::Result earlier, Earlier(connection, call));
  return !earlier.empty();
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

  ASSIGN_OR_RETURN(const db::Result earlier, Earlier(connection, call));
  if (earlier.empty()) return errors::Contention();  // it expired between the two statements
  if (!EqualInConstantTime(earlier[0].Bytes(0), hash)) return errors::RequestIdReused();
  return Claim{.repeated = true, .resource = earlier[0].String(1)};
}

absl::Status ForgetOldRequests(db::Connection& connection) {
  ASSIGN_OR_RETURN(const std::int64_t now, rpc::AgreedNow(connection));
  return connection.Execute(queries::kForgetRequests, db::Params().Time(now)).status();
}

}  // namespace plenary::resource
