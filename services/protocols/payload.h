// The bytes of one message: protobuf's own or JSON, compressed or not.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "google/protobuf/message.h"

namespace plenary::protocols {

// Shorter answers are not compressed: it would cost more than it saves.
inline constexpr std::size_t kWorthCompressing = 1024;

enum class Codec { kProtobuf, kJson };

// Reads a message. MalformedRequest if the bytes are none of its type; JSON says what is wrong and where.
absl::Status ReadMessage(Codec codec, std::string_view bytes, google::protobuf::Message& message);
// Reads one that gzip compressed, too: RequestTooLarge if it has more than `longest` bytes when it is
// inflated.
absl::Status ReadCompressed(Codec codec, std::string_view bytes, std::size_t longest,
                            google::protobuf::Message& message);

// Writes a message, after `prefix` bytes that are left free.
std::string WriteMessage(Codec codec, const google::protobuf::Message& message, std::size_t prefix = 0);

// A message for an answer of many: in an envelope, compressed if `compress` and that is worth it.
std::string WriteEnveloped(Codec codec, const google::protobuf::Message& message, bool compress);

// OK if messages in this encoding are read; empty is none.
absl::Status CheckEncoding(std::string_view encoding);

// Whether the encodings that a caller takes ("gzip, identity;q=0.5") have gzip.
bool TakesGzip(std::string_view accepted);

}  // namespace plenary::protocols
