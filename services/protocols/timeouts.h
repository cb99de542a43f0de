// How long a caller waits, as the protocols write it.

#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "absl/status/statusor.h"

namespace plenary::protocols {

using Timeout = std::optional<std::chrono::nanoseconds>;

// gRPC's `grpc-timeout`: at most eight digits and a unit, H M S m u n. Empty is no timeout. InvalidField if
// it is written otherwise.
absl::StatusOr<Timeout> ParseGrpcTimeout(std::string_view text);
// Connect's `connect-timeout-ms`: at most ten digits.
absl::StatusOr<Timeout> ParseConnectTimeout(std::string_view text);

}  // namespace plenary::protocols
