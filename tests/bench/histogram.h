// Latencies of very many calls in little memory, precise to one per cent.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace plenary::bench {

// Counts values in buckets that grow with them: every power of two is cut into 128, so that a quantile is at
// most 1/128 above the true value. Not thread-safe.
class Histogram {
 public:
  void Record(std::uint64_t value);

  std::uint64_t count() const { return count_; }
  std::uint64_t max() const { return max_; }
  // The smallest value that at least `share` (0 to 1) of the values do not exceed; 0 when there are none.
  std::uint64_t Quantile(double share) const;

 private:
  static constexpr int kCutBits = 7;
  static constexpr std::size_t kCuts = std::size_t{1} << kCutBits;
  static constexpr std::size_t kBuckets = (64 - kCutBits + 1) * kCuts;

  static std::size_t BucketOf(std::uint64_t value);
  static std::uint64_t LargestIn(std::size_t bucket);

  std::array<std::uint64_t, kBuckets> buckets_{};
  std::uint64_t count_ = 0;
  std::uint64_t max_ = 0;
};

}  // namespace plenary::bench
