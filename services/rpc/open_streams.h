// The open streams of a method that anybody may call: how many there may be, and for how long.

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
  // A stream that is open for so long is ended.
  std::chrono::milliseconds longest{30'000};
  // So many are open at most. One more ends the one that was opened first.
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
  // Ends all of them, and lets no more begin: the server stops.
  void Close();

 private:
  struct Stream {
    std::weak_ptr<Call> call;
    std::chrono::steady_clock::time_point end;
  };

  // Ends each stream when its time has come.
  void Loop();

  const OpenStreamLimits limits_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable wake_;
  std::list<Stream> open_;  // in the order in which they end; also such as have ended by themselves
  bool closed_ = false;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace plenary::rpc
