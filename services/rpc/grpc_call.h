// What gRPC's three kinds of calls share. Only for the transport.

#pragma once

#include <string>
#include <string_view>

#include "google/protobuf/message.h"
#include "google/rpc/status.pb.h"
#include "grpcpp/server_context.h"
#include "grpcpp/support/byte_buffer.h"
#include "grpcpp/support/status.h"
#include "rpc/served_call.h"

namespace plenary::rpc {

grpc::ByteBuffer Serialize(const google::protobuf::Message& message);
grpc::Status ToGrpc(const google::rpc::Status& status);

// A call whose context is gRPC's. The kinds of calls add a reactor.
class GrpcCall : public ServedCall {
 public:
  GrpcCall(const ServedMethod& method, Dispatch& dispatch, grpc::CallbackServerContext* context);

 protected:
  // MalformedRequest if the bytes are not a message of this type. No bytes at all are an empty message.
  absl::Status Parse(const grpc::ByteBuffer& bytes, google::protobuf::Message& message) const;

 private:
  std::string_view HeaderText(std::string_view name) const override;
  Headers AllHeaders() const override;
  bool PastDeadline() const override;
  std::string Peer() const override;

  grpc::CallbackServerContext* const context_;
};

}  // namespace plenary::rpc
