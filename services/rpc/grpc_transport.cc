#include "rpc/grpc_transport.h"

#include <atomic>
#include <cstdio>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <utility>

#include "google/protobuf/arena.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/stubs/logging.h"
#include "grpcpp/impl/rpc_service_method.h"
#include "grpcpp/server_context.h"
#include "grpcpp/support/byte_buffer.h"
#include "grpcpp/support/proto_buffer_reader.h"
#include "grpcpp/support/server_callback.h"
#include "rpc/errors.h"
#include "rpc/handover.h"
#include "rpc/redaction.h"
#include "rpc/resource_name.h"
#include "rpc/validation.h"
#include "rpc/watchdog.h"

namespace plenary::rpc {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// What all calls of a server share.
struct Dispatch {
  Gate& gate;
  CallLog log;
};

struct BoundMethod {
  const Route& route;
  MethodMetrics metrics;
};

// Ids of calls: unique in the process, and told apart from other processes by a random beginning.
std::string NewCallId() {
  static const std::uint64_t kStart = (std::uint64_t{std::random_device{}()} << 32) | std::random_device{}();
  static std::atomic<std::uint64_t> counter{0};
  // Multiplying by an odd number permutes the 64-bit numbers: no id twice.
  const std::uint64_t id = (kStart + counter.fetch_add(1, std::memory_order_relaxed)) * 0x9E3779B97F4A7C15ULL;
  char text[17];
  std::snprintf(text, sizeof(text), "%016llx", static_cast<unsigned long long>(id));
  return text;
}

// The text at the dotted `path` of a message.
std::string TextAt(const Message& message, const std::string& path) {
  const std::size_t dot = path.find('.');
  const FieldDescriptor* field = message.GetDescriptor()->FindFieldByName(path.substr(0, dot));
  if (dot == std::string::npos) return message.GetReflection()->GetString(message, field);
  return TextAt(message.GetReflection()->GetMessage(message, field), path.substr(dot + 1));
}

std::string_view Header(const grpc::CallbackServerContext& context, const char* name) {
  const auto found = context.client_metadata().find(name);
  if (found == context.client_metadata().end()) return {};
  return {found->second.data(), found->second.size()};
}

// One unary call: gRPC's reactor and our Call in one. It owns itself until gRPC is done with it; handlers
// hold it by shared pointer as long as they work on it, and whoever lets go of the last of these without an
// answer, be it by an exception, has answered that something is wrong.
class GrpcCall final : public Call, public grpc::ServerUnaryReactor {
 public:
  GrpcCall(BoundMethod& bound, Dispatch& dispatch, grpc::CallbackServerContext* context,
           grpc::ByteBuffer* response)
      : bound_(bound),
        dispatch_(dispatch),
        context_(context),
        response_(response),
        begin_(std::chrono::steady_clock::now()) {
    method_ = &bound.route.method;
    id_ = NewCallId();
    static const auto nobody = std::make_shared<const Caller>();
    caller_ = nobody;
    bound_.metrics.Started();
  }

  // Begins `call`; it may be over when this returns.
  static void Begin(const std::shared_ptr<GrpcCall>& call, const grpc::ByteBuffer& bytes) {
    call->self_ = call;
    const std::shared_ptr<GrpcCall> held(call.get(), [call](GrpcCall* released) {
      released->Reply(absl::InternalError("the call was left without an answer"));
    });
    call->Admit(held, bytes);
  }

  bool Wanted() const override { return !answered_.load(std::memory_order_acquire); }

  void Reply(const Message& message) override {
    if (answered_.exchange(true, std::memory_order_acq_rel)) return;
    const std::size_t size = message.ByteSizeLong();
    grpc::Slice bytes(size);
    message.SerializeWithCachedSizesToArray(const_cast<std::uint8_t*>(bytes.begin()));
    grpc::ByteBuffer(&bytes, 1).Swap(response_);
    End(grpc::Status::OK, "", "");
  }

