#include "rpc/served_call.h"

#include <cstdint>
#include <cstdio>
#include <random>
#include <utility>
#include <variant>
#include <vector>

#include "db/database_error.h"
#include "db/explain.h"
#include "errors/boundary.h"
#include "errors/errors.h"
#include "google/protobuf/descriptor.h"
#include "messages/redaction.h"
#include "messages/validation.h"
#include "rpc/watchdog.h"

namespace plenary::rpc {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Call ids: unique in the process, and different from other processes by a random beginning.
std::string NewCallId() {
  static const std::uint64_t kStart = (std::uint64_t{std::random_device{}()} << 32) | std::random_device{}();
  static std::atomic<std::uint64_t> counter{0};
  // Multiplication by an odd number permutes the 64-bit numbers: no id twice.
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

// Whether a call gets this error because a stopping server ended it: its statement cancelled, its session
// given up, or a lane closed. Not if the outcome of a change is unknown.
bool IsOfStop(const absl::Status& status) {
  if (db::IsOutcomeUnknown(status)) return false;
  const v1::ErrorReason reason = errors::ReasonOf(errors::ToPublicError(status, ""));
  return reason == v1::CANCELLED || reason == v1::OVERLOADED || reason == v1::DATABASE_UNAVAILABLE;
}

}  // namespace

ServedCall::ServedCall(const ServedMethod& method, Dispatch& dispatch)
    : served_(method), dispatch_(dispatch), begin_(std::chrono::steady_clock::now()) {
  method_ = &method.route.method;
  id_ = NewCallId();
  static const auto nobody = std::make_shared<const contract::Caller>();
  caller_ = nobody;
  served_.metrics.Started();
}

void ServedCall::Begin(std::shared_ptr<ServedCall> self) {
  self_ = std::move(self);
  const CallPtr held = Hold();
  arriving_ = held;
  entered_ = dispatch_.calls.Begin();
  // Also of a server that stops its health can be asked.
  if (!entered_ && !method_->open) return Reply(errors::Stopping());
  if (!streams()) return;
  authorization_ = HeaderText("authorization");
  in_hand_ = held;
  if (const absl::Status open = dispatch_.streams.Begin(*this); !open.ok()) Reply(open);
}

CallPtr ServedCall::Hold() {
  // Released here: the deleter's contents live as long as in_hand_, which the call owns.
  return {this, [call = self_](ServedCall* released) mutable {
            const std::shared_ptr<ServedCall> last = std::move(call);
            released->Reply(absl::InternalError("the call was left without an answer"));
          }};
}

void ServedCall::Done() {
  arriving_ = nullptr;
  if (entered_) dispatch_.calls.End();
  self_.reset();
}

// ---- Messages of the caller.

void ServedCall::Arrived() {
  if (const CallPtr held = std::exchange(arriving_, nullptr)) {
    if (Wanted()) Admit(held);
    return;
  }
  AskAgain([this, received = std::exchange(received_, nullptr)] { Deliver(received); });
}

void ServedCall::AllArrived() {
  if (arriving_ != nullptr) return Arrived();
  AskAgain([this, received = std::exchange(received_, nullptr)] {
    if (Wanted()) received(nullptr);
  });
}

void ServedCall::Admit(const CallPtr& held) {
  request_ = served_.route.request_prototype->New(&arena_);
  served_.metrics.Received();
  if (const absl::Status decoded = Decode(*request_); !decoded.ok()) return Reply(decoded);
  if (method_->open) return ActOpenly(held);
  languages_ = messages::ParseAcceptLanguage(HeaderText("accept-language"));
  const Headers headers = AllHeaders();
  origin_ = dispatch_.proxies.OriginOf(Peer(), headers);
  const absl::StatusOr<std::string_view> authorization = AuthorizationIn(headers);
  if (!authorization.ok()) return Reply(authorization.status());
  dispatch_.gate.Authenticate(*authorization,
                              [this, held](absl::StatusOr<std::shared_ptr<const contract::Caller>> caller) {
                                try {
                                  Proceed(held, std::move(caller));
                                } catch (const std::exception& exception) {
                                  Reply(absl::InternalError(exception.what()));
                                }
                              });
}

// Authorize, validate, act (AIP-211).
void ServedCall::Proceed(const CallPtr& held,
                         absl::StatusOr<std::shared_ptr<const contract::Caller>> caller) {
  if (!caller.ok()) {
    // Whoever tries keys gets no more tries than anonymous calls.
    const absl::Status counted = dispatch_.rates.CountAnonymous(origin_);
    return Reply(counted.ok() ? caller.status() : counted);
  }
  if (const absl::Status counted = Count(*std::move(caller)); !counted.ok()) return Reply(counted);
  resource_ = method_->resource_path.empty() ? method_->resource : TextAt(*request_, method_->resource_path);
  clearance_ = dispatch_.gate.Authorize(*caller_, method_->permission, resource_);
  const bool denied = clearance_.denied();
  // A refusal depends on the resource; an invalid name can only be reported as such.
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

absl::Status ServedCall::Count(std::shared_ptr<const contract::Caller> caller) {
  {
    const std::lock_guard lock(caller_mutex_);
    caller_ = std::move(caller);
  }
  return caller_->anonymous() ? dispatch_.rates.CountAnonymous(origin_)
                              : dispatch_.rates.CountKey(caller_->principal);
}

void ServedCall::ActOpenly(const CallPtr& held) {
  if (auto violations = messages::Validate(*request_); !violations.empty()) {
    return Reply(errors::InvalidFields(violations));
  }
  Act(held);
}

void ServedCall::Act(const CallPtr& held) {
  if (streams() && !method_->open) {
    const std::string& counted_as = caller_->anonymous() ? origin_.address : caller_->principal;
    if (const absl::Status room = dispatch_.streams.Admit(*this, counted_as); !room.ok()) return Reply(room);
  }
  const auto& handler = served_.route.handler;
  if (const auto* unary = std::get_if<UnaryHandler>(&handler)) return (*unary)(held);
  if (const auto* source = std::get_if<ServerStreamHandler>(&handler)) return (*source)(held, *this);
  if (const auto* sink = std::get_if<ClientStreamHandler>(&handler)) return (*sink)(held, *this);
  std::get<BidiStreamHandler>(handler)(held, *this, *this);
}

void ServedCall::Receive(Received received) {
  const std::lock_guard lock(stream_mutex_);
  if (!Wanted()) return;
  received_ = std::move(received);
  Read();
}

void ServedCall::Deliver(const Received& received) {
  served_.metrics.Received();
  message_.reset(served_.route.request_prototype->New());
  if (const absl::Status decoded = Decode(*message_); !decoded.ok()) return Reply(decoded);
  const std::vector<errors::FieldViolation> violations = messages::ValidateFollowing(*message_);
  if (!violations.empty()) return Reply(errors::InvalidFields(violations));
  if (Wanted()) received(message_.get());
}

void ServedCall::AskAgain(std::function<void()> go) {
  // The pending step holds the call.
  const CallPtr held = in_hand_.lock();
  if (held == nullptr) return;
  if (method_->open) return go();
  dispatch_.gate.Authenticate(
      authorization_,
      [this, held, go = std::move(go)](absl::StatusOr<std::shared_ptr<const contract::Caller>> caller) {
        try {
          if (!caller.ok()) return Reply(caller.status());
          if (dispatch_.gate.Authorize(**caller, method_->permission, resource_).denied()) {
            return dispatch_.gate.Refuse(held);
          }
          // Conditions and masks were computed from the grants, so they are valid only with the same ones.
          if (**caller != *caller_) return Reply(errors::RightsChanged());
          go();
        } catch (const std::exception& exception) {
          Reply(absl::InternalError(exception.what()));
        }
      });
}

bool ServedCall::NamesSomething() const {
  if (method_->resource_path.empty()) return true;
  for (const errors::FieldViolation& violation : messages::Validate(*request_)) {
    if (violation.field == method_->resource_path) return false;
  }
  return true;
}

// ---- Messages to the caller.

// Nothing between the check and the network may take long.
void ServedCall::Send(const Message& message, std::function<void()> taken) {
  Encode(message);
  AskAgain([this, taken = std::move(taken)]() mutable {
    const std::lock_guard lock(stream_mutex_);
    if (!Wanted()) return;
    taken_ = std::move(taken);
    served_.metrics.Sent();
    Write();
  });
}

void ServedCall::Written(bool ok) {
  const std::function<void()> taken = std::exchange(taken_, nullptr);
  if (!ok) return Leave();  // which the transport may report only later
  if (Wanted()) taken();
}

void ServedCall::Reply(const Message& message) {
  if (descriptor().server_streaming()) {
    return Reply(absl::InternalError("a stream is answered through its writer"));
  }
  if (!TakesAnswer()) return;
  Encode(message);
  served_.metrics.Sent();
  End(google::rpc::Status());
}

void ServedCall::Reply(const absl::Status& answer) {
  if (!TakesAnswer()) return;
  if (answer.ok()) return End(google::rpc::Status());
  const bool stopped = dispatch_.calls.interrupted() && IsOfStop(answer);
  const absl::Status status = stopped ? errors::Stopping() : ToldToCaller(answer);
  dispatch_.standing.Note(status);
  const google::rpc::Status whole = errors::ToPublicStatus(status, id_);
  const bool ours = errors::ReasonOf(status) != v1::ERROR_REASON_UNSPECIFIED;
  const auto code = static_cast<absl::StatusCode>(whole.code());
  const bool inner = !ours && (code == absl::StatusCode::kInternal || code == absl::StatusCode::kUnavailable);
  End(whole, ours ? v1::ErrorReason_Name(errors::ReasonOf(status)) : "", inner ? db::Explain(status) : "");
}

absl::Status ServedCall::ToldToCaller(const absl::Status& answer) {
  const std::lock_guard lock(caller_mutex_);
  return caller_->anonymous() ? errors::ToldToAnonymous(answer) : answer;
}

void ServedCall::Leave() {
  Reply(PastDeadline() ? errors::DeadlineExceeded() : errors::Cancelled());
  Watchdog::Instance().CallerLeft(*this);
}

void ServedCall::End(const google::rpc::Status& status, const std::string& reason, const std::string& cause) {
  const auto duration = std::chrono::steady_clock::now() - begin_;
  const auto code = static_cast<absl::StatusCode>(status.code());
  served_.metrics.Handled(code, duration);
  std::shared_ptr<const contract::Caller> caller;
  {
    const std::lock_guard lock(caller_mutex_);
    caller = caller_;
  }
  dispatch_.log({*method_, id_, caller->principal, code, reason, cause, duration, statements()});
  if (!streams()) return Close(status);  // afterwards this may be destroyed, including its mutex
  dispatch_.streams.End(*this);
  const std::lock_guard lock(stream_mutex_);
  Close(status);
}

}  // namespace plenary::rpc
