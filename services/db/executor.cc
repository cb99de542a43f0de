#include "db/executor.h"

#include <pthread.h>

#include <utility>

namespace plenary::db {
namespace {

// A statement that starts just after a cancellation is met by the next one.
constexpr std::chrono::milliseconds kCancelInterval(20);
// A database that has not cancelled by then does not answer.
constexpr std::chrono::seconds kCancelPatience(2);

class FunctionJob : public Job {
 public:
  explicit FunctionJob(std::function<void(Connection&)> work) : work_(std::move(work)) {}
  void Run(Connection& connection) override { work_(connection); }

 private:
  const std::function<void(Connection&)> work_;
};

void NameThisThread(const std::string& lane, std::size_t index) {
  constexpr std::size_t kLongest = 15;  // of the kernel
  const std::string suffix = "/" + std::to_string(index);
  pthread_setname_np(pthread_self(), (lane.substr(0, kLongest - suffix.size()) + suffix).c_str());
}

}  // namespace

Lane::Lane(Options options, const ConnectionOptions& connection) : options_(std::move(options)) {
  for (std::size_t i = 0; i < options_.threads; ++i) workers_.push_back(std::make_unique<Worker>(connection));
  for (std::size_t i = 0; i < options_.threads; ++i) threads_.emplace_back(&Lane::Loop, this, i);
}

Lane::~Lane() { Close(std::chrono::milliseconds::zero()); }

bool Lane::Submit(std::unique_ptr<Job> job) {
  const std::lock_guard lock(mutex_);
  if (closed_ || queue_.size() >= options_.queue_limit) {
    ++refused_;
    return false;
  }
  Enqueue(std::move(job));
  return true;
}

bool Lane::Submit(std::function<void(Connection&)> work) {
  return Submit(std::make_unique<FunctionJob>(std::move(work)));
}

void Lane::Continue(std::unique_ptr<Job> job) {
  {
    const std::lock_guard lock(mutex_);
    if (!dropping_) {
      Enqueue(std::move(job));
      return;
    }
  }
  job->Drop();
}

void Lane::Enqueue(std::unique_ptr<Job> job) {
  queue_.push_back(std::move(job));
  if (resting_.empty()) return;  // whoever is done first takes it
  Worker& worker = *resting_.back();
  resting_.pop_back();
  worker.resting = false;
  worker.wake.notify_one();
}

void Lane::Loop(std::size_t index) {
  NameThisThread(options_.name, index);
  Worker& worker = *workers_[index];
  Connection& connection = worker.connection;
  // Without success the first statement tries again and reports the error to somebody.
  connection.Connect().IgnoreError();
  while (std::unique_ptr<Job> job = Next(worker)) {
    if (job->Wanted()) {
      job->Run(connection);
    } else {
      job->Drop();
    }
    job.reset();
    Done();
  }
}

std::unique_ptr<Job> Lane::Next(Worker& worker) {
  std::unique_lock lock(mutex_);
  while (!closed_ && queue_.empty()) {
    worker.resting = true;
    resting_.push_back(&worker);
    worker.wake.wait(lock, [&worker] { return !worker.resting; });
  }
  if (queue_.empty()) return nullptr;
  std::unique_ptr<Job> job = std::move(queue_.front());
  queue_.pop_front();
  ++busy_;
  return job;
}

void Lane::Done() {
  const std::lock_guard lock(mutex_);
  --busy_;
  ++completed_;
  if (closed_) idle_.notify_all();
}

void Lane::Close(std::chrono::milliseconds grace) {
  std::deque<std::unique_ptr<Job>> dropped;
  {
    std::unique_lock lock(mutex_);
    closed_ = true;
    for (Worker* const worker : resting_) {
      worker->resting = false;
      worker->wake.notify_one();
    }
    resting_.clear();
    idle_.wait_for(lock, grace, [this] { return queue_.empty() && busy_ == 0; });
    dropping_ = true;
    dropped.swap(queue_);
  }
  for (const std::unique_ptr<Job>& job : dropped) job->Drop();

  const auto patience = std::chrono::steady_clock::now() + kCancelPatience;
  for (std::unique_lock lock(mutex_); busy_ > 0;) {
    lock.unlock();
    const bool hangs = std::chrono::steady_clock::now() > patience;
    for (const std::unique_ptr<Worker>& worker : workers_) {
      hangs ? worker->connection.Abandon() : worker->connection.Cancel();
    }
    lock.lock();
    idle_.wait_for(lock, kCancelInterval, [this] { return busy_ == 0; });
  }
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

LaneStats Lane::Stats() const {
  const std::lock_guard lock(mutex_);
  return {.threads = options_.threads,
          .busy = busy_,
          .waiting = queue_.size(),
          .completed = completed_,
          .refused = refused_};
}

}  // namespace plenary::db
