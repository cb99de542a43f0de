#include "rpc/grpc_unary.h"

#include <functional>
#include <mutex>
#include <utility>

namespace plenary::rpc {
namespace {

class UnaryCall final : public GrpcCall, public grpc::ServerUnaryReactor {
 public:
  UnaryCall(BoundMethod& bound, Dispatch& dispatch, grpc::CallbackServerContext* context,
            grpc::ByteBuffer* response)
      : GrpcCall(bound, dispatch, context), response_(response) {}

  static void Begin(const std::shared_ptr<UnaryCall>& call, const grpc::ByteBuffer& request) {
    call->Own(call);
    const CallPtr held = call->Hold();
    if (call->Enter()) call->Admit(held, request);
  }

  void Reply(const google::protobuf::Message& message) override {
    if (!TakesAnswer()) return;
    Serialize(message).Swap(response_);
    metrics().Sent();
    End(grpc::Status::OK);
  }
  using GrpcCall::Reply;

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
    Release();
    if (work != nullptr) work();
  }

  // OnDone and OnCancel never block, though OnDone may answer what is left of a batch, so gRPC may run them
  // where it stands: a hop to its executor costs a third of a small call. gRPC keeps this switch for its own
  // reactors; without it everything works, only slower.
  bool InternalInlineable() override { return true; }

 private:
  void Act(const CallPtr& held) override { std::get<UnaryHandler>(route().handler)(held); }

  void Close(grpc::Status status) override { Finish(std::move(status)); }

  grpc::ByteBuffer* const response_;
  std::mutex mutex_;  // guards what follows
  std::function<void()> when_done_;
};

}  // namespace

grpc::ServerUnaryReactor* BeginUnary(BoundMethod& bound, Dispatch& dispatch,
                                     grpc::CallbackServerContext* context, const grpc::ByteBuffer& request,
                                     grpc::ByteBuffer* response) {
  const auto call = std::make_shared<UnaryCall>(bound, dispatch, context, response);
  UnaryCall::Begin(call, request);
  return call.get();
}

}  // namespace plenary::rpc
