#include "plenary/calls/connection.h"

#include <utility>

#include "google/protobuf/empty.pb.h"
#include "google/rpc/status.pb.h"
#include "grpcpp/client_context.h"
#include "grpcpp/completion_queue.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/generic/generic_stub.h"
#include "grpcpp/impl/codegen/proto_utils.h"
#include "plenary/calls/connection_fault.h"
#include "plenary/contract/contract.h"
#include "plenary/terminal/interrupt.h"

namespace plenary::client {
namespace {

using google::protobuf::MessageLite;

std::shared_ptr<grpc::Channel> Connect(const ServerAddress& server,
                                       const std::shared_ptr<grpc::ChannelCredentials>& transport) {
  grpc::ChannelArguments arguments;
  arguments.SetMaxReceiveMessageSize(-1);
  // Otherwise gRPC would send even a call to this machine through a proxy from the environment.
  if (server.local) arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
  return grpc::CreateCustomChannel(server.target, transport, arguments);
}

// gRPC's own code for a connection that fails, without the details of Plenary's errors.
bool IsOutOfReach(const grpc::Status& status) {
  return status.error_code() == grpc::StatusCode::UNAVAILABLE && status.error_details().empty();
}

// The status of a call, with its details as a payload, which marks it as a call's.
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

// How often to check whether the user wants to stop.
constexpr std::chrono::milliseconds kLook{100};

// Waits for the operation under way, and cancels its call if the user wants to stop; false if it failed.
bool Done(grpc::CompletionQueue& queue, grpc::ClientContext& context, Patience patience) {
  void* tag = nullptr;
  bool ok = false;
  while (queue.AsyncNext(&tag, &ok, std::chrono::system_clock::now() + kLook) ==
         grpc::CompletionQueue::TIMEOUT) {
    if (IsInterrupted() && patience != Patience::kToTheEnd) context.TryCancel();
  }
  return ok;
}

}  // namespace

std::string MethodPath(const google::protobuf::MethodDescriptor& method) { return "/" + NameOf(method); }

Connection::Connection(ServerAddress server, const std::shared_ptr<grpc::ChannelCredentials>& transport,
                       CallOptions options)
    : server_(std::move(server)), options_(std::move(options)), channel_(Connect(server_, transport)) {}

absl::Status Connection::Call(const google::protobuf::MethodDescriptor& method,
                              const google::protobuf::Message& request, google::protobuf::Message* response,
                              Patience patience) {
  return Stream(
      MethodPath(method), request, response, [] {}, patience);
}

absl::Status Connection::Call(const google::protobuf::Message& request, google::protobuf::Message* response,
                              Patience patience) {
  return Call(MethodOf(*request.GetDescriptor()), request, response, patience);
}

absl::Status Connection::Stream(const std::string& path, const google::protobuf::Message& request,
                                google::protobuf::Message* response, const std::function<void()>& on_message,
                                Patience patience) {
  const auto once = [left = &request]() mutable { return std::exchange(left, nullptr); };
  return Run(path, once, response, on_message, patience);
}

absl::Status Connection::Upload(const google::protobuf::MethodDescriptor& method, const NextRequest& next,
                                google::protobuf::Message* response) {
  return Run(
      MethodPath(method), next, response, [] {}, Patience::kEndless);
}

// On the wire every call is a stream in both directions, so one function serves all.
absl::Status Connection::Run(const std::string& path, const NextRequest& next,
                             google::protobuf::Message* response, const std::function<void()>& on_message,
                             Patience patience) {
  grpc::ClientContext context;
  if (!options_.api_key.empty()) context.AddMetadata("authorization", "Bearer " + options_.api_key);
  if (!options_.languages.empty()) context.AddMetadata("accept-language", options_.languages);
  if (options_.timeout.count() > 0 && patience == Patience::kTimeout) {
    context.set_deadline(std::chrono::system_clock::now() + options_.timeout);
  }
  grpc::CompletionQueue queue;
  grpc::TemplatedGenericStub<MessageLite, MessageLite> stub(channel_);
  auto call = stub.PrepareCall(&context, path, &queue);
  const auto done = [&] { return Done(queue, context, patience); };
  call->StartCall(nullptr);
  bool open = done();
  absl::StatusOr<const google::protobuf::Message*> request = open ? next() : nullptr;
  while (open && request.ok() && *request != nullptr) {
    call->Write(**request, nullptr);
    open = done();
    if (open) request = next();
  }
  if (!request.ok()) context.TryCancel();
  if (open && request.ok()) {
    call->WritesDone(nullptr);
    open = done();
  }
  while (open) {
    call->Read(response, nullptr);
    open = done();
    if (open) on_message();
  }
  grpc::Status status;
  call->Finish(&status, nullptr);
  done();
  if (!request.ok()) return request.status();
  if (IsOutOfReach(status)) return NoConnection(status.error_message());
  return FromCall(status);
}

absl::Status Connection::WaitUntilUp(std::chrono::seconds patience) {
  if (channel_->WaitForConnected(std::chrono::system_clock::now() + patience)) return absl::OkStatus();
  if (channel_->GetState(false) == GRPC_CHANNEL_TRANSIENT_FAILURE) {
    // Only a call is told why; it fails at once.
    google::protobuf::Empty nothing;
    return Stream("/grpc.health.v1.Health/Check", nothing, &nothing, [] {});
  }
  return NoConnection("after " + std::to_string(patience.count()) + " s");
}

absl::Status Connection::NoConnection(const std::string& why) const {
  const ConnectionFault fault = FaultOf(server_, why);
  absl::Status status = FromCall({grpc::StatusCode::UNAVAILABLE, fault.what + " (" + why + ")"});
  status.SetPayload(kAdviceUrl, absl::Cord(fault.advice));
  return status;
}

void Connection::AskForAllLanguages() {
  if (options_.languages.empty()) options_.languages = "*";
}

}  // namespace plenary::client
