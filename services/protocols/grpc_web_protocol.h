// gRPC-Web: gRPC for browsers, which see no trailers of HTTP, so that these stand in the body; as bytes, or
// as text in base64 (the specification: "gRPC Web").

#pragma once

#include "protocols/grpc_protocol.h"

namespace plenary::protocols {

class GrpcWebProtocol final : public GrpcProtocol {
 public:
  // With `in_base64` the bodies are text.
  GrpcWebProtocol(const http::RequestHead& head, bool in_base64)
      : GrpcProtocol(head), in_base64_(in_base64) {}

  std::string_view Unwrap(std::string_view bytes) override;
  std::string Encode(const google::protobuf::Message& message) override;
  Ending End(const google::rpc::Status& status, const std::string& call_id,
             bool after_message) const override;

 private:
  std::string Wrap(std::string bytes) const;

  const bool in_base64_;
  std::string undecoded_;  // of base64: what waits for the rest of its four letters
  std::string decoded_;
  // What came was no base64. Nothing is read any more, so that the message that it belongs to is not
  // complete.
  bool broken_ = false;
};

}  // namespace plenary::protocols
