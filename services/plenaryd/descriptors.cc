#include "plenaryd/descriptors.h"

#include <sys/resource.h>

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace plenary::plenaryd {
namespace {

// Files, ports, pipes, metrics, channelz, COMMITs set aside, and a reserve.
constexpr std::size_t kOthers = 80;
// A session, and the connection that cancels its statement.
constexpr std::size_t kPerSession = 2;
constexpr std::size_t kFewestConnections = 16;
// With more connections memory runs out first: an idle connection takes about 40 KB.
constexpr std::size_t kMostConnections = 20'000;

}  // namespace

std::size_t RaiseDescriptorLimit() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  const rlimit raised{limit.rlim_max, limit.rlim_max};
  if (setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
  return limit.rlim_cur;
}

absl::StatusOr<std::size_t> ConnectionsWithin(std::size_t limit, std::size_t sessions) {
  const std::size_t others = kOthers + kPerSession * sessions;
  if (limit < others + kFewestConnections) {
    return absl::FailedPreconditionError(absl::StrCat(
        "the limit on open files, ", limit, ", is too low: the server needs at least ",
        others + kFewestConnections, ". Raise the hard limit (ulimit -Hn, or LimitNOFILE of systemd)"));
  }
  return std::min(limit - others, kMostConnections);
}

}  // namespace plenary::plenaryd
