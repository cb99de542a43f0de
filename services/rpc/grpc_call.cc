#include "rpc/grpc_call.h"

#include <chrono>
#include <cstdint>

#include "errors/errors.h"
#include "google/protobuf/descriptor.h"
#include "grpcpp/support/proto_buffer_reader.h"

namespace plenary::rpc {

grpc::ByteBuffer Serialize(const google::protobuf::Message& message) {
  const std::size_t size = message.ByteSizeLong();
  grpc::Slice bytes(size);
  message.SerializeWithCachedSizesToArray(const_cast<std::uint8_t*>(bytes.begin()));
  return {&bytes, 1};
}

grpc::Status ToGrpc(const google::rpc::Status& status) {
  if (status.code() == 0) return grpc::Status::OK;
  return {static_cast<grpc::StatusCode>(status.code()), status.message(), status.SerializeAsString()};
}

GrpcCall::GrpcCall(const ServedMethod& method, Dispatch& dispatch, grpc::CallbackServerContext* context)
    : ServedCall(method, dispatch), context_(context) {
  context_->AddTrailingMetadata("plenary-call-id", id());
}

absl::Status GrpcCall::Parse(const grpc::ByteBuffer& bytes, google::protobuf::Message& message) const {
  if (!bytes.Valid()) return absl::OkStatus();
  grpc::ByteBuffer copy(bytes);  // shares the slices
  grpc::ProtoBufferReader reader(&copy);
  if (reader.status().ok() && message.ParseFromZeroCopyStream(&reader)) return absl::OkStatus();
  return errors::MalformedRequest(descriptor().input_type()->full_name());
}

std::string_view GrpcCall::HeaderText(std::string_view name) const {
  const auto found = context_->client_metadata().find({name.data(), name.size()});
  if (found == context_->client_metadata().end()) return {};
  return {found->second.data(), found->second.size()};
}

Headers GrpcCall::AllHeaders() const {
  Headers headers;
  for (const auto& [name, text] : context_->client_metadata()) {
    headers.push_back({{name.data(), name.size()}, {text.data(), text.size()}});
  }
  return headers;
}

bool GrpcCall::PastDeadline() const { return context_->deadline() <= std::chrono::system_clock::now(); }

std::string GrpcCall::Peer() const {
  std::string peer = context_->peer();  // "ipv4:192.0.2.1:50000", "ipv6:%5B2001:db8::1%5D:50000", "unix:…"
  const std::size_t address = peer.find(':') + 1;
  if (peer.starts_with("unix")) return "unix";
  peer = peer.substr(address, peer.rfind(':') - address);
  if (peer.starts_with("[")) return peer.substr(1, peer.size() - 2);
  if (peer.starts_with("%5B")) return peer.substr(3, peer.size() - 6);
  return peer;
}

}  // namespace plenary::rpc
