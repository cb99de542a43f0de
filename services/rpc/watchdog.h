// Cancels statements that no live call waits for. A caller that leaves costs at most the statement it is in.

#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "db/connection.h"
#include "rpc/call.h"

namespace plenary::rpc {

// Knows which call runs on which connection; its own thread sends the cancellations, which block. One a
// process, thread-safe.
class Watchdog {
 public:
  static Watchdog& Instance();

  // Marks a call as running on a connection as long as it lives. The next job of a stream may begin before
  // the one that led to it has quite ended.
  class Watch {
   public:
    Watch(const Call& call, db::Connection& connection);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

   private:
    const Call* const call_;
    const db::Connection* const connection_;
  };

  // The caller of `call` left: cancels its statement if it is running one.
  void CallerLeft(const Call& call);

  ~Watchdog();

 private:
  Watchdog();
  void Loop();

  // Held while a cancellation is sent, so that it cannot hit the statement of a connection's next call.
  std::mutex running_mutex_;
  std::unordered_map<const Call*, db::Connection*> running_;
  // Held for moments only: gRPC's threads take it.
  std::mutex left_mutex_;
  std::condition_variable wake_;
  std::vector<std::shared_ptr<const Call>> left_;  // alive, so that no other call has the address
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace plenary::rpc
