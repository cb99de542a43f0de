#include "plenaryd/descriptors.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

namespace plenary::plenaryd {
namespace {

TEST(Descriptors, TheLimitIsRaisedToTheHardOne) {
  rlimit limit{};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &limit), 0);
  const rlimit lowered{limit.rlim_max / 2, limit.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &lowered), 0);
  EXPECT_EQ(RaiseDescriptorLimit(), limit.rlim_max);
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &limit), 0);
  EXPECT_EQ(limit.rlim_cur, limit.rlim_max);
}

TEST(Descriptors, ConnectionsAndSessionsFitBelowTheLimit) {
  constexpr std::size_t kPlenty = 1'000'000;
  for (const std::size_t sessions : {10, 100, 270}) {
    for (std::size_t limit = 64; limit < kPlenty; limit *= 2) {
      const auto connections = ConnectionsWithin(limit, sessions);
      if (!connections.ok()) {
        EXPECT_EQ(connections.status().code(), absl::StatusCode::kFailedPrecondition);
        EXPECT_LT(limit, 1'024);
        continue;
      }
      EXPECT_GT(*connections, 0);
      EXPECT_LT(*connections + 2 * sessions, limit);
    }
  }
  EXPECT_LT(*ConnectionsWithin(kPlenty, 10), kPlenty / 10) << "memory is a limit too";
}

}  // namespace
}  // namespace plenary::plenaryd
