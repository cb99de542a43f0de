#include "events/disclosure.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace plenary::events {
namespace {

using Bucket = v1::StatisticBucket;

// Lower counts are hidden.
constexpr std::int64_t kLeastTold = 5;

bool IsSmall(const Bucket& bucket) { return bucket.count() > 0 && bucket.count() < kLeastTold; }

// The number of small buckets, and how many people they have together. These numbers may be known.
struct Small {
  std::int64_t buckets = 0;
  std::int64_t people = 0;

  std::int64_t least() const { return buckets; }
  std::int64_t most() const { return buckets * (kLeastTold - 1); }
  // A hidden sum this near to its minimum or maximum would nearly be known. For one bucket it always is.
  bool NearLimit() const { return std::min(people - least(), most() - people) < 2; }
};

Small SmallOf(const StatisticBuckets& buckets) {
  Small small;
  for (const Bucket& bucket : buckets) {
    if (!IsSmall(bucket)) continue;
    ++small.buckets;
    small.people += bucket.count();
  }
  return small;
}

bool ComesBefore(const Bucket& a, const Bucket& b) {
  return std::forward_as_tuple(a.count(), a.key()) < std::forward_as_tuple(b.count(), b.key());
}

// The smallest bucket that is not small; null if there is none.
Bucket* Second(StatisticBuckets& buckets) {
  Bucket* second = nullptr;
  for (Bucket& bucket : buckets) {
    if (bucket.count() < kLeastTold) continue;
    if (second == nullptr || ComesBefore(bucket, *second)) second = &bucket;
  }
  return second;
}

// The maximum that `second` can have for a reader who sees the others and knows that it is the smallest.
std::int64_t MostIn(const Bucket& second, const StatisticBuckets& buckets) {
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
  for (const Bucket& other : buckets) {
    if (other.count() < kLeastTold || &other == &second) continue;
    most = std::min(most, second.key() < other.key() ? other.count() : other.count() - 1);
  }
  return most;
}

// Whether a reader who knows that the small counts are below the limit, the sum of these and `second`, and
// the maximum of `second`, still finds two possible sums of the small counts. Then no single count is
// certain.
bool Hides(const Bucket& second, const StatisticBuckets& buckets, const Small& small) {
  const std::int64_t together = small.people + second.count();
  const std::int64_t most = MostIn(second, buckets);
  int possible = 0;
  for (const std::int64_t people : {small.least(), small.least() + 1, small.most() - 1, small.most()}) {
    possible += together - people >= kLeastTold && together - people <= most;
  }
  return possible > 1;
}

void Hide(Bucket::Disclosure disclosure, Bucket& bucket) {
  bucket.set_disclosure(disclosure);
  bucket.clear_count();
}

// Hides the small buckets. Hidden ones come last, ordered by key, so that their order reveals nothing.
void HideSmall(StatisticBuckets& buckets) {
  for (Bucket& bucket : buckets) {
    if (IsSmall(bucket)) Hide(Bucket::DISCLOSURE_FEWER_THAN_FIVE, bucket);
  }
  std::stable_sort(buckets.begin(), buckets.end(), [](const Bucket& a, const Bucket& b) {
    const bool a_hidden = a.disclosure() != 0;
    const bool b_hidden = b.disclosure() != 0;
    return a_hidden != b_hidden ? b_hidden : a_hidden && a.key() < b.key();
  });
}

}  // namespace

bool GetsCounts(const v1::Event& event, const contract::Clearance& clearance) {
  return clearance.sees_as_staff() || event.counts_published();
}

void HideSmallParts(StatisticBuckets& buckets) {
  const Small small = SmallOf(buckets);
  if (small.buckets == 0) return;
  if (small.NearLimit()) {
    Bucket* const second = Second(buckets);
    if (second == nullptr || !Hides(*second, buckets, small)) return buckets.Clear();
    Hide(Bucket::DISCLOSURE_WITHHELD, *second);
  }
  HideSmall(buckets);
}

void HideSmallShares(std::int64_t total, StatisticBuckets& buckets) {
  if (total < 2) return buckets.Clear();  // each bucket has exactly one person
  HideSmall(buckets);
}

}  // namespace plenary::events
