#include "fuzz/http_connection.h"

#include <algorithm>

#include "base/concat.h"

namespace plenary::fuzz {
namespace {

using http::Header;
using http::RequestHead;

// Nothing is posted to it: everything happens on the thread of the target.
http::Loop& IdleLoop() {
  static http::Loop loop("fuzz");
  return loop;
}

bool IsLowerName(std::string_view name) {
  return !name.empty() &&
         std::ranges::none_of(name, [](char c) { return c <= ' ' || c == ':' || (c >= 'A' && c <= 'Z'); });
}

bool IsOneLine(std::string_view text) {
  return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

std::size_t Count(const RequestHead& head, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::count(head.headers, name, &Header::name));
}

// What could be read in another way by who stands before or behind.
void CheckHead(const RequestHead& head, KeptRequests& requests) {
  requests.Note(!head.method.empty(), "a request has a method");
  requests.Note(IsOneLine(head.path) && IsOneLine(head.query) && IsOneLine(head.authority),
                "a request's line is one line");
  std::size_t bytes = 0;
  for (const Header& header : head.headers) {
    requests.Note(IsLowerName(header.name), "a header's name is in lower case");
    requests.Note(IsOneLine(header.value), "a header's value is one line");
    bytes += header.name.size() + header.value.size();
  }
  requests.Note(bytes <= requests.limits.header_bytes, "a head keeps its limit");
  requests.Note(Count(head, "host") == 0, "the host is no header");
  requests.Note(Count(head, "content-length") + Count(head, "transfer-encoding") <= 1,
                "one thing says where a body ends");
}

}  // namespace

KeptRequest::KeptRequest(KeptRequests& all, std::shared_ptr<http::Exchange> exchange)
    : all_(all), exchange_(std::move(exchange)) {}

void KeptRequest::Begin() {
  if (exchange_->head().path == "/early") Answer("early");
  if (exchange_->head().path == "/abort") exchange_->Abort(2);
}

void KeptRequest::OnData(std::string_view bytes) {
  all_.Note(!ended_ && !closed_, "a body goes on until its end");
  body_.append(bytes);
  unconsumed_ += bytes.size();
  all_.Note(unconsumed_ <= all_.limits.body_window, "no more waits than the window holds");
  if (!Holds()) ConsumeAll();
}

void KeptRequest::OnEnd() {
  all_.Note(!ended_ && !closed_, "a body ends once");
  ended_ = true;
  if (!Holds()) Answer(body_);
}

void KeptRequest::OnSent() { all_.Note(!closed_, "nothing follows the end"); }

void KeptRequest::OnClosed(bool) {
  all_.Note(!closed_, "a request is over once");
  closed_ = true;
  --all_.open;
}

void KeptRequest::Answer(std::string_view body) {
  const Header type{.name = "content-type", .value = "text/plain"};
  exchange_->Respond(200, {&type, 1});
  exchange_->Send(std::string(body));
  exchange_->Finish({});
}

void KeptRequest::ConsumeAll() { exchange_->Consumed(std::exchange(unconsumed_, 0)); }

std::string KeptRequest::Told() const {
  const RequestHead& head = exchange_->head();
  std::string told = Concat(head.method, " ", head.path, "?", head.query, " ", head.authority, "\n");
  for (const Header& header : head.headers) told += Concat(header.name, ": ", header.value, "\n");
  return Concat(told, "\n", body_, ended_ ? "." : "…");
}

std::shared_ptr<http::Receiver> KeptRequests::Begin(std::shared_ptr<http::Exchange> exchange) {
  CheckHead(exchange->head(), *this);
  ++open;
  Note(open <= limits.streams, "no more requests than the limit are under way");
  auto request = std::make_shared<KeptRequest>(*this, std::move(exchange));
  all.push_back(request);
  request->Begin();
  return request;
}

void KeptRequests::Note(bool holds, const char* what) {
  if (!holds && fault == nullptr) fault = what;
}

BytesCarrier::BytesCarrier(const http::Limits& limits, http::Handler& handler)
    : Carrier({IdleLoop(), limits, handler}) {
  peer = "192.0.2.1";
}

std::string BytesCarrier::Turn(http::Codec& codec) {
  std::string all;
  std::size_t before = 0;
  do {
    touched_ = false;
    before = all.size();
    std::string draft;
    codec.Produce(draft);
    codec.Produced();
    all.append(draft);
  } while (touched_ || all.size() > before);
  return all;
}

}  // namespace plenary::fuzz
