#include "http/loop.h"

#include <pthread.h>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace plenary::http {
namespace {

namespace asio = boost::asio;

constexpr std::size_t kScratchBytes = 64 << 10;
// Even when there is always more to do, what was written so often leaves.
constexpr int kHandlersATurn = 256;

}  // namespace

Loop::Loop(const std::string& name)
    : context_(std::make_unique<asio::io_context>(1)), scratch_(kScratchBytes), thread_([this] { Run(); }) {
  pthread_setname_np(thread_.native_handle(), name.c_str());
}

Loop::~Loop() { Stop(); }

void Loop::Post(Work work) {
  const std::lock_guard lock(mutex_);
  if (stopped_) return;
  posted_.push_back(std::move(work));
  if (posted_.size() == 1) asio::post(*context_, [this] { RunPosted(); });
}

void Loop::Stop() {
  if (!thread_.joinable()) return;
  Post([this] { context_->stop(); });
  thread_.join();
  std::vector<Work> left;
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  left.swap(posted_);
}

void Loop::AtEndOfTurn(std::shared_ptr<EndOfTurn> what) {
  if (std::exchange(what->asked_for_, true)) return;
  ending_.push_back(std::move(what));
}

void Loop::Run() {
  const auto guard = asio::make_work_guard(*context_);
  while (!context_->stopped()) {
    if (ending_.empty()) context_->run_one();
    for (int i = 0; i < kHandlersATurn && context_->poll_one() > 0; ++i) {
    }
    EndTurn();
  }
}

void Loop::RunPosted() {
  {
    const std::lock_guard lock(mutex_);
    running_.swap(posted_);
  }
  for (Work& work : running_) {
    work();
    work = nullptr;  // what it holds goes before the next one runs, as it came
  }
  running_.clear();
}

void Loop::EndTurn() {
  ending_now_.swap(ending_);
  for (const std::shared_ptr<EndOfTurn>& what : ending_now_) {
    what->asked_for_ = false;
    what->OnEndOfTurn();
  }
  ending_now_.clear();
}

}  // namespace plenary::http
