#include "db/executor.h"

#include <pthread.h>

#include <algorithm>
#include <utility>

namespace plenary::db {
namespace {

using std::chrono::steady_clock;

// A statement that starts just after a cancellation is cancelled by the next one.
constexpr std::chrono::milliseconds kCancelInterval(20);
// If it is not cancelled by then, the database does not answer.
constexpr std::chrono::seconds kCancelPatience(2);

class FunctionJob : public Job {
 public:
  explicit FunctionJob(std::function<void(Connection&)> work) : work_(std::move(work)) {}
  void Run(Connection& connection) override { work_(connection); }

 private:
  const std::function<void(Connection&)> work_;
};

void NameThisThread(const std::string& lane, std::size_t index) {
  constexpr std::size_t kLongest = 15;  // name of the thread in the kernel
  const std::string suffix = "/" + std::to_string(index);
  pthread_setname_np(pthread_self(), (lane.substr(0, kLongest - suffix.size()) + suffix).c_str());
}

}  // namespace

Lane::Lane(Options options, const ConnectionOptions& connection)
    : options_(std::move(options)), connect_at_start_(connection.connect_at_start) {
  for (std::size_t i = 0; i < options_.threads; ++i) workers_.push_back(std::make_unique<Worker>(connection));
  for (std::size_t i = 0; i < options_.threads; ++i) threads_.emplace_back(&Lane::Loop, this, i);
}

Lane::~Lane() { Close(std::chrono::milliseconds::zero()); }

bool Lane::Submit(std::unique_ptr<Job> job) {
  const std::lock_guard lock(mutex_);
  Shares::value_type* const share = ShareOf(*job);
  const std::size_t room = options_.queue_limit - std::min(queue_.size(), options_.queue_limit);
  if (closed_ || room == 0 || (share != nullptr && share->second.waiting >= room)) {
    ++refused_;
    ForgetIfIdle(share);
    return false;
  }
  Enqueue({std::move(job), share});
  return true;
}

bool Lane::Submit(std::function<void(Connection&)> work) {
  return Submit(std::make_unique<FunctionJob>(std::move(work)));
}

void Lane::Continue(std::unique_ptr<Job> job) {
  {
    const std::lock_guard lock(mutex_);
    if (!dropping_) {
      Shares::value_type* const share = ShareOf(*job);
      Enqueue({std::move(job), share});
      return;
    }
  }
  job->Drop();
}

void Lane::ContinueAt(std::unique_ptr<Job> job, steady_clock::time_point when) {
  {
    const std::lock_guard lock(mutex_);
    if (!dropping_) {
      later_.emplace(when, std::move(job));
      WakeOne();  // when to run the job at the earliest
      return;
    }
  }
  job->Drop();
}

Lane::Shares::value_type* Lane::ShareOf(const Job& job) {
  return options_.shared ? &*shares_.try_emplace(job.Key()).first : nullptr;
}

void Lane::ForgetIfIdle(const Shares::value_type* share) {
  if (share != nullptr && share->second.waiting + share->second.running == 0) shares_.erase(share->first);
}

void Lane::Enqueue(Queued job) {
  if (job.share != nullptr) ++job.share->second.waiting;
  queue_.push_back(std::move(job));
  WakeOne();  // if all are busy, the first to finish takes it
}

void Lane::EnqueueWhatIsDue() {
  while (!later_.empty() && later_.begin()->first <= steady_clock::now()) {
    std::unique_ptr<Job> job = std::move(later_.extract(later_.begin()).mapped());
    Shares::value_type* const share = ShareOf(*job);
    Enqueue({std::move(job), share});
  }
}

Lane::Queue::iterator Lane::FirstAllowed() {
  if (!options_.shared || closed_) return queue_.begin();
  const std::size_t free = options_.threads - busy_;
  return std::find_if(queue_.begin(), queue_.end(),
                      [free](const Queued& queued) { return queued.share->second.running < free; });
}

void Lane::Rest(Worker& worker, std::unique_lock<std::mutex>& lock) {
  worker.resting = true;
  resting_.push_back(&worker);
  const auto woken = [&worker] { return !worker.resting; };
  if (later_.empty()) return worker.wake.wait(lock, woken);
  const steady_clock::time_point first = later_.begin()->first;
  if (worker.wake.wait_until(lock, first, woken)) return;
  worker.resting = false;
  std::erase(resting_, &worker);
}

void Lane::WakeOne() {
  if (resting_.empty()) return;
  Worker& worker = *resting_.back();
  resting_.pop_back();
  worker.resting = false;
  worker.wake.notify_one();
}

void Lane::WakeAll() {
  while (!resting_.empty()) WakeOne();
}

void Lane::Loop(std::size_t index) {
  NameThisThread(options_.name, index);
  Worker& worker = *workers_[index];
  Connection& connection = worker.connection;
  // If this fails, the first statement tries again and reports the error.
  if (connect_at_start_) connection.Connect().IgnoreError();
  for (Queued next = Next(worker); next.job != nullptr; next = Next(worker)) {
    if (next.job->Wanted()) {
      next.job->Run(connection);
    } else {
      next.job->Drop();
    }
    next.job.reset();
    Done(next);
  }
}

Lane::Queued Lane::Next(Worker& worker) {
  std::unique_lock lock(mutex_);
  Queue::iterator next;
  while (true) {
    EnqueueWhatIsDue();
    next = FirstAllowed();
    if (next != queue_.end()) break;
    if (closed_ && (dropping_ || later_.empty())) return {};
    Rest(worker, lock);
  }
  Queued queued = std::move(*next);
  queue_.erase(next);
  ++busy_;
  if (queued.share == nullptr) return queued;
  --queued.share->second.waiting;
  ++queued.share->second.running;
  // This worker's previous job has ended, so its key may have another thread.
  if (!resting_.empty() && FirstAllowed() != queue_.end()) WakeOne();
  return queued;
}

void Lane::Done(const Queued& done) {
  const std::lock_guard lock(mutex_);
  --busy_;
  ++completed_;
  if (done.share != nullptr) --done.share->second.running;
  ForgetIfIdle(done.share);
  if (closed_) idle_.notify_all();
}

void Lane::Close(std::chrono::milliseconds grace) {
  std::vector<std::unique_ptr<Job>> dropped;
  {
    std::unique_lock lock(mutex_);
    closed_ = true;
    WakeAll();
    idle_.wait_for(lock, grace, [this] { return queue_.empty() && later_.empty() && busy_ == 0; });
    dropping_ = true;
    for (Queued& queued : queue_) dropped.push_back(std::move(queued.job));
    for (auto& [when, job] : later_) dropped.push_back(std::move(job));
    queue_.clear();
    later_.clear();
    WakeAll();
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
