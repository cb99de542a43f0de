// A connection without a socket, for targets that feed a version of HTTP with bytes: what it makes of them is
// kept.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/codec.h"

namespace plenary::fuzz {

class KeptRequests;

// A request, and what became of it. Answers as the path says.
class KeptRequest final : public http::Receiver {
 public:
  KeptRequest(KeptRequests& all, std::shared_ptr<http::Exchange> exchange);

  void Begin();
  void OnData(std::string_view bytes) override;
  void OnEnd() override;
  void OnSent() override;
  void OnClosed(bool complete) override;

  void Answer(std::string_view body);
  void ConsumeAll();
  // All of it in one text, so that requests can be compared.
  std::string Told() const;

  const http::RequestHead& head() const { return exchange_->head(); }
  const std::string& body() const { return body_; }
  bool ended() const { return ended_; }
  bool closed() const { return closed_; }

 private:
  bool Holds() const { return exchange_->head().path == "/hold"; }

  KeptRequests& all_;
  const std::shared_ptr<http::Exchange> exchange_;
  std::string body_;
  std::size_t unconsumed_ = 0;
  bool ended_ = false;
  bool closed_ = false;
};

// "/early" is answered before its body, "/abort" is aborted, "/hold" is not answered and its body not
// consumed, and everything else is answered with its body. Lives longer than the codec that it is given to.
class KeptRequests final : public http::Handler {
 public:
  explicit KeptRequests(const http::Limits& limits) : limits(limits) {}

  std::shared_ptr<http::Receiver> Begin(std::shared_ptr<http::Exchange> exchange) override;
  // Keeps what does not hold: an exception must not pass through a library in C.
  void Note(bool holds, const char* what);

  const http::Limits& limits;
  std::vector<std::shared_ptr<KeptRequest>> all;
  std::size_t open = 0;
  const char* fault = nullptr;
};

class BytesCarrier final : public http::Carrier {
 public:
  BytesCarrier(const http::Limits& limits, http::Handler& handler);
  void Touch() override { touched_ = true; }
  // Lets the codec produce as long as it has something; what that is.
  std::string Turn(http::Codec& codec);

 private:
  bool touched_ = false;
};

}  // namespace plenary::fuzz
