#include "plenary/text/local_time.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

TEST(LocalTime, IsReadInTheZoneOfTheEvent) {
  const auto at = [](const char* text, const char* zone = "Europe/Madrid") {
    const auto time = ParseDeadline(text, zone);
    return time.ok() ? ShowTime(*time, "UTC") : std::string(time.status().message());
  };
  EXPECT_EQ(at("2026-10-01 18:00"), "2026-10-01T16:00:00+00:00");
  EXPECT_EQ(at("2026-12-01T18:00"), "2026-12-01T17:00:00+00:00");
  EXPECT_EQ(at("2026-10-01T18:00:30"), "2026-10-01T16:00:30+00:00");
  EXPECT_EQ(at("2026-10-01"), "2026-10-01T22:00:00+00:00") << "a day lasts until its end";
  EXPECT_EQ(at("2026-10-01T18:00:00+08:00"), "2026-10-01T10:00:00+00:00");
  EXPECT_EQ(at("2026-10-01T18:00:00Z", ""), "2026-10-01T18:00:00+00:00");
}

TEST(LocalTime, WhatIsNoneSaysWhatIs) {
  for (const char* text : {"", "tomorrow", "2026-13-01", "18:00", "2026-10-01 25:00"}) {
    const auto time = ParseDeadline(text, "Europe/Madrid");
    ASSERT_FALSE(time.ok()) << text;
    EXPECT_THAT(std::string(time.status().message()), testing::HasSubstr("2026-10-01T18:00:00+02:00"));
  }
  for (const char* zone : {"", "Nowhere/At-All"}) {
    EXPECT_THAT(std::string(ParseDeadline("2026-10-01", zone).status().message()),
                testing::HasSubstr("has no time zone"));
  }
}

TEST(LocalTime, IsShownWithItsOffset) {
  google::protobuf::Timestamp time;
  time.set_seconds(1'790'870'400);
  EXPECT_EQ(ShowTime(time, "Asia/Shanghai"), "2026-10-02T00:00:00+08:00");
  EXPECT_EQ(ShowTime(time, ""), "2026-10-01T16:00:00+00:00");
}

}  // namespace
}  // namespace plenary::client
