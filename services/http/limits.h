// What peers may do, and how much of it.

#pragma once

#include <chrono>
#include <cstddef>

namespace plenary::http {

struct Limits {
  // Connections open at a time; more are closed at once.
  std::size_t connections = 20'000;
  // The same from one address: of IPv6, from one /64. Unix sockets count only in all.
  std::size_t connections_by_address = 2'000;

  // Requests under way at a time on a connection. HTTP/2 tells the peer, and refuses more; HTTP/1.1 has one
  // at a time.
  std::size_t streams = 1'000;
  // The same of requests that may take long: a tenth fewer, so that a short one always finds room.
  std::size_t long_streams() const { return streams < 2 ? streams : streams - (streams + 9) / 10; }
  // Of a request's head: its names and values, and 32 for each field. A longer one is answered 431.
  std::size_t header_bytes = 16 << 10;
  // Of a request's body, which nobody has consumed yet.
  std::size_t body_window = 256 << 10;

  // From the moment a connection is accepted to the head of its first request, TLS included.
  std::chrono::milliseconds first_request{20'000};
  // Without a request under way; then the connection is drained.
  std::chrono::milliseconds idle{30 * 60'000};
  // Then the connection is drained: the peer is told to open another one, and requests under way go on. Each
  // connection gets up to a tenth more, so that those opened together do not end together.
  std::chrono::milliseconds age{60 * 60'000};
  // For how long the peer may take nothing of an answer that waits for it, or send nothing of a body of
  // HTTP/1.1 that it has announced. Then the request is ended.
  std::chrono::milliseconds stall{60'000};
  // A peer of HTTP/2 that sends nothing for so long is asked for a sign of life, and has so long to give it.
  std::chrono::milliseconds ping_after{60'000};
  std::chrono::milliseconds ping_answer{20'000};

  // By connection and second; ten times as many may come at once. The connection of a peer that sends more is
  // closed.
  double resets = 200;        // streams that the peer resets, or that end by its errors
  double pings = 10;          // to which nothing was answered in between
  double settings = 5;        // changes of settings
  double empty_frames = 100;  // frames that carry nothing: DATA without bytes, PRIORITY
};

}  // namespace plenary::http
