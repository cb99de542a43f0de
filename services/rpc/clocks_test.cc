#include "rpc/clocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "db/test_database.h"
#include "errors/errors.h"
#include "rpc/queries.h"

namespace plenary::rpc {
namespace {

using std::chrono::microseconds;
using std::chrono::seconds;
using testing::HasSubstr;

constexpr std::int64_t kSecond = 1'000'000;

class ClocksTest : public db::DatabaseTest {
 protected:
  // A session in which the database's clock is what this expression tells.
  std::unique_ptr<db::Connection> SessionWith(const std::string& clock) const {
    db::ConnectionOptions options = Options();
    options.replaced_statements[queries::kReadClock.name] = "SELECT " + clock;
    return std::make_unique<db::Connection>(options);
  }
  std::unique_ptr<db::Connection> SessionAhead(int seconds) const {
    return SessionWith("clock_timestamp() + interval '" + std::to_string(seconds) + " seconds'");
  }
};

TEST_F(ClocksTest, TheDifferenceIsMeasuredToHalfAWay) {
  for (const int ahead : {0, 45, -45, 3'600, -3'600, 40'000'000}) {
    const auto measured = MeasureClocks(*SessionAhead(ahead));
    ASSERT_TRUE(measured.ok()) << measured.status();
    if (!measured->has_value()) continue;  // a busy machine
    EXPECT_LE(std::abs((*measured)->count() - ahead * kSecond), kSecond) << ahead;
  }
}

TEST_F(ClocksTest, ASlowAnswerMeasuresNothing) {
  const auto measured = MeasureClocks(*SessionWith("clock_timestamp() FROM pg_sleep(1)"));
  ASSERT_TRUE(measured.ok()) << measured.status();
  EXPECT_FALSE(measured->has_value());
}

TEST_F(ClocksTest, TheTimeAgreedOnIsThatOfTheLaterClock) {
  for (const int ahead : {0, 30, -30}) {
    const std::int64_t before = ServerNow();
    const auto now = AgreedNow(*SessionAhead(ahead));
    ASSERT_TRUE(now.ok()) << now.status();
    EXPECT_LE(*now, ServerNow());
    EXPECT_GE(*now, before + (ahead < 0 ? ahead * kSecond : 0));
  }
  for (const int ahead : {200, -200}) {
    const absl::Status differ = AgreedNow(*SessionAhead(ahead)).status();
    EXPECT_TRUE(absl::IsUnavailable(differ)) << differ;
  }
}

TEST(ClocksRulesTest, BothHaveToPassATime) {
  const std::int64_t now = ServerNow();
  for (const std::int64_t ahead : {-3'600 * kSecond, std::int64_t{0}, 3'600 * kSecond}) {
    EXPECT_TRUE(BothPassed(now - 3'601 * kSecond, now + ahead));
    EXPECT_FALSE(BothPassed(now + 4'000 * kSecond, now + ahead));
    EXPECT_EQ(BothPassed(now - 1'800 * kSecond, now + ahead), ahead >= 0);
    EXPECT_FALSE(BothPassed(now + 1'800 * kSecond, now + ahead));
  }
}

TEST(ClocksRulesTest, OnlyWhatLiesBetweenClocksInTroubleIsInDoubt) {
  const std::int64_t now = ServerNow();
  for (const std::int64_t ahead : {-3'600 * kSecond, -50 * kSecond, 50 * kSecond, 3'600 * kSecond}) {
    const bool in_trouble = std::abs(ahead) > 60 * kSecond;
    EXPECT_EQ(CheckClocks(now + ahead).ok(), !in_trouble) << ahead;
    EXPECT_EQ(CheckBeyondDoubt(now + ahead / 2, now + ahead).ok(), !in_trouble) << ahead;
    EXPECT_TRUE(CheckBeyondDoubt(now + ahead * 2, now + ahead).ok()) << ahead;
    EXPECT_TRUE(CheckBeyondDoubt(now - ahead * 2, now + ahead).ok()) << ahead;
  }
  const absl::Status differ = CheckClocks(now + 75 * kSecond + kSecond / 2);
  EXPECT_TRUE(absl::IsUnavailable(differ));
  EXPECT_EQ(errors::ReasonOf(differ), v1::DATABASE_UNAVAILABLE);
  EXPECT_THAT(std::string(differ.message()), HasSubstr("differ by 7"));
}

TEST(ClocksRulesTest, TroubleIsToldInWords) {
  EXPECT_EQ(WhyInTrouble(seconds(60)), "");
  EXPECT_EQ(WhyInTrouble(-seconds(60)), "");
  EXPECT_EQ(WhyInTrouble(microseconds(75'900'000)),
            "the clock of the database is 75 s ahead of the server's");
  EXPECT_EQ(WhyInTrouble(-seconds(3'600)), "the clock of the database is 3600 s behind the server's");
}

}  // namespace
}  // namespace plenary::rpc
