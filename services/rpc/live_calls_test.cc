#include "rpc/live_calls.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace plenary::rpc {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::minutes kLong{1};

TEST(LiveCalls, NobodyIsLetInOnceItIsClosed) {
  LiveCalls calls;
  ASSERT_TRUE(calls.Begin());
  calls.Close();
  EXPECT_FALSE(calls.Begin());
  EXPECT_FALSE(calls.AwaitNone(steady_clock::now())) << "one is under way";
  std::thread last([&] { calls.End(); });
  EXPECT_TRUE(calls.AwaitNone(steady_clock::now() + kLong));
  last.join();
  EXPECT_FALSE(calls.Begin());
}

TEST(LiveCalls, WhoeverIsLetInIsWaitedFor) {
  for (int round = 0; round < 200; ++round) {
    LiveCalls calls;
    std::atomic<int> inside{0};
    std::vector<std::thread> callers;
    for (int i = 0; i < 4; ++i) {
      callers.emplace_back([&] {
        while (calls.Begin()) {
          ++inside;
          --inside;
          calls.End();
        }
      });
    }
    calls.Close();
    EXPECT_TRUE(calls.AwaitNone(steady_clock::now() + kLong));
    EXPECT_EQ(inside, 0);
    for (std::thread& caller : callers) caller.join();
  }
}

}  // namespace
}  // namespace plenary::rpc
