// How often something may happen: so many times a second, and ten times as many at once.

#pragma once

#include <algorithm>
#include <chrono>

namespace plenary::http {

class Rate {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Rate(double per_second) : per_second_(per_second), left_(kBurstSeconds * per_second) {}

  // It happens once more. False if that is too often.
  bool Take(Clock::time_point now = Clock::now()) {
    const double seconds = std::chrono::duration<double>(now - at_).count();
    left_ = std::min(left_ + seconds * per_second_, kBurstSeconds * per_second_);
    at_ = now;
    if (left_ < 1) return false;
    left_ -= 1;
    return true;
  }

 private:
  static constexpr double kBurstSeconds = 10;

  double per_second_;
  double left_;
  Clock::time_point at_ = Clock::now();
};

}  // namespace plenary::http
