// What every call on the wire does, however many messages it has: from the first message to the handler, and
// the end. For the transport alone.

#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "google/protobuf/arena.h"
#include "google/protobuf/message.h"
#include "grpcpp/server_context.h"
#include "grpcpp/support/byte_buffer.h"
#include "rpc/call.h"
#include "rpc/call_record.h"
#include "rpc/gate.h"
#include "rpc/live_calls.h"
#include "rpc/live_streams.h"
#include "rpc/metrics.h"
#include "rpc/router.h"
#include "rpc/standing.h"

namespace plenary::rpc {

// What all calls of a server share.
struct Dispatch {
  Gate& gate;
  LiveCalls& calls;
  LiveStreams& streams;
  Standing& standing;
  CallLog log;
};

struct BoundMethod {
  const Route& route;
  MethodMetrics metrics;
};

// Bytes for the wire, and back. No bytes at all are a message without a field; false if they are no such
// message.
grpc::ByteBuffer Serialize(const google::protobuf::Message& message);
bool Parse(const grpc::ByteBuffer& bytes, google::protobuf::Message& message);

// A call, to which the kinds of calls add gRPC's reactor. It owns itself from Begin until gRPC is done with
// it and the reactor calls Release; handlers hold it by shared pointer as long as they work on it, and
// whoever lets go of the last of these without an answer, be it by an exception, has answered that something
// is wrong.
class GrpcCall : public Call {
 public:
  bool Wanted() const override { return !answered_.load(std::memory_order_acquire); }
  void Reply(const absl::Status& status) override;
  using Call::Reply;

 protected:
  GrpcCall(BoundMethod& bound, Dispatch& dispatch, grpc::CallbackServerContext* context);

  // From the constructor's caller, first of all.
  void Own(std::shared_ptr<GrpcCall> self) { self_ = std::move(self); }
  // In the reactor's OnDone, last of all.
  void Release();
  // What handlers hold.
  CallPtr Hold();
  // The same, for AskAgain. Both once a call.
  CallPtr HoldAndRemember();
  // Whether the server takes calls; if it stops, the call is answered so.
  bool Enter();

  // The first message is there: on to Act, if the call may.
  void Admit(const CallPtr& held, const grpc::ByteBuffer& bytes);
  // Authorized and valid: hands the call to its handler.
  virtual void Act(const CallPtr& held) = 0;
  // Sends the status, once.
  virtual void Close(grpc::Status status) = 0;

  // Whether this is the answer: true once.
  bool TakesAnswer() { return !answered_.exchange(true, std::memory_order_acq_rel); }
  // Of a call with many messages, before one of them: asks the gate again, and goes on if the caller has the
  // rights by which the call was let in. Else the call is answered: as a new one would be where it may not,
  // or RightsChanged. At once, or later from a lane's thread; not with a lock held that answering needs.
  void AskAgain(std::function<void()> go);

  // Counts, logs and closes. After TakesAnswer.
  void End(grpc::Status status, const std::string& reason = "", const std::string& cause = "");
  // The caller left, or its deadline passed, of which gRPC tells in the same way.
  void Leave();

  const Route& route() const { return bound_.route; }
  Dispatch& dispatch() { return dispatch_; }
  MethodMetrics& metrics() { return bound_.metrics; }
  // Who calls, as far as it can be told: the principal, or the host that an anonymous call comes from.
  std::string CallerKey() const;

 private:
  void Decide(const CallPtr& held, absl::StatusOr<std::shared_ptr<const contract::Caller>> caller);
  absl::Status ToldToCaller(const absl::Status& answer);
  bool NamesSomething() const;

  BoundMethod& bound_;
  Dispatch& dispatch_;
  grpc::CallbackServerContext* const context_;
  const std::chrono::steady_clock::time_point begin_;
  std::shared_ptr<GrpcCall> self_;
  bool entered_ = false;  // counted in dispatch_.calls
  std::atomic<bool> answered_{false};
  // For AskAgain: the header, and what the handler holds.
  std::string authorization_;
  std::weak_ptr<Call> in_hand_;
  std::mutex caller_mutex_;  // guards caller_ until a handler has it
  google::protobuf::Arena arena_;
};

}  // namespace plenary::rpc