  void Reply(const absl::Status& status) override {
    if (answered_.exchange(true, std::memory_order_acq_rel)) return;
    const google::rpc::Status answer = ToPublicStatus(status, id_);
    const bool ours = ReasonOf(status) != v1::ERROR_REASON_UNSPECIFIED;
    const auto code = static_cast<grpc::StatusCode>(answer.code());
    const bool inner = !ours && (code == grpc::StatusCode::INTERNAL || code == grpc::StatusCode::UNAVAILABLE);
    End(grpc::Status(code, answer.message(), answer.SerializeAsString()),
        ours ? v1::ErrorReason_Name(ReasonOf(status)) : "", inner ? std::string(status.message()) : "");
  }

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

  // Also called when the caller's deadline passes.
  void OnCancel() override {
    const bool late = context_->deadline() <= std::chrono::system_clock::now();
    Reply(late ? errors::DeadlineExceeded() : errors::Cancelled());
    Watchdog::Instance().CallerLeft(*this);
  }

  void OnDone() override { self_.reset(); }

  // OnDone and OnCancel never block, so gRPC may run them where it stands: a hop to its executor costs a
  // third of a small call. gRPC keeps this switch for its own reactors; without it everything works, only
  // slower.
  bool InternalInlineable() override { return true; }

 private:
  void Admit(const std::shared_ptr<GrpcCall>& held, const grpc::ByteBuffer& bytes) {
    context_->AddTrailingMetadata("plenary-call-id", id_);
    if (!Parse(bytes)) return Reply(errors::MalformedRequest(method_->descriptor->input_type()->full_name()));
    languages_ = ParseAcceptLanguage(Header(*context_, "accept-language"));
    dispatch_.gate.Authenticate(Header(*context_, "authorization"),
                                [held](absl::StatusOr<std::shared_ptr<const Caller>> caller) {
                                  held->Serve(held, std::move(caller));
                                });
  }

  bool Parse(const grpc::ByteBuffer& bytes) {
    request_ = bound_.route.request_prototype->New(&arena_);
    grpc::ByteBuffer copy(bytes);  // shares the slices
    grpc::ProtoBufferReader reader(&copy);
    return reader.status().ok() && request_->ParseFromZeroCopyStream(&reader);
  }

  void Serve(const std::shared_ptr<GrpcCall>& held, absl::StatusOr<std::shared_ptr<const Caller>> caller) {
    try {
      Decide(held, std::move(caller));
    } catch (const std::exception& exception) {
      Reply(absl::InternalError(exception.what()));
    }
  }

  // Authorize, validate, act (AIP-211).
  void Decide(const std::shared_ptr<GrpcCall>& held, absl::StatusOr<std::shared_ptr<const Caller>> caller) {
    if (!caller.ok()) return Reply(caller.status());
    {
      const std::lock_guard lock(mutex_);
      caller_ = *std::move(caller);
    }
    if (!method_->resource_path.empty()) resource_ = TextAt(*request_, method_->resource_path);
    clearance_ = dispatch_.gate.Authorize(*caller_, method_->permission, resource_);
    const bool denied = clearance_.denied();
    // A refusal depends on the resource; a name that is none can only be told so.
    if (denied && !NamesSomething()) return Reply(errors::InvalidFields(Validate(*request_)));
    if (denied) return dispatch_.gate.Refuse(held);
    if (auto violations = Validate(*request_); !violations.empty())
      return Reply(errors::InvalidFields(violations));
    NormalizeTexts(*request_);
    bound_.route.handler(held);
  }

  bool NamesSomething() const {
    if (method_->resource_path.empty()) return true;
    for (const FieldViolation& violation : Validate(*request_)) {
      if (violation.field == method_->resource_path) return false;
    }
    return true;
  }

  void End(grpc::Status status, const std::string& reason, const std::string& cause) {
    const auto duration = std::chrono::steady_clock::now() - begin_;
    bound_.metrics.Handled(status.error_code(), duration);
    std::shared_ptr<const Caller> caller;
    bool later = false;  // HandOver finishes the call
    {
      const std::lock_guard lock(mutex_);
      caller = caller_;
      later = starting_;
      if (later) ended_ = status;
    }
    dispatch_.log(
        {*method_, id_, caller->principal, status.error_code(), reason, cause, duration, statements()});
    if (!later) Finish(std::move(status));
  }

