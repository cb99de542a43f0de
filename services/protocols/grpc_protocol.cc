#include "protocols/grpc_protocol.h"

#include "absl/strings/escaping.h"
#include "errors/errors.h"
#include "protocols/envelope.h"
#include "protocols/payload.h"
#include "protocols/percent.h"

namespace plenary::protocols {

Fields GrpcStatusFields(const google::rpc::Status& status, const std::string& call_id) {
  Fields fields{{"grpc-status", std::to_string(status.code())}};
  if (status.code() != 0) {
    fields.push_back({"grpc-message", PercentEncode(status.message())});
    if (status.details_size() > 0) {
      fields.push_back({"grpc-status-details-bin", absl::Base64Escape(status.SerializeAsString())});
    }
  }
  fields.push_back({kCallIdHeader, call_id});
  return fields;
}

// A caller that compresses what it sends finds that worth its while, and gets compressed answers. Others say
// that they take them because their library does.
GrpcProtocol::GrpcProtocol(const http::RequestHead& head)
    : content_type_(head.Find("content-type")),
      encoding_(head.Find("grpc-encoding")),
      compresses_(encoding_ == "gzip" && TakesGzip(head.Find("grpc-accept-encoding"))) {}

absl::StatusOr<Timeout> GrpcProtocol::TimeoutIn(const http::RequestHead& head) const {
  return ParseGrpcTimeout(head.Find("grpc-timeout"));
}

absl::Status GrpcProtocol::Readable() const { return CheckEncoding(encoding_); }

absl::Status GrpcProtocol::Decode(std::uint8_t flags, std::string_view bytes,
                                  google::protobuf::Message& message) const {
  if ((flags & kCompressed) == 0) return ReadMessage(Codec::kProtobuf, bytes, message);
  if (encoding_ != "gzip") return errors::MalformedRequest(message.GetDescriptor()->full_name());
  return ReadCompressed(Codec::kProtobuf, bytes, kLongestMessage, message);
}

Head GrpcProtocol::HeadOf(const std::string&) const {
  Head head{.fields = {{"content-type", std::string(content_type_)}}};
  if (compresses_) head.fields.push_back({"grpc-encoding", "gzip"});
  head.fields.push_back({"grpc-accept-encoding", "identity,gzip"});
  return head;
}

std::string GrpcProtocol::Encode(const google::protobuf::Message& message) {
  return WriteEnveloped(Codec::kProtobuf, message, compresses_);
}

// Without a message before it, head and trailers are one ("Trailers-Only").
Ending GrpcProtocol::End(const google::rpc::Status& status, const std::string& call_id,
                         bool after_message) const {
  Ending ending{.head = HeadOf(call_id), .trailers = GrpcStatusFields(status, call_id)};
  if (!after_message) {
    for (Field& field : ending.trailers) ending.head.fields.push_back(std::move(field));
    ending.trailers.clear();
  }
  return ending;
}

}  // namespace plenary::protocols
