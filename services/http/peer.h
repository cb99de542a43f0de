// Who is at the other end of a connection.

#pragma once

#include <string>

namespace plenary::http {

struct Peer {
  std::string address;  // "192.0.2.1", "2001:db8::1", "unix"
  // What counts as one address: of IPv6 its /64, since a peer has all addresses of that. Empty for Unix
  // sockets.
  std::string counted_as;
};

// The peer of a connected socket. Neither needs the other's scope, nor is IPv4 told from IPv4 within IPv6.
Peer PeerOf(int socket);

}  // namespace plenary::http
