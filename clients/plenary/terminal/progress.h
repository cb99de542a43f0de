// The progress of long work: a line on the terminal that is rewritten, with rate and time left.

#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "plenary/terminal/terminal.h"

namespace plenary::client {

// The line: "Sending  [#####-----]  51 %  12.3 MB/s  0:04 left". Without a total it has neither bar nor time
// left. `elapsed` is the time since the start. Pure.
std::string ProgressLine(const std::string& what, std::int64_t done, std::int64_t total,
                         std::chrono::milliseconds elapsed, int width);

// Shows it on standard error, if that is a terminal, at most ten times a second. Not thread-safe.
class Progress {
 public:
  // `total` in bytes; 0: unknown.
  Progress(std::string what, std::int64_t total);
  ~Progress() { Clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // The amount done so far.
  void Show(std::int64_t done);
  // Removes the line.
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;

  const std::string what_;
  const std::int64_t total_;
  const bool on_;
  const int width_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_;
  bool shown_ = false;
};

}  // namespace plenary::client
