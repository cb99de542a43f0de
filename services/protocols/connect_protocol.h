// Connect (the specification: "Connect Protocol Reference"): calls with one message each way are plain
// requests of HTTP, by POST or GET, in JSON or protobuf; streams are messages in envelopes.

#pragma once

#include <string>
#include <utility>

#include "protocols/payload.h"
#include "protocols/protocol.h"

namespace plenary::protocols {

// An error as Connect has it: code, message and details in JSON.
std::string ConnectError(const google::rpc::Status& status);
// The status of HTTP for a code of gRPC.
int HttpStatusOf(int code);

// A call with one message each way, by POST.
class ConnectUnary : public Protocol {
 public:
  ConnectUnary(const http::RequestHead& head, Codec codec);

  bool Serves(bool streams) const override { return !streams; }
  absl::StatusOr<Timeout> TimeoutIn(const http::RequestHead& head) const override;
  absl::Status Readable() const override;
  bool HasEnvelopes() const final { return false; }
  absl::Status Decode(std::uint8_t flags, std::string_view bytes,
                      google::protobuf::Message& message) const override;
  Head HeadOf(const std::string& call_id) const override;
  std::string Encode(const google::protobuf::Message& message) override;
  Ending End(const google::rpc::Status& status, const std::string& call_id,
             bool after_message) const override;

 protected:
  ConnectUnary(Codec codec, std::string encoding, bool compresses)
      : codec_(codec), encoding_(std::move(encoding)), compresses_(compresses) {}

 private:
  // Of an answer that may be kept by others than the caller, how long and by whom.
  virtual Fields Caching() const { return {{"cache-control", "no-store"}}; }

  const Codec codec_;
  const std::string encoding_;
  const bool compresses_;
  bool compressed_ = false;  // the answer was
};

// The same by GET: the request stands in the address, so that what lies between may keep the answer.
class ConnectGet final : public ConnectUnary {
 public:
  explicit ConnectGet(const http::RequestHead& head);

  std::string BodyInHead() const override { return body_; }

 private:
  Fields Caching() const override;

  const std::string body_;
};

// A stream.
class ConnectStream final : public Protocol {
 public:
  ConnectStream(const http::RequestHead& head, Codec codec);

  bool Serves(bool streams) const override { return streams; }
  absl::StatusOr<Timeout> TimeoutIn(const http::RequestHead& head) const override;
  absl::Status Readable() const override;
  absl::Status Decode(std::uint8_t flags, std::string_view bytes,
                      google::protobuf::Message& message) const override;
  Head HeadOf(const std::string& call_id) const override;
  std::string Encode(const google::protobuf::Message& message) override;
  Ending End(const google::rpc::Status& status, const std::string& call_id,
             bool after_message) const override;

 private:
  const std::string_view content_type_;
  const Codec codec_;
  const std::string_view encoding_;
  const bool compresses_;
};

}  // namespace plenary::protocols
