#include "protocols/http_call.h"

#include <utility>

#include "base/status_macros.h"
#include "errors/errors.h"
#include "http/loop.h"

namespace plenary::protocols {
namespace {

using google::protobuf::Message;

// A caller whose request found no room in memory is asked to wait so long.
constexpr std::chrono::seconds kFullDelay{1};
// gzip alone takes some 20 bytes, and its ratio is 1000 at most: less than this is a small message in any
// case.
constexpr std::size_t kMayBeInflated = 64;

}  // namespace

HttpCall::HttpCall(const rpc::ServedMethod& method, rpc::Dispatch& dispatch, CallMemory& memory,
                   std::shared_ptr<http::Exchange> exchange, std::unique_ptr<Protocol> protocol,
                   Fields fields)
    : ServedCall(method, dispatch),
      exchange_(std::move(exchange)),
      protocol_(std::move(protocol)),
      fields_(std::move(fields)),
      body_(protocol_->BodyInHead()),
      memory_(memory) {}

std::shared_ptr<HttpCall> HttpCall::Begin(std::shared_ptr<HttpCall> call) {
  call->ServedCall::Begin(call);
  const absl::StatusOr<Timeout> timeout = call->protocol_->TimeoutIn(call->exchange_->head());
  if (!timeout.ok()) {
    call->Reply(timeout.status());
  } else if (const absl::Status readable = call->protocol_->Readable(); !readable.ok()) {
    call->Reply(readable);
  } else if (const std::size_t full = call->streams() ? call->exchange_->StayLong() : 0; full > 0) {
    call->Reply(errors::TooManyStreamsOnConnection(full));
  } else if (timeout->has_value()) {
    call->KeepTime(**timeout);
  }
  return call;
}

// A call that has ended stops the timer.
void HttpCall::KeepTime(std::chrono::nanoseconds timeout) {
  deadline_ = std::chrono::steady_clock::now() + timeout;
  timer_.emplace(exchange_->loop().context(), *deadline_);
  timer_->async_wait([call = std::weak_ptr(Self())](const boost::system::error_code& error) {
    const std::shared_ptr<HttpCall> late = call.lock();
    if (!error && late != nullptr) late->Leave();
  });
}

// ---- The request.

void HttpCall::OnData(std::string_view bytes) {
  unconsumed_ += bytes.size();
  if (finished_ || !Wanted()) return Consume();
  if (!memory_.Take(bytes.size())) {
    Consume();
    return Refuse(errors::Overloaded(kFullDelay));
  }
  if (protocol_->HasEnvelopes()) {
    reader_.Add(protocol_->Unwrap(bytes));
  } else {
    body_.append(protocol_->Unwrap(bytes));
  }
  Advance();
}

void HttpCall::OnEnd() {
  all_there_ = true;
  Advance();
}

absl::StatusOr<std::optional<Envelope>> HttpCall::NextMessage() {
  if (protocol_->HasEnvelopes()) return reader_.Next();
  if (body_.size() > kLongestMessage) return errors::RequestTooLarge(kLongestMessage);
  if (!all_there_) return std::nullopt;
  return Envelope{0, std::exchange(body_, {})};
}

// A peer may send on while a message of its is not complete, or not wanted before it: then only as far as a
// window.
void HttpCall::Advance() {
  if (!wants_) return;
  absl::StatusOr<std::optional<Envelope>> next = NextMessage();
  Consume();
  if (!next.ok()) return Refuse(next.status());
  if (next->has_value()) {
    wants_ = false;
    in_ = **std::move(next);
    return Arrived();
  }
  if (!all_there_) return;
  if (!reader_.empty()) return Refuse(errors::MalformedRequest(descriptor().input_type()->full_name()));
  wants_ = false;
  AllArrived();
}

void HttpCall::Refuse(const absl::Status& status) {
  Reply(status);
  if (std::exchange(wants_, false)) NothingArrives();
}

void HttpCall::Consume() {
  if (unconsumed_ > 0) exchange_->Consumed(std::exchange(unconsumed_, 0));
}

void HttpCall::Read() {
  exchange_->loop().Post([call = Self()] {
    if (call->closed_ || call->finished_) return call->NothingArrives();
    call->wants_ = true;
    call->memory_.Reset(call->reader_.size());
    call->Advance();
  });
}

absl::Status HttpCall::Decode(Message& message) {
  const Envelope envelope = std::exchange(in_, {});
  RETURN_IF_ERROR(protocol_->Decode(envelope.flags, envelope.payload, message));
  // What was inflated takes more than what came.
  const std::size_t came = envelope.payload.size();
  const std::size_t size = came < kMayBeInflated ? came : message.ByteSizeLong();
  if (size > came && !memory_.Take(size - came)) return errors::Overloaded(kFullDelay);
  return absl::OkStatus();
}

// ---- The answer.

void HttpCall::Encode(const Message& message) { out_ = protocol_->Encode(message); }

void HttpCall::Write() {
  exchange_->loop().Post([call = Self(), bytes = std::exchange(out_, {})]() mutable {
    call->writing_ = true;
    if (call->closed_) return call->Written(false);
    call->SendMessage(std::move(bytes));
  });
}

void HttpCall::Close(const google::rpc::Status& status) {
  // Of a stream, what was encoded and not yet sent is not a part of the answer.
  std::string message = descriptor().server_streaming() ? "" : std::exchange(out_, {});
  exchange_->loop().Post([call = Self(), status, message = std::move(message)]() mutable {
    call->Finish(status, std::move(message));
  });
}

void HttpCall::SendMessage(std::string bytes) {
  if (!begun_) Respond(protocol_->HeadOf(id()));
  memory_.Add(bytes.size());
  exchange_->Send(std::move(bytes));
}

void HttpCall::Respond(Head head) {
  begun_ = true;
  head.fields.insert(head.fields.end(), fields_.begin(), fields_.end());
  exchange_->Respond(head.status, ViewsOf(head.fields));
}

void HttpCall::Finish(const google::rpc::Status& status, std::string message) {
  finished_ = true;
  if (timer_) timer_->cancel();
  if (closed_) return;
  // A message without a byte is one all the same, but where envelopes tell messages apart it has one.
  const bool has_message = status.code() == 0 && !descriptor().server_streaming();
  Ending ending = protocol_->End(status, id(), begun_ || has_message);
  if (!begun_) Respond(ending.head);
  memory_.Reset(message.size());
  if (has_message && !message.empty()) exchange_->Send(std::move(message));
  if (!ending.body.empty()) exchange_->Send(std::move(ending.body));
  exchange_->Finish(ViewsOf(ending.trailers));
}

void HttpCall::OnSent() {
  memory_.Reset(reader_.size());
  if (std::exchange(writing_, false)) Written(true);
}

void HttpCall::OnClosed(bool complete) {
  closed_ = true;
  memory_.Reset(0);
  if (timer_) timer_->cancel();
  // First: what is let go of without an answer would be answered as a fault.
  if (!complete) Leave();
  if (std::exchange(wants_, false)) NothingArrives();
  if (std::exchange(writing_, false)) Written(false);
  Done();
}

// ---- What is known of the caller.

std::string_view HttpCall::HeaderText(std::string_view name) const { return exchange_->head().Find(name); }

rpc::Headers HttpCall::AllHeaders() const { return HeadersOf(exchange_->head()); }

bool HttpCall::PastDeadline() const { return deadline_ && *deadline_ <= std::chrono::steady_clock::now(); }

std::string HttpCall::Peer() const { return std::string(exchange_->head().peer); }

}  // namespace plenary::protocols
