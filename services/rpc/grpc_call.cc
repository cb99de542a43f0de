#include "rpc/grpc_call.h"

#include <cstdint>
#include <cstdio>
#include <random>
#include <utility>

#include "contract/resource_name.h"
#include "db/database_error.h"
#include "db/explain.h"
#include "errors/boundary.h"
#include "errors/errors.h"
#include "google/protobuf/descriptor.h"
#include "grpcpp/support/proto_buffer_reader.h"
#include "messages/redaction.h"
#include "messages/validation.h"
#include "rpc/credentials.h"
#include "rpc/watchdog.h"

namespace plenary::rpc {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

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

// Whether an error is what a call gets for being ended by a server that stops: its statement cancelled, its
// session given up, or a lane closed. Not the one that leaves open whether a change was made.
bool IsOfStop(const absl::Status& status) {
  if (db::IsOutcomeUnknown(status)) return false;
  const v1::ErrorReason reason = errors::ReasonOf(errors::ToPublicError(status, ""));
  return reason == v1::CANCELLED || reason == v1::OVERLOADED || reason == v1::DATABASE_UNAVAILABLE;
}

std::string_view Header(const grpc::CallbackServerContext& context, const char* name) {
  const auto found = context.client_metadata().find(name);
  if (found == context.client_metadata().end()) return {};
  return {found->second.data(), found->second.size()};
}

Headers AllHeaders(const grpc::CallbackServerContext& context) {
  Headers headers;
  for (const auto& [name, text] : context.client_metadata()) {
    headers.push_back({{name.data(), name.size()}, {text.data(), text.size()}});
  }
  return headers;
}

}  // namespace

grpc::ByteBuffer Serialize(const Message& message) {
  const std::size_t size = message.ByteSizeLong();
  grpc::Slice bytes(size);
  message.SerializeWithCachedSizesToArray(const_cast<std::uint8_t*>(bytes.begin()));
  return {&bytes, 1};
}

bool Parse(const grpc::ByteBuffer& bytes, Message& message) {
  if (!bytes.Valid()) return message.ParseFromString("");
  grpc::ByteBuffer copy(bytes);  // shares the slices
  grpc::ProtoBufferReader reader(&copy);
  return reader.status().ok() && message.ParseFromZeroCopyStream(&reader);
}

GrpcCall::GrpcCall(BoundMethod& bound, Dispatch& dispatch, grpc::CallbackServerContext* context)
    : bound_(bound), dispatch_(dispatch), context_(context), begin_(std::chrono::steady_clock::now()) {
  method_ = &bound.route.method;
  id_ = NewCallId();
  static const auto nobody = std::make_shared<const contract::Caller>();
  caller_ = nobody;
  context_->AddTrailingMetadata("plenary-call-id", id_);
  bound_.metrics.Started();
}

CallPtr GrpcCall::Hold() {
  // Let go of here: what is in the deleter lives as long as in_hand_, which is the call's own.
  return {this, [call = self_](GrpcCall* released) mutable {
            const std::shared_ptr<GrpcCall> last = std::move(call);
            released->Reply(absl::InternalError("the call was left without an answer"));
          }};
}

bool GrpcCall::Enter() {
  entered_ = dispatch_.calls.Begin();
  if (!entered_) Reply(errors::Stopping());
  return entered_;
}

void GrpcCall::Release() {
  if (entered_) dispatch_.calls.End();
  self_.reset();
}

void GrpcCall::Reply(const absl::Status& answer) {
  if (!TakesAnswer()) return;
  if (answer.ok()) return End(grpc::Status::OK);
  const bool stopped = dispatch_.calls.interrupted() && IsOfStop(answer);
  const absl::Status status = stopped ? errors::Stopping() : ToldToCaller(answer);
  dispatch_.standing.Note(status);
  const google::rpc::Status whole = errors::ToPublicStatus(status, id_);
  const bool ours = errors::ReasonOf(status) != v1::ERROR_REASON_UNSPECIFIED;
  const auto code = static_cast<grpc::StatusCode>(whole.code());
  const bool inner = !ours && (code == grpc::StatusCode::INTERNAL || code == grpc::StatusCode::UNAVAILABLE);
  End(grpc::Status(code, whole.message(), whole.SerializeAsString()),
      ours ? v1::ErrorReason_Name(errors::ReasonOf(status)) : "", inner ? db::Explain(status) : "");
}

