#include "rpc/open_streams.h"

#include <utility>

#include "errors/errors.h"

namespace plenary::rpc {

using std::chrono::steady_clock;

OpenStreams::OpenStreams(const OpenStreamLimits& limits) : limits_(limits), thread_([this] { Loop(); }) {}

OpenStreams::~OpenStreams() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void OpenStreams::Add(const CallPtr& call) {
  CallPtr first;
  bool closed = false;
  {
    const std::lock_guard lock(mutex_);
    closed = closed_;
    open_.remove_if([](const Stream& stream) {
      const CallPtr other = stream.call.lock();
      return other == nullptr || !other->Wanted();
    });
    if (open_.size() >= limits_.most) {
      first = open_.front().call.lock();
      open_.pop_front();
    }
    if (!closed) open_.push_back({call, steady_clock::now() + limits_.longest});
  }
  wake_.notify_one();
  if (closed) call->Reply(errors::Stopping());
  if (first != nullptr) first->Reply(errors::Overloaded(std::chrono::seconds(1)));
}

void OpenStreams::Close() {
  std::list<Stream> open;
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    open.swap(open_);
  }
  for (const Stream& stream : open) {
    if (const CallPtr call = stream.call.lock(); call != nullptr) call->Reply(errors::Stopping());
  }
}

void OpenStreams::Loop() {
  pthread_setname_np(pthread_self(), "open-streams");
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (open_.empty()) {
      wake_.wait(lock);
    } else if (const steady_clock::time_point end = open_.front().end; end > steady_clock::now()) {
      wake_.wait_until(lock, end);  // a copy: it is read after the wait, when the stream may be gone
    } else {
      const CallPtr call = open_.front().call.lock();
      open_.pop_front();
      lock.unlock();
      if (call != nullptr) call->Reply(errors::StreamTooLong());
      lock.lock();
    }
  }
}

}  // namespace plenary::rpc
