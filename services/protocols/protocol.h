// What tells the protocols over HTTP apart: how a call reads and writes. Everything else stands once, in
// HttpCall.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/message.h"
#include "google/rpc/status.pb.h"
#include "http/exchange.h"
#include "protocols/timeouts.h"
#include "rpc/credentials.h"

namespace plenary::protocols {

// The most bytes of a message of a request, when it is no longer compressed.
inline constexpr std::size_t kLongestMessage = std::size_t{4} << 20;
// The call's id, in the trailers or what stands for them.
inline constexpr std::string_view kCallIdHeader = "plenary-call-id";

// A header of an answer.
struct Field {
  std::string_view name;  // a constant, in lower case
  std::string value;
};
using Fields = std::vector<Field>;

// The head of an answer.
struct Head {
  int status = 200;
  Fields fields{};
};

// How an answer ends: the head if none went before, and what follows the messages.
struct Ending {
  Head head{};
  std::string body{};
  Fields trailers{};
};

// How one call speaks. Made for the call, from the head of its request, which lives as long; a call asks one
// thing at a time.
class Protocol {
 public:
  virtual ~Protocol() = default;

  // Whether calls of this kind can be made in it: streams, or one message each way.
  virtual bool Serves(bool) const { return true; }
  // How long the caller waits.
  virtual absl::StatusOr<Timeout> TimeoutIn(const http::RequestHead& head) const = 0;
  // OK, or why the request cannot be read at all: its encoding.
  virtual absl::Status Readable() const { return absl::OkStatus(); }

  // Whether each message of the request stands in an envelope; otherwise the body is the one message.
  virtual bool HasEnvelopes() const { return true; }
  // The body of a request that stands in its head.
  virtual std::string BodyInHead() const { return {}; }
  // The request's bytes as they were before they were made fit for transport. The result may refer to
  // `bytes`, and to the protocol until the next call.
  virtual std::string_view Unwrap(std::string_view bytes) { return bytes; }
  // One message: its bytes, and the flags of its envelope, if it has one.
  virtual absl::Status Decode(std::uint8_t flags, std::string_view bytes,
                              google::protobuf::Message& message) const = 0;

  // The head of an answer with messages.
  virtual Head HeadOf(const std::string& call_id) const = 0;
  // A message of an answer, as it goes out.
  virtual std::string Encode(const google::protobuf::Message& message) = 0;
  // The end; `after_message` if a message goes before it.
  virtual Ending End(const google::rpc::Status& status, const std::string& call_id,
                     bool after_message) const = 0;
};

// The headers of a request, as calls take them: views.
rpc::Headers HeadersOf(const http::RequestHead& head);
// Views of the fields of an answer, as an exchange takes them.
std::vector<http::Header> ViewsOf(const Fields& fields);

}  // namespace plenary::protocols
