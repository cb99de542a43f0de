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

// What became of a claim.
struct Claim {
  // The caller made this very call before: answer with `resource` as it now is.
  bool repeated = false;
  std::string resource;
};

// The `request_id` of a request; empty if it has none.
std::string_view RequestIdOf(const google::protobuf::Message& request);
// The `reason` of a request; empty if it has none.
std::string_view GivenReason(const google::protobuf::Message& request);
// The `validate_only` of a request; false if it has none.
bool ValidateOnly(const google::protobuf::Message& request);

// The keyed digest under which a payload is remembered: the request, and of a stream of requests a digest of
// what follows the first.
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
// What the request id of each of these calls, which all have one, was claimed for before, if anything.
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

// Whether the caller used the call's request id before; that says nothing of the payload.
absl::StatusOr<bool> IsClaimed(db::Connection& connection, const rpc::Call& call);

// Forgets those that nobody will use again; none while the clocks are in trouble (clocks.h).
absl::Status ForgetOldRequests(db::Connection& connection);

// What a violated constraint of their table means.
std::span<const errors::ConstraintError> IdempotencyConstraints();

}  // namespace plenary::resource
