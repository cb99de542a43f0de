#include "base/ip_address.h"

#include <gtest/gtest.h>

namespace plenary {
namespace {

std::string CountedAs(const char* text) {
  const auto address = IpAddress::Parse(text);
  return address ? address->CountedAs() : "none";
}

bool IsIn(const char* address, const char* range) {
  return IpRange::Parse(range)->Contains(*IpAddress::Parse(address));
}

TEST(IpAddressTest, OfVersion6CountsByItsNetwork) {
  EXPECT_EQ(CountedAs("192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(CountedAs("::ffff:192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(CountedAs("2001:db8:1:2:3:4:5:6"), CountedAs("2001:db8:1:2::9"));
  EXPECT_NE(CountedAs("2001:db8:1:2::9"), CountedAs("2001:db8:1:3::9"));
}

TEST(IpAddressTest, OtherTextsAreNone) {
  for (const char* text : {"", "unix", "192.0.2", "192.0.2.1:80", "[::1]", "::1%lo", "1.2.3.4\n", "g::1"}) {
    EXPECT_FALSE(IpAddress::Parse(text).has_value()) << text;
  }
  const std::string_view with_zero("192.0.2.1\0x", 11);
  EXPECT_FALSE(IpAddress::Parse(with_zero).has_value());
}

TEST(IpAddressTest, LoopbackIsThisMachine) {
  for (const char* text : {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"}) {
    EXPECT_TRUE(IpAddress::Parse(text)->IsLoopback()) << text;
  }
  for (const char* text : {"128.0.0.1", "::2", "::", "1::1"}) {
    EXPECT_FALSE(IpAddress::Parse(text)->IsLoopback()) << text;
  }
}

TEST(IpAddressTest, ANameOfThisMachineIsLocalhostAlone) {
  for (const char* host : {"localhost", "LocalHost", "127.0.0.9", "::1"}) {
    EXPECT_TRUE(IsThisMachine(host)) << host;
  }
  for (const char* host :
       {"", "127.example.org", "localhost.example.org", "localhost:1", "[::1]", "0.0.0.0"}) {
    EXPECT_FALSE(IsThisMachine(host)) << host;
  }
}

TEST(IpRangeTest, HasWhatBeginsWithItsBits) {
  EXPECT_TRUE(IsIn("10.255.0.1", "10.0.0.0/8"));
  EXPECT_FALSE(IsIn("11.0.0.1", "10.0.0.0/8"));
  EXPECT_TRUE(IsIn("192.0.2.127", "192.0.2.0/25"));
  EXPECT_FALSE(IsIn("192.0.2.128", "192.0.2.0/25"));
  EXPECT_TRUE(IsIn("192.0.2.7", "192.0.2.7"));
  EXPECT_FALSE(IsIn("192.0.2.8", "192.0.2.7"));
  EXPECT_TRUE(IsIn("2001:db8:ffff::1", "2001:db8::/32"));
  EXPECT_FALSE(IsIn("2001:db9::1", "2001:db8::/32"));
  EXPECT_TRUE(IsIn("203.0.113.1", "0.0.0.0/0"));
  EXPECT_FALSE(IsIn("2001:db8::1", "0.0.0.0/0")) << "every address of version 4, and no other";
  EXPECT_TRUE(IsIn("203.0.113.1", "::/0"));
}

TEST(IpRangeTest, OtherTextsAreNone) {
  for (const char* text : {"", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8x", "::/129", "lan/8"}) {
    EXPECT_FALSE(IpRange::Parse(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace plenary
