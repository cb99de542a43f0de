#include "rpc/handover.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace plenary::rpc {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPatience{2};

// The thread that sees to what nobody fetched. While something is left it looks every kPatience.
class Collector {
 public:
  static Collector& Instance() {
    static Collector collector;
    return collector;
  }

  ~Collector() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
  }

  void Add(std::shared_ptr<Handover> handover) {
    const std::lock_guard lock(mutex_);
    left_.push_back({Clock::now() + kPatience, std::move(handover)});
    if (left_.size() == 1) wake_.notify_one();
  }

 private:
  struct Left {
    Clock::time_point until;
    std::shared_ptr<Handover> handover;
  };

  Collector() : thread_([this] { Loop(); }) {}

  void Loop() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
      if (left_.empty()) {
        wake_.wait(lock);
        continue;
      }
      if (left_.front().until > Clock::now()) {
        wake_.wait_for(lock, kPatience);
        continue;
      }
      const std::shared_ptr<Handover> handover = std::move(left_.front().handover);
      left_.pop_front();
      lock.unlock();
      handover->Run();
      lock.lock();
    }
  }

  std::mutex mutex_;  // guards what follows
  std::condition_variable wake_;
  std::deque<Left> left_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace

std::shared_ptr<Handover> Handover::Leave(std::function<void()> work) {
  std::shared_ptr<Handover> handover(new Handover(std::move(work)));
  Collector::Instance().Add(handover);
  return handover;
}

void Handover::Run() {
  if (fetched_.exchange(true)) return;
  try {
    std::exchange(work_, nullptr)();
  } catch (const std::exception&) {
    // What it leaves undone is told by whatever it destroys: a call that is let go of without an answer.
  }
}

}  // namespace plenary::rpc
