#include "rpc/grpc_streams.h"

#include <functional>
#include <memory>
#include <mutex>
#include <utility>

#include "errors/errors.h"
#include "messages/validation.h"
#include "rpc/stream.h"

namespace plenary::rpc {
namespace {

using google::protobuf::Message;

// Both keep to the same rule: their mutex guards what they tell gRPC, so that nothing is started after
// Finish. gRPC calls back from threads of its own, never from within what it is told: unlike unary calls,
// these are not InternalInlineable.

class ServerStreamCall final : public GrpcCall,
                               public StreamWriter,
                               public grpc::ServerWriteReactor<grpc::ByteBuffer> {
 public:
  ServerStreamCall(BoundMethod& bound, Dispatch& dispatch, grpc::CallbackServerContext* context)
      : GrpcCall(bound, dispatch, context) {}

  static void Begin(const std::shared_ptr<ServerStreamCall>& call, const grpc::ByteBuffer& request) {
    call->Own(call);
    const CallPtr held = call->HoldAndRemember();
    if (!call->Enter()) return;
    if (const absl::Status open = call->dispatch().streams.Begin(*call); !open.ok()) return call->Reply(open);
    call->Admit(held, request);
  }

  void Reply(const Message&) override {
    Reply(absl::InternalError("a stream is answered through its writer"));
  }
  using GrpcCall::Reply;

  // Between the question and the network lies nothing that could take long.
  void Send(const Message& message, std::function<void()> taken) override {
    AskAgain([this, bytes = Serialize(message), taken = std::move(taken)]() mutable {
      const std::lock_guard lock(mutex_);
      if (!Wanted()) return;
      bytes_.Swap(&bytes);
      taken_ = std::move(taken);
      metrics().Sent();
      StartWrite(&bytes_);
    });
  }

  void OnWriteDone(bool ok) override {
    const std::function<void()> taken = std::exchange(taken_, nullptr);
    bytes_.Clear();
    if (!ok) return Leave();  // of which gRPC may tell only later
    if (Wanted()) taken();
  }
  void OnCancel() override { Leave(); }
  void OnDone() override { Release(); }

 private:
  void Act(const CallPtr& held) override {
    const absl::Status admitted = dispatch().streams.Admit(*this, CallerKey());
    if (!admitted.ok()) return Reply(admitted);
    std::get<ServerStreamHandler>(route().handler)(held, *this);
  }

  void Close(grpc::Status status) override {
    dispatch().streams.End(*this);
    const std::lock_guard lock(mutex_);
    Finish(std::move(status));
  }

  std::mutex mutex_;
  // Of the message that is being written.
  grpc::ByteBuffer bytes_;
  std::function<void()> taken_;
};

class ClientStreamCall final : public GrpcCall,
                               public StreamReader,
                               public grpc::ServerReadReactor<grpc::ByteBuffer> {
 public:
  ClientStreamCall(BoundMethod& bound, Dispatch& dispatch, grpc::CallbackServerContext* context,
                   grpc::ByteBuffer* response)
      : GrpcCall(bound, dispatch, context), response_(response) {}

  static void Begin(const std::shared_ptr<ClientStreamCall>& call) {
    call->Own(call);
    const CallPtr held = call->HoldAndRemember();
    if (!call->Enter()) return;
    if (const absl::Status open = call->dispatch().streams.Begin(*call); !open.ok()) return call->Reply(open);
    call->arriving_ = held;
    const std::lock_guard lock(call->mutex_);
    call->StartRead(&call->bytes_);
  }

  void Reply(const Message& message) override {
    if (!TakesAnswer()) return;
    Serialize(message).Swap(response_);
    metrics().Sent();
    End(grpc::Status::OK);
  }
  using GrpcCall::Reply;

  void Receive(Received received) override {
    const std::lock_guard lock(mutex_);
    if (!Wanted()) return;
    received_ = std::move(received);
    if (all_read_) return Probe();
    StartRead(&bytes_);
  }

  void OnReadDone(bool ok) override {
    all_read_ = !ok;
    // A stream without a message is a request without a field.
    if (const CallPtr held = std::exchange(arriving_, nullptr)) return Arrive(held);
    if (ok) {
      Received received = std::exchange(received_, nullptr);
      return AskAgain([this, received = std::move(received)] { Deliver(received); });
    }
    {
      const std::lock_guard lock(mutex_);
      if (Wanted()) return Probe();
    }
    received_ = nullptr;
  }

  void OnSendInitialMetadataDone(bool ok) override {
    Received received = std::exchange(received_, nullptr);
    if (!ok) return Leave();
    AskAgain([this, received = std::move(received)] {
      if (Wanted()) received(nullptr);
    });
  }

  void OnCancel() override { Leave(); }
  void OnDone() override { Release(); }

 private:
  // With the mutex held. That nothing more comes is so if the caller said so, and if it is gone, which gRPC
  // may tell of later. Only to one who is there can a header be sent.
  void Probe() { StartSendInitialMetadata(); }

  void Arrive(const CallPtr& held) {
    const grpc::ByteBuffer bytes = std::exchange(bytes_, grpc::ByteBuffer());
    if (Wanted()) Admit(held, bytes);
  }

  void Deliver(const Received& received) {
    const grpc::ByteBuffer bytes = std::exchange(bytes_, grpc::ByteBuffer());
    metrics().Received();
    message_.reset(route().request_prototype->New());
    if (!Parse(bytes, *message_)) {
      return Reply(errors::MalformedRequest(method().descriptor->input_type()->full_name()));
    }
    const std::vector<errors::FieldViolation> violations = messages::ValidateFollowing(*message_);
    if (!violations.empty()) return Reply(errors::InvalidFields(violations));
    if (Wanted()) received(message_.get());
  }

  void Act(const CallPtr& held) override {
    const absl::Status admitted = dispatch().streams.Admit(*this, CallerKey());
    if (!admitted.ok()) return Reply(admitted);
    std::get<ClientStreamHandler>(route().handler)(held, *this);
  }

  void Close(grpc::Status status) override {
    dispatch().streams.End(*this);
    const std::lock_guard lock(mutex_);
    Finish(std::move(status));
  }

  grpc::ByteBuffer* const response_;
  std::mutex mutex_;
  // One step at a time touches what follows: gRPC's reads, or the handler between them.
  CallPtr arriving_;  // until the first message is there
  Received received_;
  grpc::ByteBuffer bytes_;
  std::unique_ptr<Message> message_;
  bool all_read_ = false;
};

}  // namespace

grpc::ServerWriteReactor<grpc::ByteBuffer>* BeginServerStream(BoundMethod& bound, Dispatch& dispatch,
                                                              grpc::CallbackServerContext* context,
                                                              const grpc::ByteBuffer& request) {
  const auto call = std::make_shared<ServerStreamCall>(bound, dispatch, context);
  ServerStreamCall::Begin(call, request);
  return call.get();
}

grpc::ServerReadReactor<grpc::ByteBuffer>* BeginClientStream(BoundMethod& bound, Dispatch& dispatch,
                                                             grpc::CallbackServerContext* context,
                                                             grpc::ByteBuffer* response) {
  const auto call = std::make_shared<ClientStreamCall>(bound, dispatch, context, response);
  ClientStreamCall::Begin(call);
  return call.get();
}

}  // namespace plenary::rpc
