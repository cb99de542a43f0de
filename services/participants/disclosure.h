// What counts tell to those who are not staff. Who takes part without being listed must not be learned from
// them. Pure.

#pragma once

#include <cstdint>

#include "contract/caller.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/event_service.pb.h"

namespace plenary::participants {

using StatisticBuckets = google::protobuf::RepeatedPtrField<v1::StatisticBucket>;

// Whether somebody with this clearance on the event's participants gets counts of its confirmed people.
bool GetsCounts(const v1::Event& event, const contract::Clearance& clearance);

// Buckets of which every person is in one, so that they add up to a total that is told: hides the counts
// below 5, and what would tell them. No hidden count can be computed by somebody who knows this rule: for
// each, another table with another count looks the same. Where that cannot be had, no bucket is left.
void HideSmallParts(StatisticBuckets& buckets);

// Buckets of which each of `total` people may be in several or none: hides the counts below 5. The other
// buckets tell nothing of them.
void HideSmallShares(std::int64_t total, StatisticBuckets& buckets);

}  // namespace plenary::participants
