#include "protocols/payload.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include "errors/errors.h"
#include "google/protobuf/util/json_util.h"
#include "proto_json/writer.h"
#include "protocols/envelope.h"
#include "protocols/gzip.h"

namespace plenary::protocols {
namespace {

using google::protobuf::Message;

absl::Status ReadJson(std::string_view bytes, Message& message) {
  const auto read = google::protobuf::util::JsonStringToMessage({bytes.data(), bytes.size()}, &message);
  if (read.ok()) return absl::OkStatus();
  return errors::MalformedJson(message.GetDescriptor()->full_name(),
                               {read.message().data(), read.message().size()});
}

}  // namespace

absl::Status ReadMessage(Codec codec, std::string_view bytes, Message& message) {
  if (codec == Codec::kJson) return ReadJson(bytes, message);
  if (message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return absl::OkStatus();
  return errors::MalformedRequest(message.GetDescriptor()->full_name());
}

absl::Status ReadCompressed(Codec codec, std::string_view bytes, std::size_t longest, Message& message) {
  const absl::StatusOr<std::string> inflated = Inflate(bytes, longest);
  if (inflated.ok()) return ReadMessage(codec, *inflated, message);
  return absl::IsInvalidArgument(inflated.status())
             ? errors::MalformedRequest(message.GetDescriptor()->full_name())
             : inflated.status();
}

std::string WriteMessage(Codec codec, const Message& message, std::size_t prefix) {
  if (codec == Codec::kProtobuf) {
    const std::size_t size = message.ByteSizeLong();
    std::string bytes(prefix + size, '\0');
    message.SerializeWithCachedSizesToArray(reinterpret_cast<std::uint8_t*>(bytes.data() + prefix));
    return bytes;
  }
  std::string json(prefix, '\0');
  if (const absl::Status written = proto_json::Write(message, json); !written.ok()) {
    throw std::runtime_error("a message cannot be written as JSON: " + written.ToString());
  }
  return json;
}

std::string WriteEnveloped(Codec codec, const Message& message, bool compress) {
  std::string bytes = WriteMessage(codec, message, kEnvelopeSize);
  const std::size_t size = bytes.size() - kEnvelopeSize;
  if (compress && size >= kWorthCompressing) {
    return Enveloped(kCompressed, Deflate(std::string_view(bytes).substr(kEnvelopeSize)));
  }
  WriteEnvelope(0, size, bytes.data());
  return bytes;
}

absl::Status CheckEncoding(std::string_view encoding) {
  if (encoding.empty() || encoding == "gzip" || encoding == "identity") return absl::OkStatus();
  return errors::UnsupportedEncoding(encoding, "gzip, identity");
}

bool TakesGzip(std::string_view accepted) {
  while (!accepted.empty()) {
    const std::string_view part = accepted.substr(0, accepted.find(','));
    accepted.remove_prefix(std::min(accepted.size(), part.size() + 1));
    const std::size_t begin = std::min(part.find_first_not_of(' '), part.size());
    const std::size_t end = part.find_first_of(" ;", begin);
    if (part.substr(begin, end - begin) != "gzip") continue;
    const std::size_t weight = part.find("q=0", begin);  // "q=0" is a refusal, "q=0.5" is none
    return weight == std::string_view::npos ||
           part.find_first_not_of(".0", weight + 3) != std::string_view::npos;
  }
  return false;
}

}  // namespace plenary::protocols
