// Counts refused calls by caller and method, and writes the counts to the table denied_calls from time to
// time. So an operator finds a caller that tries what it may not do, other calls do not become slower, and no
// journal is filled.

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
  // Counts one call. `principal` is empty for an anonymous caller or an unknown key.
  void Count(const std::string& principal, const std::string& method);

  // Writes the counts since the last time. After an error they are kept for the next time.
  absl::Status Write(db::Connection& connection);

 private:
  using Counts = std::map<std::pair<std::string, std::string>, std::int64_t>;

  std::mutex mutex_;
  Counts counts_;  // by principal and method
};

}  // namespace plenary::access
