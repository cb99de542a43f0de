#include "rpc/grpc_streams.h"

#include <memory>
#include <mutex>
#include <utility>

namespace plenary::rpc {
namespace {

using google::protobuf::Message;

// gRPC calls back on its own threads, never within our calls to it: unlike unary calls, these are not
// InternalInlineable.

class ServerStreamCall final : public GrpcCall, public grpc::ServerWriteReactor<grpc::ByteBuffer> {
 public:
  ServerStreamCall(const ServedMethod& method, Dispatch& dispatch, grpc::CallbackServerContext* context,
                   const grpc::ByteBuffer& request)
      : GrpcCall(method, dispatch, context), request_bytes_(request) {}

  static void Run(const std::shared_ptr<ServerStreamCall>& call) {
    call->Begin(call);
    call->Arrived();
  }

  void OnWriteDone(bool ok) override { Written(ok); }
  void OnCancel() override { Leave(); }
  void OnDone() override { Done(); }

 private:
  absl::Status Decode(Message& message) override { return Parse(request_bytes_, message); }
  void Encode(const Message& message) override { Serialize(message).Swap(&bytes_); }
  void Read() override {}
  void Write() override { StartWrite(&bytes_); }
  void Close(const google::rpc::Status& status) override { Finish(ToGrpc(status)); }

  const grpc::ByteBuffer& request_bytes_;
  grpc::ByteBuffer bytes_;
};

class ClientStreamCall final : public GrpcCall, public grpc::ServerReadReactor<grpc::ByteBuffer> {
 public:
  ClientStreamCall(const ServedMethod& method, Dispatch& dispatch, grpc::CallbackServerContext* context,
                   grpc::ByteBuffer* response)
      : GrpcCall(method, dispatch, context), response_(response) {}

  static void Run(const std::shared_ptr<ClientStreamCall>& call) {
    call->Begin(call);
    const std::lock_guard lock(call->stream_mutex());
    if (call->Wanted()) call->Read();
  }

  void OnReadDone(bool ok) override {
    all_read_ = !ok;
    if (!std::exchange(begun_, true)) return ok ? Arrived() : AllArrived();
    if (ok) return Arrived();
    {
      const std::lock_guard lock(stream_mutex());
      if (Wanted()) return Read();
    }
    NothingArrives();
  }

  void OnSendInitialMetadataDone(bool ok) override {
    if (ok) return AllArrived();
    Leave();
    NothingArrives();
  }

  void OnCancel() override { Leave(); }
  void OnDone() override { Done(); }

 private:
  absl::Status Decode(Message& message) override {
    const grpc::ByteBuffer bytes = std::exchange(bytes_, grpc::ByteBuffer());
    return Parse(bytes, message);
  }
  void Encode(const Message& message) override { Serialize(message).Swap(response_); }
  // gRPC reports the end of messages both if the caller finished and if it left, which gRPC may report only
  // later. A header can only be sent to a caller who is still there.
  void Read() override {
    if (all_read_) return StartSendInitialMetadata();
    StartRead(&bytes_);
  }
  void Write() override {}
  void Close(const google::rpc::Status& status) override { Finish(ToGrpc(status)); }

  grpc::ByteBuffer* const response_;
  grpc::ByteBuffer bytes_;
  bool begun_ = false;
  bool all_read_ = false;
};

class BidiStreamCall final : public GrpcCall,
                             public grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer> {
 public:
  using GrpcCall::GrpcCall;

  static void Run(const std::shared_ptr<BidiStreamCall>& call) {
    call->Begin(call);
    const std::lock_guard lock(call->stream_mutex());
    if (call->Wanted()) call->Read();
  }

  void OnReadDone(bool ok) override { ok ? Arrived() : AllArrived(); }
  void OnWriteDone(bool ok) override { Written(ok); }
  void OnCancel() override { Leave(); }
  void OnDone() override { Done(); }

 private:
  absl::Status Decode(Message& message) override {
    const grpc::ByteBuffer bytes = std::exchange(in_, grpc::ByteBuffer());
    return Parse(bytes, message);
  }
  void Encode(const Message& message) override { Serialize(message).Swap(&out_); }
  void Read() override { StartRead(&in_); }
  void Write() override { StartWrite(&out_); }
  void Close(const google::rpc::Status& status) override { Finish(ToGrpc(status)); }

  grpc::ByteBuffer in_;
  grpc::ByteBuffer out_;
};

}  // namespace

grpc::ServerWriteReactor<grpc::ByteBuffer>* BeginServerStream(const ServedMethod& method, Dispatch& dispatch,
                                                              grpc::CallbackServerContext* context,
                                                              const grpc::ByteBuffer& request) {
  const auto call = std::make_shared<ServerStreamCall>(method, dispatch, context, request);
  ServerStreamCall::Run(call);
  return call.get();
}

grpc::ServerReadReactor<grpc::ByteBuffer>* BeginClientStream(const ServedMethod& method, Dispatch& dispatch,
                                                             grpc::CallbackServerContext* context,
                                                             grpc::ByteBuffer* response) {
  const auto call = std::make_shared<ClientStreamCall>(method, dispatch, context, response);
  ClientStreamCall::Run(call);
  return call.get();
}

grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer>* BeginBidiStream(
    const ServedMethod& method, Dispatch& dispatch, grpc::CallbackServerContext* context) {
  const auto call = std::make_shared<BidiStreamCall>(method, dispatch, context);
  BidiStreamCall::Run(call);
  return call.get();
}

}  // namespace plenary::rpc
