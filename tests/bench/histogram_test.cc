#include "histogram.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace plenary::bench {
namespace {

TEST(HistogramTest, EmptyHasNoValues) {
  const Histogram histogram;
  EXPECT_EQ(histogram.count(), 0U);
  EXPECT_EQ(histogram.Quantile(0.5), 0U);
  EXPECT_EQ(histogram.max(), 0U);
}

TEST(HistogramTest, SmallValuesAreExact) {
  Histogram histogram;
  for (std::uint64_t value = 1; value <= 100; ++value) histogram.Record(value);
  EXPECT_EQ(histogram.Quantile(0.0), 1U);
  EXPECT_EQ(histogram.Quantile(0.5), 50U);
  EXPECT_EQ(histogram.Quantile(0.99), 99U);
  EXPECT_EQ(histogram.Quantile(1.0), 100U);
}

TEST(HistogramTest, TheLargestValueFits) {
  Histogram histogram;
  histogram.Record(std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(histogram.Quantile(0.5), std::numeric_limits<std::uint64_t>::max());
}

// Against the sorted values themselves, over nine orders of magnitude.
TEST(HistogramTest, QuantilesAreWithinOnePerCent) {
  std::mt19937_64 random(7);
  std::lognormal_distribution<double> latency(12.0, 2.5);
  Histogram histogram;
  std::vector<std::uint64_t> values(100'000);
  for (auto& value : values) {
    value = static_cast<std::uint64_t>(latency(random));
    histogram.Record(value);
  }
  std::sort(values.begin(), values.end());
  for (const double share : {0.01, 0.25, 0.5, 0.9, 0.99, 0.999, 1.0}) {
    const std::uint64_t exact =
        values[static_cast<std::size_t>(share * static_cast<double>(values.size())) - 1];
    EXPECT_GE(histogram.Quantile(share), exact) << share;
    EXPECT_LE(static_cast<double>(histogram.Quantile(share)), static_cast<double>(exact) * 1.01 + 1) << share;
  }
}

}  // namespace
}  // namespace plenary::bench
