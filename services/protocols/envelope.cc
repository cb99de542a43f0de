#include "protocols/envelope.h"

#include <utility>

#include "errors/errors.h"

namespace plenary::protocols {
namespace {

std::size_t LengthAt(const char* bytes) {
  std::size_t length = 0;
  for (int i = 1; i < static_cast<int>(kEnvelopeSize); ++i) {
    length = length << 8 | static_cast<std::uint8_t>(bytes[i]);
  }
  return length;
}

}  // namespace

void WriteEnvelope(std::uint8_t flags, std::size_t size, char* to) {
  to[0] = static_cast<char>(flags);
  for (int i = 1; i < static_cast<int>(kEnvelopeSize); ++i) to[i] = static_cast<char>(size >> (32 - 8 * i));
}

std::string Enveloped(std::uint8_t flags, std::string_view payload) {
  std::string bytes(kEnvelopeSize, '\0');
  WriteEnvelope(flags, payload.size(), bytes.data());
  return bytes.append(payload);
}

void EnvelopeReader::Add(std::string_view bytes) {
  // Only here: to move what is left for each of many short messages would cost far more than to read them.
  buffer_.erase(0, std::exchange(at_, 0));
  buffer_.append(bytes);
}

absl::StatusOr<std::optional<Envelope>> EnvelopeReader::Next() {
  const std::string_view rest = std::string_view(buffer_).substr(at_);
  if (rest.size() < kEnvelopeSize) return std::nullopt;
  const std::size_t length = LengthAt(rest.data());
  if (length > longest_) return errors::RequestTooLarge(longest_);
  if (rest.size() < kEnvelopeSize + length) return std::nullopt;
  Envelope envelope{static_cast<std::uint8_t>(rest[0]), std::string(rest.substr(kEnvelopeSize, length))};
  at_ += kEnvelopeSize + length;
  // A stream that rests holds nothing.
  if (empty()) {
    buffer_ = {};
    at_ = 0;
  }
  return envelope;
}

}  // namespace plenary::protocols