absl::Status GrpcCall::ToldToCaller(const absl::Status& answer) {
  const std::lock_guard lock(caller_mutex_);
  return caller_->anonymous() ? errors::ToldToAnonymous(answer) : answer;
}

void GrpcCall::Leave() {
  const bool late = context_->deadline() <= std::chrono::system_clock::now();
  Reply(late ? errors::DeadlineExceeded() : errors::Cancelled());
  Watchdog::Instance().CallerLeft(*this);
}

void GrpcCall::Admit(const CallPtr& held, const grpc::ByteBuffer& bytes) {
  request_ = route().request_prototype->New(&arena_);
  metrics().Received();
  if (!Parse(bytes, *request_)) {
    return Reply(errors::MalformedRequest(method_->descriptor->input_type()->full_name()));
  }
  languages_ = messages::ParseAcceptLanguage(Header(*context_, "accept-language"));
  const absl::StatusOr<std::string_view> authorization = AuthorizationIn(AllHeaders(*context_));
  if (!authorization.ok()) return Reply(authorization.status());
  dispatch_.gate.Authenticate(*authorization,
                              [this, held](absl::StatusOr<std::shared_ptr<const contract::Caller>> caller) {
                                try {
                                  Decide(held, std::move(caller));
                                } catch (const std::exception& exception) {
                                  Reply(absl::InternalError(exception.what()));
                                }
                              });
}

// Authorize, validate, act (AIP-211).
void GrpcCall::Decide(const CallPtr& held, absl::StatusOr<std::shared_ptr<const contract::Caller>> caller) {
  if (!caller.ok()) return Reply(caller.status());
  {
    const std::lock_guard lock(caller_mutex_);
    caller_ = *std::move(caller);
  }
  if (!method_->resource_path.empty()) resource_ = TextAt(*request_, method_->resource_path);
  clearance_ = dispatch_.gate.Authorize(*caller_, method_->permission, resource_);
  const bool denied = clearance_.denied();
  // A refusal depends on the resource; a name that is none can only be told so.
  if (denied && !NamesSomething()) return Reply(errors::InvalidFields(messages::Validate(*request_)));
  if (denied) return dispatch_.gate.Refuse(held);
  if (auto violations = messages::Validate(*request_); !violations.empty())
    return Reply(errors::InvalidFields(violations));
  if (method_->writes) {
    if (absl::Status paused = dispatch_.standing.CheckWrites(); !paused.ok()) return Reply(paused);
  }
  messages::NormalizeTexts(*request_);
  Act(held);
}

CallPtr GrpcCall::HoldAndRemember() {
  authorization_ = Header(*context_, "authorization");
  const CallPtr held = Hold();
  in_hand_ = held;
  return held;
}

void GrpcCall::AskAgain(std::function<void()> go) {
  // What goes on holds the call.
  const CallPtr held = in_hand_.lock();
  if (held == nullptr) return;
  dispatch_.gate.Authenticate(
      authorization_,
      [this, held, go = std::move(go)](absl::StatusOr<std::shared_ptr<const contract::Caller>> caller) {
        try {
          if (!caller.ok()) return Reply(caller.status());
          if (dispatch_.gate.Authorize(**caller, method_->permission, resource_).denied()) {
            return dispatch_.gate.Refuse(held);
          }
          // All that was worked out from the grants, conditions and masks too, stands only with these.
          if (**caller != *caller_) return Reply(errors::RightsChanged());
          go();
        } catch (const std::exception& exception) {
          Reply(absl::InternalError(exception.what()));
        }
      });
}

bool GrpcCall::NamesSomething() const {
  if (method_->resource_path.empty()) return true;
  for (const errors::FieldViolation& violation : messages::Validate(*request_)) {
    if (violation.field == method_->resource_path) return false;
  }
  return true;
}

void GrpcCall::End(grpc::Status status, const std::string& reason, const std::string& cause) {
  const auto duration = std::chrono::steady_clock::now() - begin_;
  metrics().Handled(status.error_code(), duration);
  std::shared_ptr<const contract::Caller> caller;
  {
    const std::lock_guard lock(caller_mutex_);
    caller = caller_;
  }
  dispatch_.log(
      {*method_, id_, caller->principal, status.error_code(), reason, cause, duration, statements()});
  Close(std::move(status));
}

std::string GrpcCall::CallerKey() const {
  if (!caller_->anonymous()) return caller_->principal;
  const std::string peer = context_->peer();  // "ipv4:192.0.2.1:50000"
  return peer.substr(0, peer.rfind(':'));
}

}  // namespace plenary::rpc
