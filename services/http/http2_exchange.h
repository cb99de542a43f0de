// A stream of HTTP/2 as an exchange.

#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "http/answer.h"

namespace plenary::http {

class Http2Exchange;

// What an exchange asks of the connection that it belongs to.
class Http2Streams {
 public:
  virtual ~Http2Streams() = default;
  virtual void AnswerGrew(Http2Exchange& exchange) = 0;
  virtual void Consume(const Http2Exchange& exchange, std::size_t bytes) = 0;
  virtual void Reset(const Http2Exchange& exchange, std::uint32_t code) = 0;
  // See Exchange::StayLong.
  virtual std::size_t CountLong() = 0;
};

class Http2Exchange final : public AnsweredExchange {
 public:
  Http2Exchange(Http2Streams& streams, Loop& loop, std::int32_t stream)
      : AnsweredExchange(loop), stream(stream), streams_(streams) {}

  std::size_t StayLong() override;
  void Consumed(std::size_t bytes) override;
  void Abort(unsigned code) override;

  // Its status as three digits, which live as long as the exchange.
  std::string_view StatusText();

  // The rest is the codec's.
  const std::int32_t stream;
  std::size_t index = 0;       // in the codec's list
  std::size_t head_bytes = 0;  // as Limits::header_bytes counts them
  bool listed = false;         // its answer grew in this turn
  bool submitted = false;      // nghttp2 has the head of the answer
  bool resting = false;        // nghttp2 waits for more of the body
  bool answered = false;       // the whole answer was handed to the connection
  bool aborted = false;        // by us
  bool stays_long = false;
  bool progressed = false;  // bytes of the body were taken since the last check
  std::chrono::steady_clock::time_point progressed_at{};

 private:
  void AnswerGrew() override;

  Http2Streams& streams_;  // only while the exchange is not over
  std::array<char, 3> status_text_{};
};

}  // namespace plenary::http
