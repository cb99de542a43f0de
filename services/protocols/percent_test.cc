#include "protocols/percent.h"

#include <gtest/gtest.h>

namespace plenary::protocols {
namespace {

TEST(PercentTest, MessagesArePrintableAscii) {
  EXPECT_EQ(PercentEncode("50% of Zürich\n"), "50%25 of Z%C3%BCrich%0A");
  EXPECT_EQ(PercentEncode("~ !"), "~ !");
  EXPECT_EQ(PercentEncode("\x7F"), "%7F");
}

TEST(PercentTest, QueriesAreDecoded) {
  EXPECT_EQ(QueryValue("connect=v1&message=%7B%22a%22%3A1%7D", "message"), "{\"a\":1}");
  EXPECT_EQ(QueryValue("message=a+b%2Bc", "message"), "a b+c");
  EXPECT_EQ(QueryValue("message", "message"), "");
  EXPECT_EQ(QueryValue("message=", "message"), "");
  EXPECT_EQ(QueryValue("mess%61ge=x", "message"), "x");
  EXPECT_EQ(QueryValue("message=1&message=2", "message"), "1");
  EXPECT_EQ(QueryValue("a=1&&b=2&", "b"), "2");
}

TEST(PercentTest, WhatIsNotThereIsNothing) {
  EXPECT_EQ(QueryValue("", "message"), std::nullopt);
  EXPECT_EQ(QueryValue("messages=1", "message"), std::nullopt);
}

TEST(PercentTest, WhatIsEncodedWronglyStays) {
  EXPECT_EQ(QueryValue("m=%", "m"), "%");
  EXPECT_EQ(QueryValue("m=%4", "m"), "%4");
  EXPECT_EQ(QueryValue("m=%4G%41", "m"), "%4GA");
}

}  // namespace
}  // namespace plenary::protocols
