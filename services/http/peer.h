// Who is at the other end of a connection.

#pragma once

#include <sys/socket.h>

#include <string>

namespace plenary::http {

struct Peer {
  std::string address;  // "192.0.2.1", "2001:db8::1", "unix"
  // What counts as one address (IpAddress::CountedAs). Empty for Unix sockets and loopback.
  std::string counted_as;
};

// The peer of a connected socket.
Peer PeerOf(int socket);
// The peer at this address. IPv4 within IPv6 is IPv4.
Peer PeerAt(const sockaddr& address);

}  // namespace plenary::http
