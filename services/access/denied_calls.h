// Calls that were refused, counted by caller and method and written now and then: a caller who tries what it
// may not is found in the table denied_calls, at no cost to the others, and cannot fill a journal.

#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "db/connection.h"

namespace plenary::access {

// Thread-safe.
class DeniedCalls {
 public:
  // Counts one. `principal` is empty for an anonymous caller or an unknown key.
  void Count(const std::string& principal, const std::string& method);

  // Writes what was counted since the last time. After an error it is counted still.
  absl::Status Write(db::Connection& connection);

 private:
  using Counts = std::map<std::pair<std::string, std::string>, std::int64_t>;

  std::mutex mutex_;
  Counts counts_;  // by principal and method
};

}  // namespace plenary::access
