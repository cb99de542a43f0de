#include "http/http1_codec.h"

#include <algorithm>
#include <utility>

#include "base/concat.h"

namespace plenary::http {
namespace {

constexpr std::size_t kMostOutput = 64 << 10;
// What may wait beyond the request under way, and the longest line between chunks.
constexpr std::size_t kMostWaiting = 64 << 10;
// An idle connection keeps no more than this.
constexpr std::size_t kIdleBytes = 4 << 10;
constexpr std::string_view kEndOfLine = "\r\n";
// How a record begins by which a client of TLS says hello (RFC 8446, 5.1).
constexpr char kTlsHandshake = 0x16;
constexpr std::string_view kEndOfHead = "\r\n\r\n";

}  // namespace

void Http1Exchange::Consumed(std::size_t bytes) {
  if (!over() && TakeConsumed(bytes) > 0) codec_.Touch();
}

void Http1Exchange::Abort(unsigned) {
  if (!over()) codec_.Abort();
}

void Http1Exchange::AnswerGrew() { codec_.Touch(); }

bool Http1Codec::Receive(std::string_view bytes) {
  in_.append(bytes);
  progressed_ = true;
  Advance();
  return !ending_;
}

bool Http1Codec::WantsMore() const { return !ending_ && in_.size() < kMostWaiting; }

void Http1Codec::Advance() {
  while (!ending_ && (exchange_ == nullptr ? AdvanceHead() : AdvanceBody())) {
  }
  in_.erase(0, std::exchange(at_, 0));
  if (in_.empty() && in_.capacity() > kIdleBytes) in_ = {};
}

bool Http1Codec::AdvanceHead() {
  while (Rest().starts_with(kEndOfLine)) at_ += kEndOfLine.size();
  if (Rest().starts_with(kTlsHandshake)) {  // which would wait for an answer
    Refuse(400, "This port speaks no TLS");
    return false;
  }
  const std::size_t end = Rest().find(kEndOfHead);
  const std::size_t size = std::min(Rest().size(), end) + kEndOfHead.size();
  if (size > carrier_.limits.header_bytes) {
    Refuse(431, "The head of the request is too long");
    return false;
  }
  if (end == std::string_view::npos) return false;
  parser_ = std::make_unique<Http1Parser>();
  exchange_ = std::make_shared<Http1Exchange>(*this, carrier_.loop);
  const bool good = parser_->ReadHead(Rest().substr(0, size), exchange_->texts());
  at_ += size;
  if (!good) {
    exchange_.reset();
    Refuse(400, parser_->fault());
    return false;
  }
  BeginRequest();
  return true;
}

void Http1Codec::BeginRequest() {
  ++requests_;
  body_complete_ = !parser_->head().has_body;
  head_written_ = false;
  RequestHead& head = exchange_->texts().head();
  head.peer = exchange_->texts().Keep(carrier_.peer);
  head.secure = carrier_.secure;
  exchange_->Begin(carrier_.handler);
  if (body_complete_) {
    exchange_->GiveEnd();
  } else if (parser_->head().expects_continue && !exchange_->responded()) {
    interim_ = "HTTP/1.1 100 Continue\r\n\r\n";
    carrier_.Touch();
  }
}

bool Http1Codec::AdvanceBody() {
  const std::size_t unconsumed = exchange_->unconsumed();
  if (body_complete_ || Rest().empty() || unconsumed >= carrier_.limits.body_window) return false;
  const std::size_t room = carrier_.limits.body_window - unconsumed;
  bool good = false;
  const std::size_t used = parser_->ReadBody(Rest().substr(0, room), *this, good);
  at_ += used;
  if (!good || (used == 0 && Rest().size() >= kMostWaiting)) {
    Refuse(400, good ? "A line between chunks is too long" : parser_->fault());
    return false;
  }
  if (parser_->IsDone()) {
    body_complete_ = true;
    exchange_->GiveEnd();
  }
  return used > 0;
}

void Http1Codec::OnBody(std::string_view bytes) { exchange_->Give(bytes); }

void Http1Codec::Refuse(int status, std::string_view why) {
  ending_ = true;
  ++requests_;
  carrier_.Touch();
  if (exchange_ != nullptr && head_written_) return;
  const std::string body = Concat(why, ".\n");
  const Header type{.name = "content-type", .value = "text/plain; charset=utf-8"};
  WriteHead({.status = status,
             .headers = {&type, 1},
             .framing = Framing::kLength,
             .length = body.size(),
             .closes = true},
            refusal_);
  refusal_.append(body);
}

void Http1Codec::Produce(std::string& out) {
  Advance();
  out.append(std::exchange(interim_, {}));
  if (ending_) {
    out.append(std::exchange(refusal_, {}));
  } else if (exchange_ != nullptr && exchange_->responded()) {
    if (!std::exchange(head_written_, true)) ProduceHead(out);
    ProduceBody(out);
  }
}

void Http1Codec::ProduceHead(std::string& out) {
  framing_ = ChooseFraming();
  // What is left of the body is not worth reading.
  const bool closes = draining_ || !parser_->head().keep_alive || framing_ == Framing::kClose ||
                      (exchange_->finished() && !body_complete_);
  draining_ = draining_ || closes;
  WriteHead({.status = exchange_->status(),
             .headers = exchange_->headers(),
             .framing = framing_,
             .length = exchange_->body().size(),
             .closes = closes},
            out);
}

Framing Http1Codec::ChooseFraming() const {
  const int status = exchange_->status();
  if (status == 204 || status == 304) return Framing::kNone;
  const bool has_trailers = !exchange_->trailers().empty() && parser_->head().takes_trailers;
  if (exchange_->finished() && !has_trailers) return Framing::kLength;
  return parser_->head().version_1_0 ? Framing::kClose : Framing::kChunked;
}

void Http1Codec::ProduceBody(std::string& out) {
  Pieces& body = exchange_->body();
  const bool hidden = framing_ == Framing::kNone || exchange_->head().method == "HEAD";
  while (!body.empty() && out.size() < kMostOutput) {
    progressed_ = true;
    const std::size_t size = std::min(body.size(), kMostOutput);
    if (framing_ == Framing::kChunked && !hidden) WriteChunkBegin(size, out);
    const std::size_t before = out.size();
    out.resize(before + size);
    body.Take(out.data() + before, size);
    if (hidden) out.resize(before);
    if (framing_ == Framing::kChunked && !hidden) out.append(kChunkEnd);
  }
  if (!body.empty() || !exchange_->finished()) return;
  if (framing_ == Framing::kChunked && !hidden) {
    WriteLastChunk(parser_->head().takes_trailers ? exchange_->trailers() : Headers{}, out);
  }
  EndExchange();
}

void Http1Codec::EndExchange() {
  ending_ = draining_ || !body_complete_;
  std::exchange(exchange_, nullptr)->Close(true);
  if (!in_.empty()) carrier_.Touch();  // the next request may be there
}

void Http1Codec::Produced() {
  if (exchange_ != nullptr) exchange_->TellIfSent();
}

void Http1Codec::Drain() {
  draining_ = true;
  if (exchange_ == nullptr && in_.empty()) ending_ = true;
}

void Http1Codec::Abort() {
  ending_ = true;
  carrier_.Touch();
}

void Http1Codec::Check(Clock::time_point now) {
  const bool answer_waits = exchange_ != nullptr && !exchange_->body().empty();
  const bool body_waits = exchange_ != nullptr && !body_complete_ && exchange_->unconsumed() == 0;
  if (std::exchange(progressed_, false) || (!answer_waits && !body_waits)) {
    progressed_at_ = now;
  } else if (now - progressed_at_ > carrier_.limits.stall) {
    Abort();
  }
}

void Http1Codec::End() {
  ending_ = true;
  if (exchange_ != nullptr) std::exchange(exchange_, nullptr)->Close(false);
}

}  // namespace plenary::http
