#include "access/denied_calls.h"

#include <vector>

#include "access/queries.h"

namespace plenary::access {
namespace {

// If more callers than this were refused between two writes, the rest are counted together, without a
// principal.
constexpr std::size_t kLimit = 10'000;

}  // namespace

void DeniedCalls::Count(const std::string& principal, const std::string& method) {
  const std::lock_guard lock(mutex_);
  const bool room = counts_.size() < kLimit || counts_.contains({principal, method});
  ++counts_[{room ? principal : std::string(), method}];
}

absl::Status DeniedCalls::Write(db::Connection& connection) {
  Counts counts;
  {
    const std::lock_guard lock(mutex_);
    counts.swap(counts_);
  }
  if (counts.empty()) return absl::OkStatus();
  std::vector<std::string> principals;
  std::vector<std::string> methods;
  std::vector<std::int64_t> calls;
  for (const auto& [who_and_what, count] : counts) {
    principals.push_back(who_and_what.first);
    methods.push_back(who_and_what.second);
    calls.push_back(count);
  }
  absl::Status status =
      connection.Execute(queries::kAddDeniedCalls, db::Params().Texts(principals).Texts(methods).Ints(calls))
          .status();
  if (!status.ok()) {
    const std::lock_guard lock(mutex_);
    for (const auto& [who_and_what, count] : counts) counts_[who_and_what] += count;
  }
  return status;
}

}  // namespace plenary::access
