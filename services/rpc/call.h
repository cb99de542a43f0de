// One call on its way through the server.

#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "contract/caller.h"
#include "google/protobuf/arena.h"
#include "google/protobuf/message.h"
#include "messages/language_range.h"
#include "rpc/origins.h"

namespace plenary::rpc {

// What the proto says of a method, read once at start.
struct MethodInfo {
  const google::protobuf::MethodDescriptor* descriptor = nullptr;
  std::string full_name;  // "plenary.v1.EventService/GetEvent"
  v1::Permission permission = v1::PERMISSION_UNSPECIFIED;
  std::string resource_path;  // field that names the resource; may be empty
  std::string resource;       // the resource where no field names it: "events/-", or nothing
  bool writes = false;        // whether calls change something
  bool open = false;          // whether anybody may call it, so that callers are not authenticated
};

// A call. Owned by shared pointers: the transport's and those of code that still works on it. Everything but
// Reply, Wanted, WhenDone and the statement counter is set before a handler sees the call, and constant
// afterwards.
class Call : public std::enable_shared_from_this<Call> {
 public:
  virtual ~Call() = default;

  const MethodInfo& method() const { return *method_; }
  // Identifies the call in logs, trailers and journals. Made by the server: 16 hexadecimal digits.
  const std::string& id() const { return id_; }
  const contract::Caller& caller() const { return *caller_; }
  const Origin& origin() const { return origin_; }
  const contract::Clearance& clearance() const { return clearance_; }
  const messages::LanguageRange& languages() const { return languages_; }
  // Name of the resource that the call is authorized for; empty if the method names none.
  const std::string& resource() const { return resource_; }
  // For a stream of requests, the first one, which names the resource.
  const google::protobuf::Message& request() const { return *request_; }

  // Whether the caller still waits: neither answered, cancelled nor past its deadline. From any thread.
  virtual bool Wanted() const = 0;

  // Answers the call, once; later answers are dropped. The message is serialized before Reply returns. From
  // any thread. A stream of answers ends with a status, OK too (stream.h).
  virtual void Reply(const absl::Status& status) = 0;
  virtual void Reply(const google::protobuf::Message& response) = 0;
  template <class Response>
  void Reply(const absl::StatusOr<Response>& response) {
    if (response.ok()) {
      Reply(static_cast<const google::protobuf::Message&>(*response));
    } else {
      Reply(response.status());
    }
  }

  // Runs `work` when the transport is done with the call, on its thread; not at all if it is done already, or
  // has no such thread. Once for each call, from any thread.
  virtual void WhenDone(std::function<void()>) {}

  // Number of statements of this call, for its log line.
  void CountStatements(std::int64_t count) { statements_.fetch_add(count, std::memory_order_relaxed); }
  std::int64_t statements() const { return statements_.load(std::memory_order_relaxed); }

 protected:
  const MethodInfo* method_ = nullptr;
  std::string id_;
  std::shared_ptr<const contract::Caller> caller_;
  Origin origin_;
  contract::Clearance clearance_;
  messages::LanguageRange languages_;
  std::string resource_;
  google::protobuf::Message* request_ = nullptr;
  std::atomic<std::int64_t> statements_{0};
};

using CallPtr = std::shared_ptr<Call>;

}  // namespace plenary::rpc
