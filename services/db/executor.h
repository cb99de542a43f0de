// Lanes: threads that each have a connection. gRPC's threads never use the database: they hand a job to a
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
  // Whether anybody still waits for the result. Called just before Run; if not, Drop is called instead.
  virtual bool Wanted() const { return true; }
  // The key of what the job may have to wait for, such as the event it writes to. Called once, when the job
  // is taken. For shared lanes.
  virtual std::string Key() const { return {}; }
  // Does the work on the thread's connection. Must not throw.
  virtual void Run(Connection& connection) = 0;
  // Called instead of Run if the job is no longer wanted, or if the lane closes before it ran.
  virtual void Drop() {}
};

// The state of a lane, for metrics.
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
    std::size_t queue_limit = 1024;  // maximum of waiting jobs; more are refused
    // Whether the lane is shared: jobs of one key may use at most half of the free threads and of the free
    // queue, so that jobs of other keys need not wait for what these wait for (docs/adr/0039).
    bool shared = false;
  };

  // Starts the threads. Each connects at once, unless `connection` says otherwise; if the database
  // is away, the next job tries again.
  Lane(Options options, const ConnectionOptions& connection);
  // Calls Close(0), unless it was closed.
  ~Lane();

  // Takes the job, or returns false at once when the queue is full or the lane is closed.
  [[nodiscard]] bool Submit(std::unique_ptr<Job> job);
  // A job from a function.
  [[nodiscard]] bool Submit(std::function<void(Connection&)> work);
  // Takes the next part of a job that is running on this lane now. It is never refused, even while the lane
  // closes; after Close's grace it is dropped.
  void Continue(std::unique_ptr<Job> job);
  // Like Continue, but the job runs at `when` at the earliest. No thread waits for that time. A closing lane
  // still waits for the job.
  void ContinueAt(std::unique_ptr<Job> job, std::chrono::steady_clock::time_point when);

  // Refuses new jobs, waits for the present ones up to `grace`, drops those that still wait then, cancels the
  // statements of those that still run until they end, and joins the threads. Not from a job.
  void Close(std::chrono::milliseconds grace);

  LaneStats Stats() const;
  const std::string& name() const { return options_.name; }

 private:
  // A thread and its state.
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
  // The next job, or null once the lane is closed and has none.
  Queued Next(Worker& worker);
  void Done(const Queued& done);

  // With the mutex held:
  Shares::value_type* ShareOf(const Job& job);
  void ForgetIfIdle(const Shares::value_type* share);
  // Puts the job into the queue, and wakes an idle worker.
  void Enqueue(Queued job);
  void EnqueueWhatIsDue();
  // The first job whose key may have another thread.
  Queue::iterator FirstAllowed();
  // Waits until there may be something to do.
  void Rest(Worker& worker, std::unique_lock<std::mutex>& lock);
  void WakeOne();
  void WakeAll();

  const Options options_;
  const bool connect_at_start_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<std::thread> threads_;  // empty once closed
  mutable std::mutex mutex_;          // guards the members below
  // The worker that became idle last is woken first: its session and the processor's caches are the warmest.
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
