// A call that came over HTTP, in any of the protocols.

#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "boost/asio/steady_timer.hpp"
#include "http/exchange.h"
#include "protocols/call_memory.h"
#include "protocols/envelope.h"
#include "protocols/protocol.h"
#include "rpc/served_call.h"

namespace plenary::protocols {

// Stands between the loop, where the exchange lives, and the threads that work on the call: what these ask is
// posted to the loop. Members without a remark belong to the loop.
class HttpCall final : public rpc::ServedCall, public http::Receiver {
 public:
  // `fields` stand in the head of the answer as well.
  HttpCall(const rpc::ServedMethod& method, rpc::Dispatch& dispatch, CallMemory& memory,
           std::shared_ptr<http::Exchange> exchange, std::unique_ptr<Protocol> protocol, Fields fields);

  // On the loop, first of all.
  static std::shared_ptr<HttpCall> Begin(std::shared_ptr<HttpCall> call);

  void OnData(std::string_view bytes) override;
  void OnEnd() override;
  void OnSent() override;
  void OnClosed(bool complete) override;

 private:
  absl::Status Decode(google::protobuf::Message& message) override;
  void Encode(const google::protobuf::Message& message) override;
  void Read() override;
  void Write() override;
  void Close(const google::rpc::Status& status) override;
  std::string_view HeaderText(std::string_view name) const override;
  rpc::Headers AllHeaders() const override;
  bool PastDeadline() const override;
  std::string Peer() const override;

  std::shared_ptr<HttpCall> Self() { return std::static_pointer_cast<HttpCall>(shared_from_this()); }
  void KeepTime(std::chrono::nanoseconds timeout);
  // Looks whether the message that is wanted is there, or the end.
  void Advance();
  absl::StatusOr<std::optional<Envelope>> NextMessage();
  void Consume();
  // The end of reading, by an error that the caller is told.
  void Refuse(const absl::Status& status);
  void Respond(Head head);
  void SendMessage(std::string bytes);
  void Finish(const google::rpc::Status& status, std::string message);

  const std::shared_ptr<http::Exchange> exchange_;
  const std::unique_ptr<Protocol> protocol_;
  const Fields fields_;

  // The request.
  EnvelopeReader reader_{kLongestMessage};
  std::string body_;            // of a request without envelopes
  CallMemory::Share memory_;    // of the request and the answer
  std::size_t unconsumed_ = 0;  // bytes that the peer may not send again yet
  bool wants_ = true;           // a message; the first without having asked
  bool all_there_ = false;

  // The answer.
  bool begun_ = false;
  bool writing_ = false;
  bool finished_ = false;
  bool closed_ = false;  // the exchange is over

  // Handed from the loop to the threads that work on the call, and back, one at a time.
  Envelope in_;
  std::string out_;

  // Set before any of these threads knows the call.
  std::optional<std::chrono::steady_clock::time_point> deadline_;
  std::optional<boost::asio::steady_timer> timer_;
};

}  // namespace plenary::protocols
