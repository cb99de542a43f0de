#include "rpc/grpc_unary.h"

#include <functional>
#include <mutex>
#include <optional>
#include <utility>

#include "rpc/handover.h"

namespace plenary::rpc {
namespace {

class UnaryCall final : public GrpcCall, public grpc::ServerUnaryReactor {
 public:
  UnaryCall(BoundMethod& bound, Dispatch& dispatch, grpc::CallbackServerContext* context,
            grpc::ByteBuffer* response)
      : GrpcCall(bound, dispatch, context), response_(response) {}

  static void Begin(const std::shared_ptr<UnaryCall>& call, const grpc::ByteBuffer& request) {
    call->Own(call);
    call->Admit(call->Hold(), request);
  }

  void Reply(const google::protobuf::Message& message) override {
    if (!TakesAnswer()) return;
    Serialize(message).Swap(response_);
    metrics().Sent();
    End(grpc::Status::OK);
  }
  using GrpcCall::Reply;

  // Sending the header by itself is the one way to get a thread of gRPC's.
  void HandOver(std::function<void()> work) override {
    {
      std::unique_lock lock(mutex_);
      if (!Wanted()) {
        lock.unlock();
        return work();
      }
      handover_ = Handover::Leave(std::move(work));
      starting_ = true;
    }
    StartSendInitialMetadata();  // in which gRPC may tell of a cancellation
    std::optional<grpc::Status> ended;
    {
      const std::lock_guard lock(mutex_);
      starting_ = false;
      ended.swap(ended_);
    }
    if (ended.has_value()) Finish(*std::move(ended));
  }

  void OnSendInitialMetadataDone(bool) override { std::exchange(handover_, nullptr)->Run(); }

  void OnCancel() override { Leave(); }
  void OnDone() override { Release(); }

  // OnDone and OnCancel never block, so gRPC may run them where it stands: a hop to its executor costs a
  // third of a small call. gRPC keeps this switch for its own reactors; without it everything works, only
  // slower.
  bool InternalInlineable() override { return true; }

 private:
  void Act(const CallPtr& held) override { std::get<UnaryHandler>(route().handler)(held); }

  void Close(grpc::Status status) override {
    {
      const std::lock_guard lock(mutex_);
      if (starting_) {
        ended_ = std::move(status);
        return;
      }
    }
    Finish(std::move(status));
  }

  grpc::ByteBuffer* const response_;
  std::shared_ptr<Handover> handover_;
  // Guards what follows. Not held while gRPC is called, which may call back.
  std::mutex mutex_;
  bool starting_ = false;              // the header is being sent
  std::optional<grpc::Status> ended_;  // how the call ended meanwhile
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
