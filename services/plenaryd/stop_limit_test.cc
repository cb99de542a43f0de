#include "plenaryd/stop_limit.h"

#include <gtest/gtest.h>

namespace plenary::plenaryd {
namespace {

using namespace std::chrono_literals;

const Log& Quiet() {
  static const Log log(LogFormat::kHuman, LogLevel::err, StandardError());
  return log;
}

TEST(StopLimit, LetsAStopEnd) { const StopLimit limit(1h, Quiet()); }

TEST(StopLimitDeathTest, EndsWhatHangs) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_EXIT(
      {
        const StopLimit limit(1ms, Quiet());
        std::this_thread::sleep_for(1h);
      },
      testing::ExitedWithCode(1), "the stop takes too long");
}

}  // namespace
}  // namespace plenary::plenaryd
