// HTTP/2 on one connection, by libnghttp2.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/codec.h"
#include "http/http2_exchange.h"
#include "http/http2_session.h"
#include "http/rate.h"

namespace plenary::http {

class Http2Codec final : public Codec, private Http2Events, private Http2Streams {
 public:
  explicit Http2Codec(Carrier& carrier);
  ~Http2Codec() override;

  bool Receive(std::string_view bytes) override;
  bool WantsMore() const override { return true; }
  void Produce(std::string& out) override;
  void Produced() override;
  bool IsFinished() const override;
  bool IsBusy() const override { return !open_.empty(); }
  std::uint64_t CountRequests() const override { return requests_; }
  void Drain() override;
  bool Ping() override;
  void Check(Clock::time_point now) override;
  void End() override;

 private:
  enum class Draining {
    kNo,
    kAnnounced,  // the peer was told to open no more streams; those that are under way to us still count
    kLast,       // the peer was told which stream is the last
  };

  void AnswerGrew(Http2Exchange& exchange) override;
  void Consume(const Http2Exchange& exchange, std::size_t bytes) override;
  void Reset(const Http2Exchange& exchange, std::uint32_t code) override;
  std::size_t CountLong() override;

  void OnRequestBegins(std::int32_t stream) override;
  void OnField(std::int32_t stream, std::string_view name, std::string_view value, bool name_stays) override;
  void OnHeadComplete(std::int32_t stream, bool ends) override;
  void OnData(std::int32_t stream, std::string_view bytes) override;
  void OnBodyComplete(std::int32_t stream) override;
  void OnFrame(const nghttp2_frame& frame) override;
  void OnFrameSent(const nghttp2_frame& frame) override;
  void OnStreamClosed(std::int32_t stream) override;

  // None if the stream is over.
  std::shared_ptr<Http2Exchange> Find(std::int32_t stream) const;
  void Submit(Http2Exchange& exchange);
  // Gives nghttp2 a piece of the body, and says how the answer goes on.
  static ssize_t ReadBody(nghttp2_session* session, std::int32_t stream, std::uint8_t* space,
                          std::size_t room, std::uint32_t* flags, nghttp2_data_source* source, void* events);
  void OnPing(const nghttp2_frame& frame);
  void NameLastStream();
  // Ends the connection if this was once too often.
  void Allow(Rate& rate);
  void CheckProgress(Http2Exchange& exchange, Clock::time_point now);

  Carrier& carrier_;
  Http2Session session_;
  std::vector<std::shared_ptr<Http2Exchange>> open_;
  std::vector<std::shared_ptr<Http2Exchange>> grown_;  // whose answers grew in this turn
  std::vector<std::shared_ptr<Http2Exchange>> taken_;  // whose bodies nghttp2 took
  std::shared_ptr<Http2Exchange> beginning_;           // whose head comes in
  std::uint64_t requests_ = 0;
  std::size_t long_ = 0;  // requests that are open and may take long
  bool flooded_ = false;
  bool answered_since_ping_ = false;
  Draining draining_ = Draining::kNo;
  Clock::time_point announced_at_{};
  Rate resets_;
  Rate pings_;
  Rate settings_;
  Rate empty_frames_;
};

}  // namespace plenary::http
