#include "rpc/grpc_transport.h"

#include <mutex>
#include <string>
#include <utility>

#include "errors/boundary.h"
#include "errors/errors.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/stubs/logging.h"
#include "grpcpp/impl/rpc_service_method.h"
#include "grpcpp/support/byte_buffer.h"
#include "grpcpp/support/server_callback.h"
#include "rpc/grpc_call.h"
#include "rpc/grpc_streams.h"
#include "rpc/grpc_unary.h"

namespace plenary::rpc {
namespace {

// All methods, served from raw bytes by their routes. gRPC only uses their paths, so one service has all of
// them.
class RawService final : public grpc::Service {
 public:
  explicit RawService(Dispatch& dispatch) : dispatch_(dispatch) {
    for (const std::string& name : dispatch.methods.names()) {
      paths_.push_back(std::make_unique<std::string>("/" + name));
      AddRawMethod(paths_.back()->c_str(), *dispatch.methods.Find(name));
    }
  }

 private:
  using Bytes = grpc::ByteBuffer;
  using Context = grpc::CallbackServerContext;

  void AddRawMethod(const char* path, const ServedMethod& served) {
    const bool takes_stream = served.route.method.descriptor->client_streaming();
    const bool gives_stream = served.route.method.descriptor->server_streaming();
    using Method = grpc::internal::RpcMethod;
    const Method::RpcType type = takes_stream && gives_stream ? Method::BIDI_STREAMING
                                 : takes_stream               ? Method::CLIENT_STREAMING
                                 : gives_stream               ? Method::SERVER_STREAMING
                                                              : Method::NORMAL_RPC;
    const int index = static_cast<int>(paths_.size()) - 1;
    AddMethod(new grpc::internal::RpcServiceMethod(path, type, nullptr));
    MarkMethodRawCallback(index, takes_stream && gives_stream ? BothWays(served)
                                 : takes_stream               ? TakeStream(served)
                                 : gives_stream               ? GiveStream(served)
                                                              : AnswerOne(served));
  }

  // gRPC owns the handlers.
  grpc::internal::MethodHandler* AnswerOne(const ServedMethod& served) {
    return new grpc::internal::CallbackUnaryHandler<Bytes, Bytes>(
        [this, &served](Context* context, const Bytes* request, Bytes* response) {
          return BeginUnary(served, dispatch_, context, *request, response);
        });
  }
  grpc::internal::MethodHandler* GiveStream(const ServedMethod& served) {
    return new grpc::internal::CallbackServerStreamingHandler<Bytes, Bytes>(
        [this, &served](Context* context, const Bytes* request) {
          return BeginServerStream(served, dispatch_, context, *request);
        });
  }
  grpc::internal::MethodHandler* TakeStream(const ServedMethod& served) {
    return new grpc::internal::CallbackClientStreamingHandler<Bytes, Bytes>(
        [this, &served](Context* context, Bytes* response) {
          return BeginClientStream(served, dispatch_, context, response);
        });
  }

  grpc::internal::MethodHandler* BothWays(const ServedMethod& served) {
    return new grpc::internal::CallbackBidiHandler<Bytes, Bytes>(
        [this, &served](Context* context) { return BeginBidiStream(served, dispatch_, context); });
  }

  Dispatch& dispatch_;
  std::vector<std::unique_ptr<std::string>> paths_;
};

// Refuses whatever it gets.
class UnknownMethodReactor final : public grpc::ServerGenericBidiReactor {
 public:
  explicit UnknownMethodReactor(const absl::Status& refusal) {
    Finish(ToGrpc(errors::ToPublicStatus(refusal, "")));
  }
  void OnDone() override { delete this; }
};

class UnknownMethodService final : public grpc::CallbackGenericService {
 public:
  explicit UnknownMethodService(const LiveCalls& calls) : calls_(calls) {}

  grpc::ServerGenericBidiReactor* CreateReactor(grpc::GenericCallbackServerContext* context) override {
    return new UnknownMethodReactor(calls_.closed() ? errors::Stopping()
                                                    : errors::UnknownMethod(context->method()));
  }

 private:
  const LiveCalls& calls_;
};

// Protobuf writes a line to stderr for each text that is not UTF-8. Requests of strangers must not fill the
// log.
void SilenceProtobuf() {
  static std::once_flag once;
  std::call_once(once, [] { google::protobuf::SetLogHandler(nullptr); });
}

}  // namespace

std::unique_ptr<grpc::Service> MakeService(Dispatch& dispatch) {
  SilenceProtobuf();
  return std::make_unique<RawService>(dispatch);
}

std::unique_ptr<grpc::CallbackGenericService> MakeUnknownMethodService(const LiveCalls& calls) {
  return std::make_unique<UnknownMethodService>(calls);
}

}  // namespace plenary::rpc
