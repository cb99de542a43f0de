#include "protocols/gzip.h"

#include <gtest/gtest.h>

namespace plenary::protocols {
namespace {

constexpr std::size_t kLongest = 1 << 20;

TEST(GzipTest, ThereAndBack) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "statement " + std::to_string(i);
  const std::string compressed = Deflate(text);
  EXPECT_LT(compressed.size(), text.size() / 2);
  EXPECT_EQ(*Inflate(compressed, kLongest), text);
  EXPECT_EQ(*Inflate(Deflate(""), kLongest), "");
}

TEST(GzipTest, TheLimitIsOfWhatComesOut) {
  const std::string text(1000, 'x');
  EXPECT_EQ(*Inflate(Deflate(text), 1000), text);
  EXPECT_EQ(Inflate(Deflate(text), 999).status().code(), absl::StatusCode::kResourceExhausted);
  // 100 MB in a hundred thousand bytes: no more is made of them than the limit.
  std::string zeros;
  zeros.resize(100'000'000);
  EXPECT_EQ(Inflate(Deflate(zeros), kLongest).status().code(), absl::StatusCode::kResourceExhausted);
}

TEST(GzipTest, WhatIsCutOffOrOtherwiseIsRefused) {
  const std::string whole = Deflate("a statement");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_EQ(Inflate(whole.substr(0, size), kLongest).status().code(), absl::StatusCode::kInvalidArgument)
        << size;
  }
  EXPECT_FALSE(Inflate(whole + "more", kLongest).ok());
  EXPECT_FALSE(Inflate("a statement", kLongest).ok());
}

}  // namespace
}  // namespace plenary::protocols
