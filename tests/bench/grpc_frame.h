// gRPC's framing of messages in an HTTP/2 body: a flag byte (0: not compressed), four bytes of length, the
// message.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plenary::bench {

inline constexpr std::size_t kFrameHeaderSize = 5;

// A message with its header before it.
std::string Frame(std::string_view message);

// Takes the one message of a unary answer out of a body that arrives in pieces of any size.
class Unframer {
 public:
  void Feed(std::string_view piece) { body_.append(piece); }
  // Makes room for the next body; keeps the memory.
  void Clear() { body_.clear(); }

  // Whether the body is exactly one uncompressed message.
  bool Complete() const;
  // The message. Only when Complete().
  std::string_view Message() const { return std::string_view(body_).substr(kFrameHeaderSize); }

 private:
  std::string body_;
};

}  // namespace plenary::bench
