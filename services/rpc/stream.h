// Calls in which one side sends many messages. Like every call, they are authenticated, authorized by their
// first message, validated and answered with exactly one status. They hold a thread and a connection only
// while one message is made or processed: a slow peer costs at most one message in each direction.
//
// A method that answers with a stream returns a Source, one that takes a stream returns a Sink; the router
// does the rest:
//
//     router.Bind(context.bulk, this, &Service::ExportThings);
//     absl::StatusOr<std::unique_ptr<rpc::Source<v1::ExportThingsResponse>>> ExportThings(
//         rpc::Call&, db::Connection&, const v1::ExportThingsRequest&);
//
//     router.Bind(context.bulk, this, &Service::PlanThings);
//     absl::StatusOr<std::unique_ptr<rpc::Sink<v1::PlanThingsRequest, v1::Plan>>> PlanThings(
//         rpc::Call&, db::Connection&, const v1::PlanThingsRequest& first);
//
// Each step is a job of the lane, so that streams take turns. No transaction may stay open from one to the
// next, because each has another connection. Before each message is sent or received, and before a stream of
// requests is finished, the caller is authorized again: the stream ends if a new call would be refused, or if
// the caller's roles have changed since it began. So the call's caller and clearance are valid for every
// message. A stream that ends early (its caller left, its deadline passed, the server stops, a step failed)
// destroys its Source or Sink without notice, on any thread: a destructor must not block, and what was
// written to the database meanwhile is for its owner to clean up.

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "absl/status/statusor.h"
#include "base/status_macros.h"
#include "db/executor.h"
#include "google/protobuf/message.h"
#include "rpc/call.h"

namespace plenary::rpc {

// Makes the messages of an answer, one at a time and on one thread at a time.
class AnySource {
 public:
  virtual ~AnySource() = default;
  // The next message, valid until the next call; null after the last.
  virtual absl::StatusOr<const google::protobuf::Message*> NextMessage(Call& call,
                                                                       db::Connection& connection) = 0;
};

template <class Response>
class Source : public AnySource {
 public:
  // The next message, requested when the network has taken the previous one; nothing after the last. An error
  // ends the stream.
  virtual absl::StatusOr<std::optional<Response>> Next(Call& call, db::Connection& connection) = 0;

 private:
  absl::StatusOr<const google::protobuf::Message*> NextMessage(Call& call, db::Connection& connection) final {
    ASSIGN_OR_RETURN(current_, Next(call, connection));
    return current_.has_value() ? &*current_ : nullptr;
  }

  std::optional<Response> current_;
};

// Takes the messages of a request after the first, one at a time and on one thread at a time.
class AnySink {
 public:
  virtual ~AnySink() = default;
  virtual absl::Status TakeMessage(Call& call, db::Connection& connection,
                                   const google::protobuf::Message& message) = 0;
  // The answer, valid until the sink is gone.
  virtual absl::StatusOr<const google::protobuf::Message*> FinishMessage(Call& call,
                                                                         db::Connection& connection) = 0;
};

template <class Request, class Response>
class Sink : public AnySink {
 public:
  // Takes a message; the next one is read when this is done. The code that makes the sink handles the first
  // message. Messages are valid by the proto, but later ones need no required fields. An error answers the
  // call at once, even if the caller sends more.
  virtual absl::Status Take(Call& call, db::Connection& connection, const Request& message) = 0;
  // The answer. Called when the caller has sent everything; never if it left before.
  virtual absl::StatusOr<Response> Finish(Call& call, db::Connection& connection) = 0;

 private:
  absl::Status TakeMessage(Call& call, db::Connection& connection,
                           const google::protobuf::Message& message) final {
    return Take(call, connection, static_cast<const Request&>(message));
  }
  absl::StatusOr<const google::protobuf::Message*> FinishMessage(Call& call,
                                                                 db::Connection& connection) final {
    ASSIGN_OR_RETURN(answer_, Finish(call, connection));
    return &answer_;
  }

  Response answer_;
};

// ---- Between the transport and the classes above.

// Sends a stream of answers. Lives as long as its call.
class StreamWriter {
 public:
  virtual ~StreamWriter() = default;
  // Sends a message, serialized before Send returns. `taken` is called once when the network has taken it and
  // the next may be sent, on a thread of gRPC; if the call ends before, it is destroyed without being called.
  virtual void Send(const google::protobuf::Message& message, std::function<void()> taken) = 0;
};

// Receives a stream of requests. Lives as long as its call.
class StreamReader {
 public:
  // Called with a message, valid until the next Receive; null when the caller has sent everything.
  using Received = std::function<void(const google::protobuf::Message*)>;

  virtual ~StreamReader() = default;
  // Reads the next message. `received` is called once, on a thread of gRPC; if the call ends before, also
  // because of an invalid message, it is destroyed without being called.
  virtual void Receive(Received received) = 0;
};

// Makes a source or sink from the call's first message.
using OpenSource =
    std::function<absl::StatusOr<std::unique_ptr<AnySource>>(Call& call, db::Connection& connection)>;
using OpenSink =
    std::function<absl::StatusOr<std::unique_ptr<AnySink>>(Call& call, db::Connection& connection)>;

// Answers `call` with all messages of the source.
void Pour(db::Lane& lane, const CallPtr& call, StreamWriter& writer, OpenSource open);
// Passes all messages to the sink, and answers.
void Fill(db::Lane& lane, const CallPtr& call, StreamReader& reader, OpenSink open);

}  // namespace plenary::rpc
