// The steps of every call, over every transport: from its first message to the handler, and to its one
// answer. Only for transports.

#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "google/protobuf/arena.h"
#include "google/protobuf/message.h"
#include "google/rpc/status.pb.h"
#include "rpc/call.h"
#include "rpc/credentials.h"
#include "rpc/dispatch.h"
#include "rpc/methods.h"
#include "rpc/stream.h"

namespace plenary::rpc {

// A transport derives its calls from this class, reports events to them, and does what they ask: decode and
// encode messages, and send them.
//
// Handlers hold a call by a shared pointer while they work on it. If the last of these is released without an
// answer, for example because of an exception, the call is answered INTERNAL. The call also owns itself from
// Begin to Done.
class ServedCall : public Call, private StreamWriter, private StreamReader {
 public:
  bool Wanted() const override { return !answered_.load(std::memory_order_acquire); }
  void Reply(const absl::Status& status) override;
  void Reply(const google::protobuf::Message& message) override;
  using Call::Reply;

 protected:
  ServedCall(const ServedMethod& method, Dispatch& dispatch);

  // ---- What the transport reports to the call: one thing at a time, except Leave.

  // First. The call may be answered already, because the server stops or has too many streams.
  void Begin(std::shared_ptr<ServedCall> self);
  // The message that Read asked for has arrived, and can be decoded; the first one comes without Read.
  void Arrived();
  // In place of a message: the caller has sent everything. A stream without a message counts as an empty
  // request.
  void AllArrived();
  // In place of both: the call is over.
  void NothingArrives() { received_ = nullptr; }
  // The network has taken what Write sent; not `ok` if the caller is gone.
  void Written(bool ok);
  // The caller left, or its deadline passed. From any thread, at any time.
  void Leave();
  // The transport is done with the call; last. This may destroy it.
  void Done();

  // ---- What the call asks of the transport. No message arrives while Decode runs, and none is sent while
  // Encode runs.

  // Decodes the message that arrived; an error if the bytes are not valid.
  virtual absl::Status Decode(google::protobuf::Message& message) = 0;
  // Encodes the message. It is sent by Write if it is one of many, otherwise by Close.
  virtual void Encode(const google::protobuf::Message& message) = 0;
  // For the next message: Arrived, AllArrived or NothingArrives follows. Never after Close.
  virtual void Read() = 0;
  // Sends what was encoded: Written follows. Never after Close.
  virtual void Write() = 0;
  // Sends the answer, once: after a single message if `status` is OK and the answer is not a stream.
  virtual void Close(const google::rpc::Status& status) = 0;
  // The first header with this name, in lower case; empty if there is none.
  virtual std::string_view HeaderText(std::string_view name) const = 0;
  virtual Headers AllHeaders() const = 0;
  virtual bool PastDeadline() const = 0;
  // The peer's address, without a port: "192.0.2.1", "2001:db8::1", "unix".
  virtual std::string Peer() const = 0;

  const google::protobuf::MethodDescriptor& descriptor() const { return *method_->descriptor; }
  bool streams() const { return descriptor().client_streaming() || descriptor().server_streaming(); }
  // For transports with several threads: held where Read, Write and Close of a stream are called.
  std::mutex& stream_mutex() { return stream_mutex_; }

 private:
  // The caller's messages: the first one leads to Act if the call is permitted, later ones to the handler.
  void Admit(const CallPtr& held);
  void Deliver(const Received& received);
  void Proceed(const CallPtr& held, absl::StatusOr<std::shared_ptr<const contract::Caller>> caller);
  void ActOpenly(const CallPtr& held);
  void Act(const CallPtr& held);

  // From StreamWriter and StreamReader.
  void Send(const google::protobuf::Message& message, std::function<void()> taken) override;
  void Receive(Received received) override;

  // For a stream, before one of its messages: authorizes the caller again, and continues if the rights are
  // the same as at the beginning. Otherwise the call is answered: as a new call would be if it is not
  // permitted any more, or RightsChanged. At once, or later on a lane's thread; do not hold a lock that
  // answering needs.
  void AskAgain(std::function<void()> go);

  CallPtr Hold();
  // Claims the answer: true once.
  bool TakesAnswer() { return !answered_.exchange(true, std::memory_order_acq_rel); }
  // Counts, logs and closes. After TakesAnswer.
  void End(const google::rpc::Status& status, const std::string& reason = "", const std::string& cause = "");
  absl::Status ToldToCaller(const absl::Status& answer);
  bool NamesSomething() const;
  // Takes the caller in, and counts the call: TooManyCalls if it is one too many.
  absl::Status Count(std::shared_ptr<const contract::Caller> caller);

  const ServedMethod& served_;
  Dispatch& dispatch_;
  const std::chrono::steady_clock::time_point begin_;
  std::shared_ptr<ServedCall> self_;
  bool entered_ = false;  // counted in dispatch_.calls
  std::atomic<bool> answered_{false};
  google::protobuf::Arena arena_;
  std::mutex caller_mutex_;  // guards caller_ until a handler has it

  CallPtr arriving_;  // until the first message is there
  // For streams. One step at a time uses these: the transport's, or the handler's.
  std::mutex stream_mutex_;  // so that nothing is read or written after Close
  std::string authorization_;
  std::weak_ptr<Call> in_hand_;  // the handler's reference
  Received received_;
  std::unique_ptr<google::protobuf::Message> message_;
  std::function<void()> taken_;
};

}  // namespace plenary::rpc
