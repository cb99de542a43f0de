#include "protocols/call_memory.h"

#include <gtest/gtest.h>

namespace plenary::protocols {
namespace {

constexpr std::size_t kLimit = std::size_t{1} << 20;

TEST(CallMemory, LargeRequestsAreRefusedAboveTheLimit) {
  CallMemory memory(kLimit);
  CallMemory::Share first(memory);
  CallMemory::Share second(memory);
  EXPECT_TRUE(first.Take(kLimit - kSmallRequest));
  EXPECT_FALSE(second.Take(2 * kSmallRequest));
  EXPECT_EQ(memory.used(), kLimit - kSmallRequest) << "what is refused is not counted";
  EXPECT_TRUE(second.Take(kSmallRequest));
  EXPECT_FALSE(second.Take(1)) << "it is not small any more";
}

TEST(CallMemory, SmallRequestsHaveAQuarterMore) {
  CallMemory memory(kLimit);
  CallMemory::Share large(memory);
  large.Add(kLimit + kLimit / 4 - kSmallRequest);
  CallMemory::Share small(memory);
  EXPECT_TRUE(small.Take(kSmallRequest));
  CallMemory::Share smaller(memory);
  EXPECT_FALSE(smaller.Take(1));
}

TEST(CallMemory, WhatACallHadIsFreeAgain) {
  CallMemory memory(kLimit);
  {
    CallMemory::Share share(memory);
    EXPECT_TRUE(share.Take(1'000));
    share.Reset(200);
    EXPECT_EQ(memory.used(), 200U);
    share.Add(kLimit);
  }
  EXPECT_EQ(memory.used(), 0U);
}

}  // namespace
}  // namespace plenary::protocols
