#include "histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace plenary::bench {

// Values below 128 have a bucket each. Above, the bits that follow the leading one choose among the 128 of
// its power of two.
std::size_t Histogram::BucketOf(std::uint64_t value) {
  if (value < kCuts) return value;
  const int shift = std::bit_width(value) - 1 - kCutBits;
  return static_cast<std::size_t>(shift) * kCuts + static_cast<std::size_t>(value >> shift);
}

std::uint64_t Histogram::LargestIn(std::size_t bucket) {
  if (bucket < 2 * kCuts) return bucket;
  const std::size_t shift = bucket / kCuts - 1;
  return ((bucket % kCuts + kCuts + 1) << shift) - 1;
}

void Histogram::Record(std::uint64_t value) {
  ++buckets_[BucketOf(value)];
  ++count_;
  max_ = std::max(max_, value);
}

std::uint64_t Histogram::Quantile(double share) const {
  const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(count_)));
  std::uint64_t seen = 0;
  for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
    seen += buckets_[bucket];
    if (seen >= wanted && seen > 0) return std::min(LargestIn(bucket), max_);
  }
  return 0;
}

}  // namespace plenary::bench
