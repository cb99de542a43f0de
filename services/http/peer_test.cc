#include "http/peer.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace plenary::http {
namespace {

Peer OfText(const char* text) {
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  inet_pton(AF_INET6, text, &address.sin6_addr);
  return PeerAt(reinterpret_cast<const sockaddr&>(address));
}

TEST(PeerTest, OfIpv6CountsByItsNetwork) {
  EXPECT_EQ(OfText("2001:db8:1:2:3:4:5:6").address, "2001:db8:1:2:3:4:5:6");
  EXPECT_EQ(OfText("2001:db8:1:2:3:4:5:6").counted_as, OfText("2001:db8:1:2::9").counted_as);
  EXPECT_NE(OfText("2001:db8:1:2::9").counted_as, OfText("2001:db8:1:3::9").counted_as);
}

TEST(PeerTest, OfIpv4WithinIpv6IsIpv4) {
  EXPECT_EQ(OfText("::ffff:192.0.2.1").address, "192.0.2.1");
  EXPECT_EQ(OfText("::ffff:192.0.2.1").counted_as, "192.0.2.1");
  for (const char* here : {"::1", "::ffff:127.0.0.1", "::ffff:127.1.2.3"}) {
    EXPECT_EQ(OfText(here).counted_as, "") << here;
  }
  EXPECT_NE(OfText("::ffff:192.0.2.1").counted_as, OfText("::ffff:192.0.2.2").counted_as);
}

TEST(PeerTest, OfAUnixSocketIsCountedInNoAddress) {
  int pair[2];
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
  EXPECT_EQ(PeerOf(pair[0]).address, "unix");
  EXPECT_EQ(PeerOf(pair[0]).counted_as, "");
  for (const int socket : pair) close(socket);
}

}  // namespace
}  // namespace plenary::http
