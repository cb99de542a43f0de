#include "rpc/grpc_unary.h"

#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace plenary::rpc {
namespace {

using google::protobuf::Message;

class UnaryCall final : public GrpcCall, public grpc::ServerUnaryReactor {
 public:
  UnaryCall(const ServedMethod& method, Dispatch& dispatch, grpc::CallbackServerContext* context,
            const grpc::ByteBuffer& request, grpc::ByteBuffer* response)
      : GrpcCall(method, dispatch, context), request_bytes_(request), response_(response) {}

  static void Run(const std::shared_ptr<UnaryCall>& call) {
    call->Begin(call);
    call->Arrived();
  }

  void WhenDone(std::function<void()> work) override {
    const std::lock_guard lock(mutex_);
    when_done_ = std::move(work);
  }

  void OnCancel() override { Leave(); }
  void OnDone() override {
    std::function<void()> work;
    {
      const std::lock_guard lock(mutex_);
      work.swap(when_done_);
    }
    Done();
    if (work != nullptr) work();
  }

  // OnDone and OnCancel never block, although OnDone may answer the rest of a batch, so gRPC may run them on
  // the current thread: a hop to its executor costs a third of a small call. gRPC means this switch for its
  // own reactors; without it everything works, but slower.
  bool InternalInlineable() override { return true; }

 private:
  absl::Status Decode(Message& message) override { return Parse(request_bytes_, message); }
  void Encode(const Message& message) override { Serialize(message).Swap(response_); }
  void Read() override {}
  void Write() override {}
  void Close(const google::rpc::Status& status) override { Finish(ToGrpc(status)); }

  const grpc::ByteBuffer& request_bytes_;
  grpc::ByteBuffer* const response_;
  std::mutex mutex_;  // guards the members below
  std::function<void()> when_done_;
};

}  // namespace

grpc::ServerUnaryReactor* BeginUnary(const ServedMethod& method, Dispatch& dispatch,
                                     grpc::CallbackServerContext* context, const grpc::ByteBuffer& request,
                                     grpc::ByteBuffer* response) {
  const auto call = std::make_shared<UnaryCall>(method, dispatch, context, request, response);
  UnaryCall::Run(call);
  return call.get();
}

}  // namespace plenary::rpc
