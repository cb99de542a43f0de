#include "plenary/calls/connection.h"

#include "gtest/gtest.h"

namespace plenary::client {
namespace {

TEST(Loopback, IsThisMachine) {
  for (const char* server :
       {"127.0.0.1:7450", "127.8.9.10:1", "localhost:7450", "LocalHost:1", "[::1]:7450"}) {
    EXPECT_TRUE(IsLoopback(server)) << server;
  }
}

TEST(Loopback, IsNothingThatOnlyLooksLikeIt) {
  for (const char* server :
       {"127.example.org:7450", "127.0.0.1.example.org:7450", "localhost.example.org:7450",
        "localhost:1.org:7450", "[::1].example.org:7450", "[::1%eth0]:7450", "10.127.0.1:7450",
        "0.0.0.0:7450", "[::]:7450", "dns:127.0.0.1:7450", "127.0.0.1:1,192.0.2.1:7450", "",
        "127.0.0.1,192.0.2.1:7450"}) {
    EXPECT_FALSE(IsLoopback(server)) << server;
  }
}

}  // namespace
}  // namespace plenary::client
