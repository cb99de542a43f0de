// HTTP/1.1 on one connection: one request after the other.

#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "http/answer.h"
#include "http/codec.h"
#include "http/http1_answer.h"
#include "http/http1_parser.h"

namespace plenary::http {

class Http1Codec;

class Http1Exchange final : public AnsweredExchange {
 public:
  Http1Exchange(Http1Codec& codec, Loop& loop) : AnsweredExchange(loop), codec_(codec) {}

  void Consumed(std::size_t bytes) override;
  void Abort(unsigned code) override;

 private:
  void AnswerGrew() override;

  Http1Codec& codec_;  // only while the exchange is not over
};

class Http1Codec final : public Codec, private Http1Parser::Sink {
 public:
  explicit Http1Codec(Carrier& carrier) : carrier_(carrier) {}

  bool Receive(std::string_view bytes) override;
  bool WantsMore() const override;
  void Produce(std::string& out) override;
  void Produced() override;
  bool IsFinished() const override { return ending_ && refusal_.empty(); }
  bool IsBusy() const override { return exchange_ != nullptr; }
  std::uint64_t CountRequests() const override { return requests_; }
  void Drain() override;
  bool Ping() override { return false; }
  void Check(Clock::time_point now) override;
  void End() override;

  // For its exchange.
  void Touch() { carrier_.Touch(); }
  void Abort();

 private:
  // Reads on in what has come, as far as that is possible now.
  void Advance();
  // False if that has to wait.
  bool AdvanceHead();
  bool AdvanceBody();
  void BeginRequest();
  // What was not read yet.
  std::string_view Rest() const { return std::string_view(in_).substr(at_); }
  void OnBody(std::string_view bytes) override;
  // Answers a request that is not understood, and ends.
  void Refuse(int status, std::string_view why);

  void ProduceHead(std::string& out);
  void ProduceBody(std::string& out);
  void EndExchange();
  Framing ChooseFraming() const;

  Carrier& carrier_;
  std::string in_;      // what has come
  std::size_t at_ = 0;  // what of it was read
  std::unique_ptr<Http1Parser> parser_;
  std::shared_ptr<Http1Exchange> exchange_;
  std::string interim_;  // "100 Continue"
  std::string refusal_;
  std::uint64_t requests_ = 0;
  bool body_complete_ = false;
  bool head_written_ = false;
  bool draining_ = false;
  bool ending_ = false;  // nothing more comes, and nothing more is read
  Framing framing_ = Framing::kNone;
  bool progressed_ = false;  // since the last check
  Clock::time_point progressed_at_{};
};

}  // namespace plenary::http
