// A loop: one thread that never blocks, and everything that stays on it.

#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "absl/functional/any_invocable.h"

namespace boost::asio {
class io_context;
}  // namespace boost::asio

namespace plenary::http {

// What is to be done once when a turn ends, however often it was asked for during the turn.
class EndOfTurn {
 public:
  virtual ~EndOfTurn() = default;
  virtual void OnEndOfTurn() = 0;

 private:
  friend class Loop;
  bool asked_for_ = false;
};

// A turn is everything that is ready at the moment, and then the ends of turns that were asked for in it. So
// what many calls write to one connection leaves in one write.
class Loop {
 public:
  using Work = absl::AnyInvocable<void()>;

  // Starts the thread, with this name.
  explicit Loop(const std::string& name);
  // Stop.
  ~Loop();
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  // From any thread: runs `work`, which throws nothing, on the loop, in the order of posting. All that waits
  // wakes the loop once. After Stop it is destroyed without having run.
  void Post(Work work);
  // From any other thread: the turn that is under way ends, then the thread does.
  void Stop();

  // What follows is for the loop's own thread.
  void AtEndOfTurn(std::shared_ptr<EndOfTurn> what);
  // Space for whatever is used within one function call, such as what a socket gives.
  std::span<char> scratch() { return scratch_; }
  // The same for what is written.
  std::string& draft() { return draft_; }
  boost::asio::io_context& context() { return *context_; }

 private:
  void Run();
  void RunPosted();
  void EndTurn();

  const std::unique_ptr<boost::asio::io_context> context_;
  std::vector<char> scratch_;
  std::string draft_;
  std::vector<std::shared_ptr<EndOfTurn>> ending_;
  std::vector<std::shared_ptr<EndOfTurn>> ending_now_;
  std::vector<Work> running_;

  std::mutex mutex_;  // guards what follows
  std::vector<Work> posted_;
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace plenary::http
