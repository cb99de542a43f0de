#include "plenary/connection.h"

#include <arpa/inet.h>

#include <utility>

#include "absl/strings/match.h"
#include "google/rpc/status.pb.h"
#include "grpcpp/client_context.h"
#include "grpcpp/completion_queue.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/generic/generic_stub.h"
#include "grpcpp/impl/codegen/proto_utils.h"

namespace plenary::client {
namespace {

using google::protobuf::MessageLite;

std::shared_ptr<grpc::Channel> Connect(const std::string& server) {
  grpc::ChannelArguments arguments;
  arguments.SetMaxReceiveMessageSize(-1);
  // gRPC would send even a call to this machine through a proxy that the environment names.
  if (IsLoopback(server)) arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
  return grpc::CreateCustomChannel(server, grpc::InsecureChannelCredentials(), arguments);
}

// gRPC's own word for a connection that fails, without the details that every error of Plenary has.
bool IsUnreachable(const grpc::Status& status) {
  return status.error_code() == grpc::StatusCode::UNAVAILABLE && status.error_details().empty();
}

// The status of a call, with its details as the payload that marks it as coming from a call.
absl::Status FromCall(const grpc::Status& status) {
  if (status.ok()) return absl::OkStatus();
  google::rpc::Status details;
  if (!details.ParseFromString(status.error_details())) details.Clear();
  details.set_code(status.error_code());
  details.set_message(status.error_message());
  absl::Status result(static_cast<absl::StatusCode>(status.error_code()), status.error_message());
  result.SetPayload(kCallStatusUrl, absl::Cord(details.SerializeAsString()));
  return result;
}

// Waits for the one operation under way; false if it failed.
bool Done(grpc::CompletionQueue& queue) {
  void* tag = nullptr;
  bool ok = false;
  return queue.Next(&tag, &ok) && ok;
}

}  // namespace

// "127.example.org" is a name that can lead anywhere, so an address has to be one as a whole.
bool IsLoopback(const std::string& server) {
  const std::string host = server.substr(0, server.rfind(':'));
  in_addr address{};
  if (inet_pton(AF_INET, host.c_str(), &address) == 1) return ntohl(address.s_addr) >> 24 == 127;
  return host == "[::1]" || absl::EqualsIgnoreCase(host, "localhost");
}

std::string MethodPath(const google::protobuf::MethodDescriptor& method) {
  return "/" + method.service()->full_name() + "/" + method.name();
}

Connection::Connection(const std::string& server, CallOptions options)
    : server_(server), options_(std::move(options)), channel_(Connect(server)) {}

absl::Status Connection::Call(const google::protobuf::MethodDescriptor& method,
                              const google::protobuf::Message& request, google::protobuf::Message* response) {
  return Stream(MethodPath(method), request, response, [] {});
}

absl::Status Connection::Stream(const std::string& path, const google::protobuf::Message& request,
                                google::protobuf::Message* response,
                                const std::function<void()>& on_message) {
  grpc::ClientContext context;
  if (!options_.api_key.empty()) context.AddMetadata("authorization", "Bearer " + options_.api_key);
  if (!options_.languages.empty()) context.AddMetadata("accept-language", options_.languages);
  if (options_.timeout.count() > 0) context.set_deadline(std::chrono::system_clock::now() + options_.timeout);

  // On the wire a unary call is a stream with one message each way, so one way of calling serves both.
  grpc::CompletionQueue queue;
  grpc::TemplatedGenericStub<MessageLite, MessageLite> stub(channel_);
  auto call = stub.PrepareCall(&context, path, &queue);
  call->StartCall(nullptr);
  bool open = Done(queue);
  if (open) {
    call->WriteLast(request, grpc::WriteOptions(), nullptr);
    open = Done(queue);
  }
  while (open) {
    call->Read(response, nullptr);
    open = Done(queue);
    if (open) on_message();
  }
  grpc::Status status;
  call->Finish(&status, nullptr);
  Done(queue);
  if (IsUnreachable(status)) return NoServer(status.error_message());
  return FromCall(status);
}

absl::Status Connection::WaitUntilUp(std::chrono::seconds patience) {
  if (channel_->WaitForConnected(std::chrono::system_clock::now() + patience)) return absl::OkStatus();
  return NoServer("after " + std::to_string(patience.count()) + " s");
}

absl::Status Connection::NoServer(const std::string& why) const {
  return FromCall({grpc::StatusCode::UNAVAILABLE, "no server answers at " + server_ + " (" + why + ")"});
}

void Connection::AskForAllLanguages() {
  if (options_.languages.empty()) options_.languages = "*";
}

}  // namespace plenary::client
