#include "protocols/envelope.h"

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

absl::StatusOr<std::optional<Envelope>> EnvelopeReader::Next() {
  if (buffer_.size() < kEnvelopeSize) return std::nullopt;
  const std::size_t length = LengthAt(buffer_.data());
  if (length > longest_) return errors::RequestTooLarge(longest_);
  if (buffer_.size() < kEnvelopeSize + length) return std::nullopt;
  Envelope envelope{static_cast<std::uint8_t>(buffer_[0]), buffer_.substr(kEnvelopeSize, length)};
  buffer_.erase(0, kEnvelopeSize + length);
  return envelope;
}

}  // namespace plenary::protocols
