#include "journal/write.h"

#include "base/status_macros.h"
#include "db/database_error.h"
#include "resource/idempotency.h"

namespace plenary::journal {

Change ChangeBy(const rpc::Call& call, const google::protobuf::Message& resource, std::string_view before,
                std::string_view after) {
  Change change = ChangeTo(resource, before, after);
  change.principal = call.caller().principal;
  change.call_id = call.id();
  return change;
}

Change RemovalBy(const rpc::Call& call, std::string name, std::string_view before) {
  const std::string scope = ScopeOf(name);
  return {.scope = scope,
          .resource = std::move(name),
          .audience_before = std::string(before),
          .audience_after = kNobody,
          .digest = {},
          .salt = {},
          .principal = call.caller().principal,
          .call_id = call.id()};
}

void Write::Changed(const google::protobuf::Message& resource, std::string_view before,
                    std::string_view after) {
  changes_.push_back(ChangeBy(call_, resource, before, after));
}

void Write::Removed(std::string name, std::string_view before) {
  changes_.push_back(RemovalBy(call_, std::move(name), before));
}

void Write::Touched(const std::vector<resource::Touched>& touched) {
  for (const resource::Touched& one : touched)
    Changed(*one.resource, one.audience_before, one.audience_after);
}

void Write::Wrote(const BulkWriter& bulk) {
  if (!bulk.empty()) bulks_.push_back(bulk.Finish());
}

absl::StatusOr<Ending> RunWrite(const rpc::Call& call, db::Connection& connection,
                                const WriteOptions& options, std::string& repeated_name,
                                const std::function<absl::Status(Write&)>& body) {
  Ending ending = Ending::kDone;
  const bool validate_only = resource::ValidateOnly(call.request());
  const auto once = [&]() -> absl::Status {
    db::Transaction transaction(connection);
    if (options.one_snapshot) {
      RETURN_IF_ERROR(connection.ExecuteScript("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"));
    }
    if (!validate_only) {
      ASSIGN_OR_RETURN(const resource::Claim claim,
                       resource::ClaimRequest(connection, call, options.payload_key, options.name,
                                              options.content_digest));
      if (claim.repeated) {
        repeated_name = claim.resource;
        ending = Ending::kRepeated;
        return transaction.Confirm();
      }
    }
    Write write(call, connection);
    RETURN_IF_ERROR(body(write));
    if (validate_only) return absl::OkStatus();
    // Another write has already made this change.
    if (write.empty()) return transaction.Confirm();
    RETURN_IF_ERROR(Append(connection, call.method().full_name, write.changes(), write.bulks(),
                           resource::GivenReason(call.request())));
    return transaction.Commit();
  };
  absl::Status status = db::WithRetry(once);
  // On the second run, the claim shows whether the lost commit succeeded. Without a request id this is
  // unknown.
  if (db::IsOutcomeUnknown(status) && !resource::RequestIdOf(call.request()).empty())
    status = db::WithRetry(once);
  if (!status.ok()) return status;
  return ending;
}

}  // namespace plenary::journal
