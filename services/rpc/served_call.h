// What every call does, whatever transport brings it: from its first message to the handler, and to its one
// answer. For transports alone.

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

// A transport derives its calls from this, tells them what comes, and does what they ask: turn bytes into
// messages and back, and send them.
//
// Handlers hold a call by a shared pointer while they work on it. If the last of these goes without an
// answer, for example because of an exception, the call is answered INTERNAL. Besides, the call owns itself
// from Begin to Done.
class ServedCall : public Call, private StreamWriter, private StreamReader {
 public:
  bool Wanted() const override { return !answered_.load(std::memory_order_acquire); }
  void Reply(const absl::Status& status) override;
  void Reply(const google::protobuf::Message& message) override;
  using Call::Reply;

 protected:
  ServedCall(const ServedMethod& method, Dispatch& dispatch);

  // ---- What the transport tells the call: one thing at a time, but for Leave.

  // First of all. The call may be answered already: because the server stops, or has too many streams.
  void Begin(std::shared_ptr<ServedCall> self);
  // A message that Read asked for is there, to be decoded; the first one comes unasked.
  void Arrived();
  // Instead of one: the caller has sent everything. A stream without a message is a request without a field.
  void AllArrived();
  // Instead of both: neither will come, because the call is over.
  void NothingArrives() { received_ = nullptr; }
  // The network has taken what Write sent; not `ok` if the caller is gone.
  void Written(bool ok);
  // The caller left, or its deadline passed. From any thread, at any time.
  void Leave();
  // The transport is done with the call, last of all: this may destroy it.
  void Done();

  // ---- What the call asks the transport. No message is on its way in while Decode runs, none out while
  // Encode does.

  // The bytes of the message that arrived, as a message; an error if they are none.
  virtual absl::Status Decode(google::protobuf::Message& message) = 0;
  // Keeps the message as bytes. They go out by Write if they are one of many, else by Close.
  virtual void Encode(const google::protobuf::Message& message) = 0;
  // For the next message: Arrived, AllArrived or NothingArrives follows. Never after Close.
  virtual void Read() = 0;
  // Sends what was encoded: Written follows. Never after Close.
  virtual void Write() = 0;
  // Sends the answer, once: after a message of its own if `status` is OK and the answer is not a stream.
  virtual void Close(const google::rpc::Status& status) = 0;
  // The first header of this name, in lower case; empty without one.
  virtual std::string_view HeaderText(std::string_view name) const = 0;
  virtual Headers AllHeaders() const = 0;
  virtual bool PastDeadline() const = 0;
  // Where the call comes from, without a port.
  virtual std::string Peer() const = 0;

  const google::protobuf::MethodDescriptor& descriptor() const { return *method_->descriptor; }
  // For transports whose threads come in between: held where Read, Write and Close of a stream are called.
  std::mutex& stream_mutex() { return stream_mutex_; }

 private:
  // The caller's messages: the first one leads to Act if the call may, others to the handler.
  void Admit(const CallPtr& held);
  void Deliver(const Received& received);
  void Decide(const CallPtr& held, absl::StatusOr<std::shared_ptr<const contract::Caller>> caller);
  void ActOpenly(const CallPtr& held);
  void Act(const CallPtr& held);

  // Of StreamWriter and StreamReader.
  void Send(const google::protobuf::Message& message, std::function<void()> taken) override;
  void Receive(Received received) override;

  // Of a stream, before one of its messages: asks the gate again, and goes on if the caller has the rights by
  // which the call was let in. Else the call is answered: as a new one would be where it may not, or
  // RightsChanged. At once, or later from a lane's thread; not with a lock held that answering needs.
  void AskAgain(std::function<void()> go);

  bool streams() const { return descriptor().client_streaming() || descriptor().server_streaming(); }
  CallPtr Hold();
  // Whether this is the answer: true once.
  bool TakesAnswer() { return !answered_.exchange(true, std::memory_order_acq_rel); }
  // Counts, logs and closes. After TakesAnswer.
  void End(const google::rpc::Status& status, const std::string& reason = "", const std::string& cause = "");
  absl::Status ToldToCaller(const absl::Status& answer);
  bool NamesSomething() const;
  // Who calls, as far as it can be told: the principal, or where an anonymous call comes from.
  std::string CallerKey() const;

  const ServedMethod& served_;
  Dispatch& dispatch_;
  const std::chrono::steady_clock::time_point begin_;
  std::shared_ptr<ServedCall> self_;
  bool entered_ = false;  // counted in dispatch_.calls
  std::atomic<bool> answered_{false};
  google::protobuf::Arena arena_;
  std::mutex caller_mutex_;  // guards caller_ until a handler has it

  CallPtr arriving_;  // until the first message is there
  // Of streams. One step at a time touches these: the transport's, or the handler between them.
  std::mutex stream_mutex_;  // so that nothing is read or written after Close
  std::string authorization_;
  std::weak_ptr<Call> in_hand_;  // what the handler holds
  Received received_;
  std::unique_ptr<google::protobuf::Message> message_;
  std::function<void()> taken_;
};

}  // namespace plenary::rpc
