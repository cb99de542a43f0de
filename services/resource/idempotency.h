// Calls made with a `request_id` happen once (AIP-155).

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "errors/constraint_errors.h"
#include "rpc/call.h"

namespace plenary::resource {

// The result of a claim.
struct Claim {
  // The caller made the same call before: answer with `resource` as it is now.
  bool repeated = false;
  std::string resource;
};

// The `request_id` of a request; empty if it has none.
std::string_view RequestIdOf(const google::protobuf::Message& request);
// The `reason` of a request; empty if it has none.
std::string_view GivenReason(const google::protobuf::Message& request);
// The `validate_only` of a request; false if it has none.
bool ValidateOnly(const google::protobuf::Message& request);

// The keyed digest under which a payload is remembered: of the request and, for a stream of requests, a
// digest of the later ones.
std::string PayloadHash(std::string_view key, const rpc::Call& call, std::string_view content_digest = {});

// Claims the call's request id for `resource` in the open transaction; waits for a transaction that claims
// the same. Without a request id nothing happens. RequestIdReused if the caller used the id for another
// payload.
absl::StatusOr<Claim> ClaimRequest(db::Connection& connection, const rpc::Call& call,
                                   std::string_view payload_key, std::string_view resource,
                                   std::string_view content_digest = {});

// A request id that was claimed before.
struct EarlierClaim {
  std::string payload_hash;
  std::string resource;
};
// What the request id of each of these calls, which all have one, was claimed for earlier, or nothing.
absl::StatusOr<std::vector<std::optional<EarlierClaim>>> FindEarlier(db::Connection& connection,
                                                                     std::span<const rpc::Call* const> calls);

// A request id to be claimed.
struct NewClaim {
  const rpc::Call* call = nullptr;
  std::string payload_hash;
  std::string resource;
};
// Claims request ids that FindEarlier did not find, each once. If another transaction claims one at this
// moment, the statement fails; run again, FindEarlier finds it.
absl::Status ClaimNew(db::Connection& connection, std::span<const NewClaim> claims);

// Whether the caller used the call's request id before, with any payload.
absl::StatusOr<bool> IsClaimed(db::Connection& connection, const rpc::Call& call);

// Deletes expired claims; none while the clocks differ too much (clocks.h).
absl::Status ForgetOldRequests(db::Connection& connection);

// The meanings of their table's constraints.
std::span<const errors::ConstraintError> IdempotencyConstraints();

}  // namespace plenary::resource
