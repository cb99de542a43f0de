#include "http/peer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>

namespace plenary::http {
namespace {

// A proxy or tunnel on this machine brings everybody.
bool IsLoopback(const in_addr& address) { return (ntohl(address.s_addr) >> 24) == IN_LOOPBACKNET; }

Peer OfV4(const in_addr& address) {
  std::array<char, INET_ADDRSTRLEN> text{};
  inet_ntop(AF_INET, &address, text.data(), text.size());
  return {.address = text.data(), .counted_as = IsLoopback(address) ? "" : text.data()};
}

Peer OfV6(in6_addr address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  inet_ntop(AF_INET6, &address, text.data(), text.size());
  Peer peer{.address = text.data(), .counted_as = {}};
  if (IN6_IS_ADDR_LOOPBACK(&address)) return peer;
  std::fill(std::begin(address.s6_addr) + 8, std::end(address.s6_addr), 0);
  inet_ntop(AF_INET6, &address, text.data(), text.size());
  peer.counted_as = text.data();
  return peer;
}

in_addr V4Within(const in6_addr& address) {
  in_addr v4{};
  std::copy(std::begin(address.s6_addr) + 12, std::end(address.s6_addr),
            reinterpret_cast<unsigned char*>(&v4));
  return v4;
}

}  // namespace

Peer PeerAt(const sockaddr& address) {
  if (address.sa_family == AF_INET) return OfV4(reinterpret_cast<const sockaddr_in&>(address).sin_addr);
  if (address.sa_family != AF_INET6) return {.address = "unix", .counted_as = {}};
  const in6_addr& v6 = reinterpret_cast<const sockaddr_in6&>(address).sin6_addr;
  return IN6_IS_ADDR_V4MAPPED(&v6) ? OfV4(V4Within(v6)) : OfV6(v6);
}

Peer PeerOf(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof(address);
  getpeername(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return PeerAt(reinterpret_cast<const sockaddr&>(address));
}

}  // namespace plenary::http
