// Work that is to be done on a thread of the transport, which comes for it when the network lets it; what is
// not fetched in time is done by a thread of our own, so that no slow peer holds it up.

#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace plenary::rpc {

class Handover {
 public:
  // Leaves `work` to whoever comes first: a thread that calls Run, or, after some milliseconds, our own.
  static std::shared_ptr<Handover> Leave(std::function<void()> work);

  // Does the work unless it is done or under way. What it throws ends it.
  void Run();

 private:
  explicit Handover(std::function<void()> work) : work_(std::move(work)) {}

  std::atomic<bool> fetched_{false};
  std::function<void()> work_;
};

}  // namespace plenary::rpc
