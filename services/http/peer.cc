#include "http/peer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/ip_address.h"

namespace plenary::http {
namespace {

std::string TextOf(int family, const void* address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  inet_ntop(family, address, text.data(), text.size());
  return text.data();
}

// IPv4 within IPv6 is written as IPv4.
std::string TextOf(const in6_addr& address) {
  if (!IN6_IS_ADDR_V4MAPPED(&address)) return TextOf(AF_INET6, &address);
  return TextOf(AF_INET, address.s6_addr + sizeof(address) - sizeof(in_addr));
}

// A proxy or tunnel on this machine brings everybody.
Peer OfText(std::string text) {
  const std::optional<IpAddress> address = IpAddress::Parse(text);
  const bool counts = address.has_value() && !address->IsLoopback();
  return {.address = std::move(text), .counted_as = counts ? address->CountedAs() : ""};
}

}  // namespace

Peer PeerAt(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    return OfText(TextOf(AF_INET, &reinterpret_cast<const sockaddr_in&>(address).sin_addr));
  }
  if (address.sa_family != AF_INET6) return OfText("unix");
  return OfText(TextOf(reinterpret_cast<const sockaddr_in6&>(address).sin6_addr));
}

Peer PeerOf(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof(address);
  getpeername(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return PeerAt(reinterpret_cast<const sockaddr&>(address));
}

}  // namespace plenary::http
