#include "protocols/grpc_web_protocol.h"

#include <array>
#include <cstdint>
#include <utility>

#include "absl/strings/escaping.h"
#include "base/concat.h"
#include "protocols/envelope.h"

namespace plenary::protocols {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
// What each byte stands for in base64, or -1.
constexpr auto kValues = [] {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < kLetters.size(); ++i) {
    values[static_cast<unsigned char>(kLetters[i])] = static_cast<std::int8_t>(i);
  }
  return values;
}();
constexpr std::size_t kGroup = 4;  // letters that stand for three bytes

// Appends the bytes that four letters stand for, fewer with padding; false if they are no base64.
bool AppendGroup(std::string_view letters, std::string& bytes) {
  const std::size_t padding = letters.ends_with("==") ? 2 : letters.ends_with('=') ? 1 : 0;
  std::uint32_t bits = 0;
  for (const char letter : letters.substr(0, kGroup - padding)) {
    const int value = kValues[static_cast<unsigned char>(letter)];
    if (value < 0) return false;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
  }
  bits <<= 6 * padding;
  for (int shift = 16; shift >= 8 * static_cast<int>(padding); shift -= 8) {
    bytes += static_cast<char>(bits >> shift);
  }
  return true;
}

}  // namespace

// A body may be several texts of base64 one after another, each with padding at its end.
std::string_view GrpcWebProtocol::Unwrap(std::string_view bytes) {
  if (!in_base64_) return bytes;
  decoded_.clear();
  if (broken_) return decoded_;
  undecoded_.append(bytes);
  std::size_t at = 0;
  for (; !broken_ && at + kGroup <= undecoded_.size(); at += kGroup) {
    broken_ = !AppendGroup(std::string_view(undecoded_).substr(at, kGroup), decoded_);
  }
  undecoded_.erase(0, at);
  return decoded_;
}

std::string GrpcWebProtocol::Wrap(std::string bytes) const {
  return in_base64_ ? absl::Base64Escape(bytes) : std::move(bytes);
}

std::string GrpcWebProtocol::Encode(const google::protobuf::Message& message) {
  return Wrap(GrpcProtocol::Encode(message));
}

Ending GrpcWebProtocol::End(const google::rpc::Status& status, const std::string& call_id, bool) const {
  std::string lines;
  for (const Field& field : GrpcStatusFields(status, call_id)) {
    lines += Concat(field.name, ": ", field.value, "\r\n");
  }
  return {.head = HeadOf(call_id), .body = Wrap(Enveloped(kTrailers, lines))};
}

}  // namespace plenary::protocols
