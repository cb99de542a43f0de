// A version of HTTP on one connection: makes exchanges of the bytes that come, and bytes of their answers. It
// knows no socket: the connection reads and writes.

#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "http/exchange.h"
#include "http/limits.h"
#include "http/loop.h"

namespace plenary::http {

// What the connections of a loop have in common.
struct Surroundings {
  Loop& loop;
  const Limits& limits;
  Handler& handler;
};

// What a codec knows of its connection, which outlives it.
class Carrier : public Surroundings {
 public:
  explicit Carrier(const Surroundings& surroundings) : Surroundings(surroundings) {}
  virtual ~Carrier() = default;
  // There may be something to produce: the connection asks for it when the turn ends.
  virtual void Touch() = 0;

  std::string peer;  // its address
  bool secure = false;
};

// Every method is called on the loop of the connection.
class Codec {
 public:
  using Clock = std::chrono::steady_clock;

  virtual ~Codec() = default;

  // Takes what the peer sent. False if nothing more is to be read: the connection ends when what is produced
  // is written.
  virtual bool Receive(std::string_view bytes) = 0;
  // Whether more bytes may come now. The connection reads on after the next turn that touched it.
  virtual bool WantsMore() const = 0;

  // Appends some of what is to be sent, no more than about 64 KiB at a time; nothing if there is nothing just
  // now.
  virtual void Produce(std::string& out) = 0;
  // What was produced so far was written or is being written.
  virtual void Produced() = 0;
  // Nothing more comes and nothing is to be sent: the connection may be closed.
  virtual bool IsFinished() const = 0;

  // Requests that have begun and are not over.
  virtual bool IsBusy() const = 0;
  // Requests that have ever begun, also those that were refused.
  virtual std::uint64_t CountRequests() const = 0;

  // Lets no new request in, without losing one that the peer believes to be accepted, and finishes when it is
  // not busy any more. May be called again.
  virtual void Drain() = 0;
  // Asks the peer for a sign of life, if this version of HTTP can. False if it cannot.
  virtual bool Ping() = 0;
  // Called a few times a second: ends what stalls.
  virtual void Check(Clock::time_point now) = 0;
  // The connection is gone: ends every exchange. The last call.
  virtual void End() = 0;
};

}  // namespace plenary::http
