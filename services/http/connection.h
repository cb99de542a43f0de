// One connection: its socket, the version of HTTP that is spoken on it, and its limits of time.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "http/codec.h"
#include "http/connection_counts.h"
#include "http/loop.h"
#include "http/socket.h"

namespace plenary::http {

// Everything happens on its loop.
class Connection final : public Carrier, public EndOfTurn, public std::enable_shared_from_this<Connection> {
 public:
  using Clock = Codec::Clock;
  using OnEnd = std::function<void(Connection&)>;

  // `on_end` is called once, when the connection is closed.
  Connection(const Surroundings& surroundings, Socket socket, std::string address,
             ConnectionCounts::Ticket ticket, OnEnd on_end);
  ~Connection() override;

  void Start();
  // See Codec.
  void Drain();
  // Called a few times a second: keeps the limits of time.
  void Check(Clock::time_point now);
  // Closes the socket at once and ends every exchange.
  void End();

  void Touch() override;
  void OnEndOfTurn() override;

  std::size_t index = 0;  // for the list that it is in

 private:
  enum class State {
    kHandshake,  // of TLS
    kDetecting,  // which version of HTTP the peer speaks
    kOpen,
    kLingering,  // all is written; waits for the peer to close, as closing first could lose what is under way
    kClosed,
  };

  void Handshake();
  void OnReadable();
  void OnWritable();
  void AwaitReadable();
  // False if nothing more is to be read.
  bool Take(std::string_view bytes);
  void Detect(std::string_view bytes);
  void Speak(std::unique_ptr<Codec> codec);

  void Write();
  // False if there is more, for the socket or for the next turn, or the socket is closed.
  bool ProduceAndWrite();
  // False if the rest has to wait for the socket, or the socket is closed.
  bool WriteNow(std::string_view bytes);
  void Linger();

  void CheckUnknown(Clock::time_point now);
  void CheckOpen(Clock::time_point now);
  // False if the peer gives no sign of life.
  bool IsAlive(Clock::time_point now);

  Socket socket_;
  std::optional<ConnectionCounts::Ticket> ticket_;  // until it is closed
  const OnEnd on_end_;
  const Clock::time_point accepted_at_ = Clock::now();
  const std::chrono::milliseconds age_;  // at which it is drained
  State state_ = State::kDetecting;
  std::unique_ptr<Codec> codec_;
  std::string early_;   // what came before the version was known
  std::string unsent_;  // what the socket does not take just now
  bool reading_ = false;
  bool done_reading_ = false;
  bool draining_ = false;

  // Of these Check makes times: reading the clock for each message would cost more.
  std::uint64_t requests_ = 0;
  bool received_ = false;
  bool sent_ = false;
  bool pinged_ = false;
  Clock::time_point received_at_ = accepted_at_;
  Clock::time_point sent_at_ = accepted_at_;
  Clock::time_point busy_at_ = accepted_at_;
  Clock::time_point draining_since_{};
  Clock::time_point lingering_since_{};
};

}  // namespace plenary::http
