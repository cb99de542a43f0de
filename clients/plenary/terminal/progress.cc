#include "plenary/terminal/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

constexpr std::chrono::milliseconds kBetween{100};
// Before that, the rate is not meaningful.
constexpr std::chrono::milliseconds kFirstRate{200};
constexpr int kBar = 30;
constexpr double kMega = 1e6;

std::string TimeOf(std::int64_t seconds) { return absl::StrFormat("%d:%02d", seconds / 60, seconds % 60); }

std::string Bar(double share) {
  const int full = static_cast<int>(share * kBar);
  return absl::StrCat("[", std::string(full, '#'), std::string(kBar - full, '-'), "]");
}

}  // namespace

std::string ProgressLine(const std::string& what, std::int64_t done, std::int64_t total,
                         std::chrono::milliseconds elapsed, int width) {
  std::string line = what;
  const double share = total > 0 ? std::min(1.0, static_cast<double>(done) / static_cast<double>(total)) : 0;
  if (total > 0) absl::StrAppendFormat(&line, "  %s %3d %%", Bar(share), static_cast<int>(share * 100));
  if (elapsed >= kFirstRate) {
    const double seconds = static_cast<double>(elapsed.count()) / 1000;
    absl::StrAppendFormat(&line, "  %.1f MB/s", static_cast<double>(done) / kMega / seconds);
    if (share > 0) {
      const double left = seconds / share - seconds;
      absl::StrAppend(&line, "  ", TimeOf(std::llround(left)), " left");
    }
  }
  return Shorten(line, width);
}

Progress::Progress(std::string what, std::int64_t total)
    : what_(std::move(what)),
      total_(total),
      on_(isatty(STDERR_FILENO) != 0),
      width_(StyleOf(STDERR_FILENO).width - 1) {}

void Progress::Show(std::int64_t done) {
  const Clock::time_point now = Clock::now();
  if (!on_ || now < next_) return;
  next_ = now + kBetween;
  const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - start_);
  std::cerr << "\r" << Pad(ProgressLine(what_, done, total_, elapsed, width_), width_) << std::flush;
  shown_ = true;
}

void Progress::Clear() {
  if (std::exchange(shown_, false)) std::cerr << "\r" << std::string(width_, ' ') << "\r" << std::flush;
}

}  // namespace plenary::client
