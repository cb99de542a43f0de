// Limits the open streams of a method that anybody may call, and how long they stay open.

#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <mutex>
#include <thread>

#include "rpc/call.h"

namespace plenary::rpc {

struct OpenStreamLimits {
  // A stream that is open for this long is ended.
  std::chrono::milliseconds longest{30'000};
  // Maximum of open streams. One more ends the oldest.
  std::size_t most = 100;
};

// Thread-safe. Calls are answered outside of its lock.
class OpenStreams {
 public:
  explicit OpenStreams(const OpenStreamLimits& limits);
  ~OpenStreams();
  OpenStreams(const OpenStreams&) = delete;
  OpenStreams& operator=(const OpenStreams&) = delete;

  void Add(const CallPtr& call);
  // Ends all of them, and refuses new ones: the server stops.
  void Close();

 private:
  struct Stream {
    std::weak_ptr<Call> call;
    std::chrono::steady_clock::time_point end;
  };

  // Ends each stream when its time has come.
  void Loop();

  const OpenStreamLimits limits_;
  std::mutex mutex_;  // guards the members below
  std::condition_variable wake_;
  std::list<Stream> open_;  // in the order in which they end; includes streams that have ended by themselves
  bool closed_ = false;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace plenary::rpc
