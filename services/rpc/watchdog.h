// Cancels statements that no live call waits for. A caller that leaves costs at most the statement that is
// running.

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

// Knows which call runs on which connection; a separate thread sends the cancellations, which block. One in
// each process, thread-safe.
class Watchdog {
 public:
  static Watchdog& Instance();

  // Registers a call as running on a connection, as long as this object lives. The next job of a stream may
  // begin slightly before the previous one has ended.
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

  // The caller of `call` left: cancels its statement if one is running.
  void CallerLeft(const Call& call);

  ~Watchdog();

 private:
  Watchdog();
  void Loop();

  // Held while a cancellation is sent, so that it cannot hit the statement of the connection's next call.
  std::mutex running_mutex_;
  std::unordered_map<const Call*, db::Connection*> running_;
  // Held only briefly: gRPC's threads take it.
  std::mutex left_mutex_;
  std::condition_variable wake_;
  std::vector<std::shared_ptr<const Call>> left_;  // alive, so that no other call has the address
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace plenary::rpc
