// Which counts callers who are not staff get. The counts must not reveal participants who are not listed.
// Pure.

#pragma once

#include <cstdint>

#include "contract/caller.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/event_service.pb.h"

namespace plenary::events {

using StatisticBuckets = google::protobuf::RepeatedPtrField<v1::StatisticBucket>;

// Whether a caller with this clearance on the event's participants gets counts of its confirmed people.
bool GetsCounts(const v1::Event& event, const contract::Clearance& clearance);

// For buckets that each person is in once, so that they add up to a public total: hides counts below 5, and
// other counts that would reveal them. Nobody who knows this rule can compute a hidden count: for each,
// another table with another count gives the same result. If that is not possible, all buckets are removed.
void HideSmallParts(StatisticBuckets& buckets);

// For buckets that each of `total` people may be in several times or not at all: hides counts below 5. The
// other buckets reveal nothing of them.
void HideSmallShares(std::int64_t total, StatisticBuckets& buckets);

}  // namespace plenary::events
