#include "rpc/standing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/database_error.h"

namespace plenary::rpc {
namespace {

using std::chrono::milliseconds;

TEST(Standing, RefusesWritesAsLongAsThereIsTrouble) {
  Standing standing;
  EXPECT_TRUE(standing.CheckWrites().ok());
  standing.Set(Standing::Trouble::kStandby, "the standby is away");
  standing.Set(Standing::Trouble::kDisk, "the disk is full");
  EXPECT_EQ(standing.WhyNoWrites(), "the standby is away");
  EXPECT_THAT(std::string(standing.CheckWrites().message()), testing::HasSubstr("the standby is away"));
  EXPECT_TRUE(absl::IsUnavailable(standing.CheckWrites()));
  standing.Set(Standing::Trouble::kStandby, "");
  EXPECT_EQ(standing.WhyNoWrites(), "the disk is full");
  standing.Set(Standing::Trouble::kDisk, "");
  EXPECT_TRUE(standing.CheckWrites().ok());
}

TEST(Standing, ATroubleKnownFromFailuresIsTriedAgain) {
  Standing standing;
  standing.SetFor(milliseconds(0), Standing::Trouble::kDisk, "full");
  EXPECT_TRUE(standing.CheckWrites().ok());
  standing.SetFor(std::chrono::hours(1), Standing::Trouble::kDisk, "full");
  EXPECT_FALSE(standing.CheckWrites().ok());
}

TEST(Standing, AFullDiskIsKnownByTheErrorOfACall) {
  Standing standing;
  const auto failed = [](const char* sqlstate) {
    return db::DatabaseStatus(absl::StatusCode::kInternal, "failed", {sqlstate, "", ""});
  };
  standing.Note(absl::InternalError("something else"));
  standing.Note(failed("23505"));
  EXPECT_TRUE(standing.CheckWrites().ok());
  standing.Note(failed("53100"));
  EXPECT_EQ(standing.WhyNoWrites(), "the disk of the database is full");
}

}  // namespace
}  // namespace plenary::rpc
