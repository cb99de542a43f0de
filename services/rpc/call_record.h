// The data of a call's log line.

#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "absl/status/status.h"
#include "rpc/call.h"

namespace plenary::rpc {

// How a call ended, for its log line; valid during the call of CallLog. Holds no personal data.
struct CallRecord {
  const MethodInfo& method;
  const std::string& call_id;
  const std::string& principal;
  absl::StatusCode code;
  const std::string& reason;  // of the error; empty if OK
  const std::string& cause;   // inner message of an INTERNAL or UNAVAILABLE answer, only for the log
  std::chrono::steady_clock::duration duration;
  std::int64_t statements;
};
using CallLog = std::function<void(const CallRecord&)>;

}  // namespace plenary::rpc
