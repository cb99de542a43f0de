// gRPC over HTTP/2 (the specification: "gRPC over HTTP2").

#pragma once

#include "protocols/protocol.h"

namespace plenary::protocols {

// Fields that tell a status, as gRPC's trailers do.
Fields GrpcStatusFields(const google::rpc::Status& status, const std::string& call_id);

class GrpcProtocol : public Protocol {
 public:
  explicit GrpcProtocol(const http::RequestHead& head);

  absl::StatusOr<Timeout> TimeoutIn(const http::RequestHead& head) const override;
  absl::Status Readable() const override;
  absl::Status Decode(std::uint8_t flags, std::string_view bytes,
                      google::protobuf::Message& message) const override;
  Head HeadOf(const std::string& call_id) const override;
  std::string Encode(const google::protobuf::Message& message) override;
  Ending End(const google::rpc::Status& status, const std::string& call_id,
             bool after_message) const override;

 protected:
  // The request's, which the answer has as well.
  std::string_view content_type() const { return content_type_; }

 private:
  const std::string_view content_type_;
  const std::string_view encoding_;  // of the request's messages
  const bool compresses_;            // the answer's
};

}  // namespace plenary::protocols
