#include "protocols/grpc_web_protocol.h"

#include "absl/strings/escaping.h"
#include "base/concat.h"
#include "protocols/envelope.h"

namespace plenary::protocols {

// A body may be several texts of base64 one after another, each with padding at its end.
std::string_view GrpcWebProtocol::Unwrap(std::string_view bytes) {
  if (!in_base64_) return bytes;
  undecoded_.append(bytes);
  decoded_.clear();
  const std::size_t whole = undecoded_.size() / 4 * 4;
  std::size_t from = 0;
  while (from < whole) {
    const std::size_t padding = undecoded_.find('=', from);
    const std::size_t to = padding >= whole ? whole : (padding / 4 + 1) * 4;
    std::string part;
    // What is no base64 adds nothing; the message that it belongs to will then not be complete.
    if (absl::Base64Unescape({undecoded_.data() + from, to - from}, &part)) decoded_ += part;
    from = to;
  }
  undecoded_.erase(0, whole);
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
