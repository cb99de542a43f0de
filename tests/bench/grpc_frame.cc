#include "grpc_frame.h"

#include <cstdint>

namespace plenary::bench {
namespace {

std::size_t LengthIn(std::string_view header) {
  std::size_t length = 0;
  for (std::size_t i = 1; i < kFrameHeaderSize; ++i)
    length = length << 8 | static_cast<std::uint8_t>(header[i]);
  return length;
}

}  // namespace

std::string Frame(std::string_view message) {
  std::string frame;
  frame.reserve(kFrameHeaderSize + message.size());
  frame.push_back('\0');
  for (int shift = 24; shift >= 0; shift -= 8)
    frame.push_back(static_cast<char>(message.size() >> shift & 0xff));
  frame.append(message);
  return frame;
}

bool Unframer::Complete() const {
  return body_.size() >= kFrameHeaderSize && body_[0] == '\0' &&
         LengthIn(body_) == body_.size() - kFrameHeaderSize;
}

}  // namespace plenary::bench
