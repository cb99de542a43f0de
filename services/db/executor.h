// Lanes of threads that each own a connection. gRPC's threads never touch the database: they hand a job to a
// lane and return.

#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "db/connection.h"

namespace plenary::db {

// A piece of work for a lane.
class Job {
 public:
  virtual ~Job() = default;
  // Whether anybody still waits for it. Asked just before Run; if not, Drop is called instead.
  virtual bool Wanted() const { return true; }
  // What it may have to wait for together with others, as the event it writes to. Asked once, when it is
  // taken. For lanes that are shared.
  virtual std::string Key() const { return {}; }
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
    // Jobs of one key get no more threads than they leave to the others, and no more of the queue: what they
    // wait for, others need not wait for (docs/adr/0039).
    bool shared = false;
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
  // As Continue, but the job runs at `when` at the earliest, and no thread waits for that. While the lane
  // closes it is waited for.
  void ContinueAt(std::unique_ptr<Job> job, std::chrono::steady_clock::time_point when);

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

  // The jobs of one key, if the lane is shared.
  struct Share {
    std::size_t waiting = 0;
    std::size_t running = 0;
  };
  using Shares = std::unordered_map<std::string, Share>;
  struct Queued {
    std::unique_ptr<Job> job;
    Shares::value_type* share = nullptr;  // none if the lane is not shared
  };
  using Queue = std::deque<Queued>;

  void Loop(std::size_t index);
  // The next job, or none once the lane is closed and has none.
  Queued Next(Worker& worker);
  void Done(const Queued& done);

  // With the mutex held:
  Shares::value_type* ShareOf(const Job& job);
  void ForgetIfIdle(const Shares::value_type* share);
  // Puts the job into the queue, and wakes a worker if one rests.
  void Enqueue(Queued job);
  void EnqueueWhatIsDue();
  // The first job whose key may have another thread.
  Queue::iterator FirstAllowed();
  // Until there may be something to do.
  void Rest(Worker& worker, std::unique_lock<std::mutex>& lock);
  void WakeOne();
  void WakeAll();

  const Options options_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<std::thread> threads_;  // empty once closed
  mutable std::mutex mutex_;          // guards what follows
  // The last to rest is the first to be woken: its session is the warmest, and so are the processor's caches.
  std::vector<Worker*> resting_;
  std::condition_variable idle_;
  Queue queue_;
  Shares shares_;  // of keys with any job
  std::multimap<std::chrono::steady_clock::time_point, std::unique_ptr<Job>> later_;
  bool closed_ = false;
  bool dropping_ = false;  // Close's grace is over
  std::size_t busy_ = 0;
  std::uint64_t completed_ = 0;
  std::uint64_t refused_ = 0;
};

}  // namespace plenary::db