  BoundMethod& bound_;
  Dispatch& dispatch_;
  grpc::CallbackServerContext* const context_;
  grpc::ByteBuffer* const response_;
  const std::chrono::steady_clock::time_point begin_;
  std::shared_ptr<GrpcCall> self_;
  std::atomic<bool> answered_{false};
  std::shared_ptr<Handover> handover_;
  // Guards what follows, and caller_ until a handler has it. Not held while gRPC is called, which may call
  // back.
  std::mutex mutex_;
  bool starting_ = false;              // the header is being sent
  std::optional<grpc::Status> ended_;  // how the call ended meanwhile
  google::protobuf::Arena arena_;
};

// A proto service whose methods are served from raw bytes by their routes.
class RawService final : public grpc::Service {
 public:
  RawService(const Router& router, const google::protobuf::ServiceDescriptor* descriptor, Gate& gate,
             prometheus::Registry& registry, CallLog log)
      : dispatch_{gate, std::move(log)} {
    for (const Route* route : router.RoutesOf(descriptor)) {
      paths_.push_back(std::make_unique<std::string>("/" + route->method.full_name));
      methods_.push_back(
          std::make_unique<BoundMethod>(BoundMethod{*route, MethodMetrics(registry, route->method)}));
      AddRawMethod(paths_.back()->c_str(), *methods_.back());
    }
  }

 private:
  void AddRawMethod(const char* path, BoundMethod& bound) {
    using Handler = grpc::internal::CallbackUnaryHandler<grpc::ByteBuffer, grpc::ByteBuffer>;
    const int index = static_cast<int>(methods_.size()) - 1;
    AddMethod(new grpc::internal::RpcServiceMethod(path, grpc::internal::RpcMethod::NORMAL_RPC, nullptr));
    MarkMethodRawCallback(
        index, new Handler([this, &bound](grpc::CallbackServerContext* context,
                                          const grpc::ByteBuffer* request, grpc::ByteBuffer* response) {
          const auto call = std::make_shared<GrpcCall>(bound, dispatch_, context, response);
          GrpcCall::Begin(call, *request);
          return call.get();
        }));
  }

  Dispatch dispatch_;
  std::vector<std::unique_ptr<std::string>> paths_;
  std::vector<std::unique_ptr<BoundMethod>> methods_;
};

// Refuses whatever it gets.
class UnknownMethodReactor final : public grpc::ServerGenericBidiReactor {
 public:
  explicit UnknownMethodReactor(const std::string& method) {
    const google::rpc::Status answer = ToPublicStatus(errors::UnknownMethod(method), "");
    Finish(grpc::Status(grpc::StatusCode::UNIMPLEMENTED, answer.message(), answer.SerializeAsString()));
  }
  void OnDone() override { delete this; }
};

class UnknownMethodService final : public grpc::CallbackGenericService {
 public:
  grpc::ServerGenericBidiReactor* CreateReactor(grpc::GenericCallbackServerContext* context) override {
    return new UnknownMethodReactor(context->method());
  }
};

// Protobuf writes to stderr about each text that is no UTF-8. What anybody may send fills no log.
void SilenceProtobuf() {
  static std::once_flag once;
  std::call_once(once, [] { google::protobuf::SetLogHandler(nullptr); });
}

}  // namespace

std::vector<std::unique_ptr<grpc::Service>> MakeServices(const Router& router, Gate& gate,
                                                         prometheus::Registry& registry, CallLog log) {
  SilenceProtobuf();
  std::vector<std::unique_ptr<grpc::Service>> services;
  for (const google::protobuf::ServiceDescriptor* descriptor : router.services()) {
    services.push_back(std::make_unique<RawService>(router, descriptor, gate, registry, log));
  }
  return services;
}

std::unique_ptr<grpc::CallbackGenericService> MakeUnknownMethodService() {
  return std::make_unique<UnknownMethodService>();
}

}  // namespace plenary::rpc
