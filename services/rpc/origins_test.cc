#include "rpc/origins.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::rpc {
namespace {

constexpr char kProxy[] = "10.0.0.1";
constexpr char kStranger[] = "198.51.100.7";

const TrustedProxies& Proxies() {
  static const TrustedProxies kProxies = *TrustedProxies::Of({"10.0.0.0/8", "2001:db8:a::1", "unix"});
  return kProxies;
}

// The address that a call of `peer` with one such header is counted to.
std::string OriginOf(const char* peer, const char* header, const char* text) {
  return Proxies().OriginOf(peer, {{header, text}}).address;
}
std::string Forwarded(const char* text) { return OriginOf(kProxy, "forwarded", text); }
std::string ForwardedFor(const char* text) { return OriginOf(kProxy, "x-forwarded-for", text); }

TEST(OriginsTest, NobodyIsTrustedUnlessNamed) {
  const Headers headers{{"x-forwarded-for", "203.0.113.1"}};
  EXPECT_EQ(TrustedProxies().OriginOf(kProxy, headers).address, kProxy);
  EXPECT_EQ(Proxies().OriginOf(kStranger, headers).address, kStranger);
  for (const char* proxy : {"10.9.9.9", "2001:db8:a::1", "unix"}) {
    EXPECT_EQ(Proxies().OriginOf(proxy, headers).address, "203.0.113.1") << proxy;
  }
  EXPECT_EQ(Proxies().OriginOf("2001:db8:a::2", headers).address, "2001:db8:a::");
}

TEST(OriginsTest, WhatAStrangerSaysOfItselfCountsForNothing) {
  EXPECT_EQ(ForwardedFor("192.0.2.9, 203.0.113.1"), "203.0.113.1");
  EXPECT_EQ(ForwardedFor("192.0.2.9, 203.0.113.1, 10.0.0.2"), "203.0.113.1") << "through two proxies";
  EXPECT_EQ(ForwardedFor("10.0.0.2"), "10.0.0.2") << "a proxy that calls itself";
  const Headers twice{{"x-forwarded-for", "192.0.2.9"}, {"x-forwarded-for", "203.0.113.1"}};
  EXPECT_EQ(Proxies().OriginOf(kProxy, twice).address, "203.0.113.1");
  const Headers both{{"forwarded", "for=192.0.2.9"}, {"x-forwarded-for", "203.0.113.1"}};
  EXPECT_EQ(Proxies().OriginOf(kProxy, both).address, "203.0.113.1");
}

TEST(OriginsTest, ProxiesWriteAddressesInManyWays) {
  EXPECT_EQ(ForwardedFor(" 203.0.113.1:4711 "), "203.0.113.1");
  EXPECT_EQ(ForwardedFor("2001:db8:1:2::9"), "2001:db8:1:2::");
  EXPECT_EQ(ForwardedFor("[2001:db8:1:2::9]:4711"), "2001:db8:1:2::");
  EXPECT_EQ(Forwarded("for=203.0.113.1;proto=https;by=10.0.0.1"), "203.0.113.1");
  EXPECT_EQ(Forwarded("for=192.0.2.9, proto=https; For=\"[2001:db8:1:2::9]:4711\""), "2001:db8:1:2::");
}

TEST(OriginsTest, WhatIsNoAddressLeavesTheProxy) {
  for (const char* text : {"", "unknown", "_hidden", ",", "203.0.113.1, nonsense", "unix"}) {
    EXPECT_EQ(ForwardedFor(text), kProxy) << text;
  }
  for (const char* text : {"", "for", "proto=https", "for=unknown", "for=\"", "for=["}) {
    EXPECT_EQ(Forwarded(text), kProxy) << text;
  }
}

TEST(OriginsTest, ThisMachineIsTold) {
  const TrustedProxies nobody;
  for (const char* peer : {"127.0.0.1", "::1", "unix"}) EXPECT_TRUE(nobody.OriginOf(peer, {}).local) << peer;
  EXPECT_FALSE(nobody.OriginOf(kStranger, {}).local);
  EXPECT_FALSE(Proxies().OriginOf("unix", {{"x-forwarded-for", kStranger}}).local);
}

TEST(OriginsTest, WhatIsNoRangeIsTold) {
  for (const char* text : {"proxy.example", "10.0.0.0/40", ""}) {
    const absl::Status refused = TrustedProxies::Of({text}).status();
    EXPECT_EQ(refused.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_THAT(std::string(refused.message()), testing::HasSubstr("10.0.0.0/8"));
  }
}

}  // namespace
}  // namespace plenary::rpc
