// Messages of a body one after another, each behind five bytes: flags, and its length in network order. So
// gRPC, gRPC-Web and Connect's streams frame them.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace plenary::protocols {

inline constexpr std::size_t kEnvelopeSize = 5;
inline constexpr std::uint8_t kCompressed = 0x01;
inline constexpr std::uint8_t kEndOfStream = 0x02;  // Connect's: the end of a stream, as JSON
inline constexpr std::uint8_t kTrailers = 0x80;  // gRPC-Web's: trailers, as the lines of an HTTP/1.1 header

struct Envelope {
  std::uint8_t flags = 0;
  std::string payload{};
};

std::string Enveloped(std::uint8_t flags, std::string_view payload);
// Writes what stands before a payload of `size` bytes to the five bytes at `to`.
void WriteEnvelope(std::uint8_t flags, std::size_t size, char* to);

// Finds messages in a body that comes in pieces. Holds at most one message and what was added after it.
class EnvelopeReader {
 public:
  // `longest` is the most bytes that a message may have, as it comes.
  explicit EnvelopeReader(std::size_t longest) : longest_(longest) {}

  void Add(std::string_view bytes);
  // The next message, once all of it was added. RequestTooLarge as soon as its length says so.
  absl::StatusOr<std::optional<Envelope>> Next();
  // Whether nothing is left, also no part of a message.
  bool empty() const { return size() == 0; }
  // Bytes that wait.
  std::size_t size() const { return buffer_.size() - at_; }

 private:
  const std::size_t longest_;
  std::string buffer_;
  std::size_t at_ = 0;  // where in it the next message begins
};

}  // namespace plenary::protocols
