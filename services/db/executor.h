// Lanes of threads that each own a connection. gRPC's threads never touch the database: they hand a job to a
// lane and return.

#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "db/connection.h"

namespace plenary::db {

// A piece of work for a lane.
class Job {
 public:
  virtual ~Job() = default;
  // Whether anybody still waits for it. Asked just before Run; if not, Drop is called instead.
  virtual bool Wanted() const { return true; }
  // Does the work on the thread's connection. Must not throw.
  virtual void Run(Connection& connection) = 0;
  // Called instead of Run when the job is no longer wanted, or the lane closes before it ran.
  virtual void Drop() {}
};

// What a lane looks like from outside, for metrics.
struct LaneStats {
  std::size_t threads = 0;
  std::size_t busy = 0;
  std::size_t waiting = 0;
  std::uint64_t completed = 0;
  std::uint64_t refused = 0;
};

// A fixed number of threads, each with a connection of its own, in front of a bounded queue. Thread-safe.
class Lane {
 public:
  struct Options {
    std::string name;  // for metrics and thread names
    std::size_t threads = 1;
    std::size_t queue_limit = 1024;  // jobs waiting; more are refused
  };

  // Starts the threads. Each connects at once; a database that is away is tried again at the next job.
  Lane(Options options, const ConnectionOptions& connection);
  // Close(0), if it was not closed.
  ~Lane();

  // Takes the job, or returns false at once when the queue is full or the lane is closed.
  [[nodiscard]] bool Submit(std::unique_ptr<Job> job);
  // A job from a function.
  [[nodiscard]] bool Submit(std::function<void(Connection&)> work);
  // Takes more work of a job that is running on this lane right now. It is never refused, even while the lane
  // closes; after Close's grace it is dropped.
  void Continue(std::unique_ptr<Job> job);

  // Takes no more jobs, waits for those it has up to `grace`, drops those that then still wait, cancels the
  // statements of those that still run until they end, and joins the threads. Not from a job.
  void Close(std::chrono::milliseconds grace);

  LaneStats Stats() const;
  const std::string& name() const { return options_.name; }

 private:
  // A thread and what is its own.
  struct Worker {
    explicit Worker(const ConnectionOptions& options) : connection(options) {}
    Connection connection;
    std::condition_variable wake;
    bool resting = false;  // stands in resting_
  };

  void Loop(std::size_t index);
  // The next job, or null once the lane is closed and has none.
  std::unique_ptr<Job> Next(Worker& worker);
  // With the mutex held: puts the job into the queue, and has a worker woken if one rests.
  void Enqueue(std::unique_ptr<Job> job);
  void Done();

  const Options options_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<std::thread> threads_;  // empty once closed
  mutable std::mutex mutex_;          // guards what follows
  // The last to rest is the first to be woken: its session is the warmest, and so are the processor's caches.
  std::vector<Worker*> resting_;
  std::condition_variable idle_;
  std::deque<std::unique_ptr<Job>> queue_;
  bool closed_ = false;
  bool dropping_ = false;  // Close's grace is over
  std::size_t busy_ = 0;
  std::uint64_t completed_ = 0;
  std::uint64_t refused_ = 0;
};

}  // namespace plenary::db
