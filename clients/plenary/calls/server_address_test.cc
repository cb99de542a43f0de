#include "plenary/calls/server_address.h"

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

struct Meant {
  const char* text;
  const char* target;
  bool tls;
  bool local;
};

TEST(ServerAddress, SaysWhetherTheConnectionIsEncrypted) {
  for (const Meant& meant : {Meant{"127.0.0.1:7450", "127.0.0.1:7450", false, true},
                             Meant{"http://forum.example:7450", "forum.example:7450", false, false},
                             Meant{"https://forum.example:443/", "forum.example:443", true, false},
                             Meant{"https://[::1]:7450", "[::1]:7450", true, true},
                             Meant{"unix:/run/plenary/socket", "unix:/run/plenary/socket", false, true},
                             Meant{"unix:///run/socket", "unix:///run/socket", false, true}}) {
    const auto address = ReadServerAddress(meant.text);
    ASSERT_TRUE(address.ok()) << address.status();
    EXPECT_EQ(address->text, meant.text);
    EXPECT_EQ(address->target, meant.target);
    EXPECT_EQ(address->tls, meant.tls) << meant.text;
    EXPECT_EQ(address->local, meant.local) << meant.text;
  }
}

TEST(ServerAddress, IsNothingElse) {
  for (const char* text :
       {"", "nowhere", ":7450", "forum.example:0", "forum.example:65536", "forum.example:https", "https://",
        "https://forum.example", "https://forum.example:443/plenary", "https://key@forum.example:443",
        "ftp://forum.example:21", "dns:///forum.example:7450", "HTTPS://forum.example:443",
        "unix:", "unix:socket"}) {
    EXPECT_EQ(ReadServerAddress(text).status().code(), absl::StatusCode::kInvalidArgument) << text;
  }
}

}  // namespace
}  // namespace plenary::client
