#include "events/admission.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_errors.h"
#include "google/protobuf/util/time_util.h"
#include "plenary/v1/delegation.pb.h"
#include "rpc/warning.h"

namespace plenary::events {
namespace {

using google::protobuf::util::TimeUtil;

CounterKey CategoryKey(v1::Participant::Category category) {
  return {Dimension::kCategory, std::to_string(category)};
}

// Adds `places` (1 or -1) to every count of a participant of this kind.
void Count(Admission& admission, const Place& place, int places) {
  admission.confirmed += places;
  admission.counters[CategoryKey(place.category)].confirmed += places;
  if (!place.delegation_id.empty()) {
    admission.counters[{Dimension::kDelegation, place.delegation_id}].confirmed += places;
  }
}

// Reserved places that are still free.
std::int64_t HeldBack(const Admission& admission) {
  std::int64_t held = 0;
  for (const auto& [key, counter] : admission.counters) {
    held += std::max<std::int64_t>(0, counter.reserved - counter.confirmed);
  }
  return held;
}

// Confirmed participants plus reserved places that are still free.
std::int64_t Needed(const Admission& admission) { return admission.confirmed + HeldBack(admission); }

// The counters of a participant of this kind.
std::vector<CounterKey> KeysOf(const Place& place) {
  std::vector<CounterKey> keys = {CategoryKey(place.category)};
  if (!place.delegation_id.empty()) keys.emplace_back(Dimension::kDelegation, place.delegation_id);
  return keys;
}

const AdmissionCounter* Find(const Admission& admission, const CounterKey& key) {
  const auto found = admission.counters.find(key);
  return found == admission.counters.end() ? nullptr : &found->second;
}

// Reserved places of a dimension, taken or not. Nobody takes two of one dimension.
std::int64_t Reserved(const Admission& admission, Dimension dimension) {
  std::int64_t reserved = 0;
  for (const auto& [key, counter] : admission.counters) {
    if (key.first == dimension) reserved += counter.reserved;
  }
  return reserved;
}

std::string CategoryName(v1::Participant::Category category) {
  return v1::Participant::Category_Name(category).substr(std::string("CATEGORY_").size());
}

std::string Describe(const CounterKey& key) {
  if (key.first == Dimension::kDelegation) return "delegation " + key.second;
  return "category " + CategoryName(static_cast<v1::Participant::Category>(std::stoi(key.second)));
}

// Whether a limit is exceeded, and by more than `before` exceeds it.
bool Passed(std::optional<std::int64_t> limit, std::int64_t before, std::int64_t after) {
  return limit.has_value() && after > std::max(*limit, before);
}

bool QuotaPassed(const Admission& before, const CounterKey& key, const AdmissionCounter& counter) {
  const AdmissionCounter* earlier = Find(before, key);
  return Passed(counter.quota, earlier == nullptr ? 0 : earlier->confirmed, counter.confirmed);
}

std::string KindOf(PlaceLimit limit) {
  return v1::Participant::PlaceLimit_Name(limit).substr(std::string("PLACE_LIMIT_").size());
}

// The quota of a category or delegation, as a limit that is reached. A delegation's number is not public.
errors::ReachedLimit QuotaOf(const Admission& admission, const CounterKey& key,
                             const AdmissionCounter& counter) {
  const std::string event = contract::EventName(admission.event_id);
  if (key.first == Dimension::kDelegation) {
    return {KindOf(v1::Participant::PLACE_LIMIT_DELEGATION_QUOTA),
            contract::NameOf<v1::Delegation>(admission.event_id, key.second),
            absl::StrCat("the quota of ", Describe(key), " is reached")};
  }
  return {KindOf(v1::Participant::PLACE_LIMIT_CATEGORY_QUOTA), event,
          absl::StrCat("the quota of ", *counter.quota, " for ", Describe(key), " is reached")};
}

// A description of a limit that is exceeded: "102 confirmed participants", "the capacity of".
v1::Warning Above(const std::string& who, std::int64_t above, const std::string& what, std::int64_t limit,
                  std::string path) {
  return rpc::Warn(v1::Warning::REASON_ABOVE_LIMIT, std::move(path),
                   absl::StrCat(who, " are ", above, " above ", what, " ", limit,
                                ": they keep their places, and nobody else gets one until there is room"));
}

std::string Confirmed(std::int64_t count) { return absl::StrCat(count, " confirmed participants"); }

}  // namespace

std::vector<PlaceLimit> LimitsAgainst(const Admission& admission, const Place& place) {
  std::vector<PlaceLimit> limits;
  bool reserved = false;
  for (const CounterKey& key : KeysOf(place)) {
    const AdmissionCounter* counter = Find(admission, key);
    if (counter == nullptr) continue;
    if (counter->quota.has_value() && counter->confirmed >= *counter->quota) {
      limits.push_back(key.first == Dimension::kCategory ? v1::Participant::PLACE_LIMIT_CATEGORY_QUOTA
                                                         : v1::Participant::PLACE_LIMIT_DELEGATION_QUOTA);
    }
    reserved = reserved || counter->confirmed < counter->reserved;
  }
  if (!admission.capacity.has_value()) return limits;
  if (admission.confirmed >= *admission.capacity) {
    limits.insert(limits.begin(), v1::Participant::PLACE_LIMIT_CAPACITY);
  } else if (!reserved && Needed(admission) + 1 > *admission.capacity) {
    limits.insert(limits.begin(), v1::Participant::PLACE_LIMIT_RESERVED_PLACES);
  }
  return limits;
}

bool Fits(const Admission& admission, const Place& place) { return LimitsAgainst(admission, place).empty(); }

absl::Status NoPlaceLeft(const Admission& before, const Admission& after) {
  const std::string event = contract::EventName(after.event_id);
  std::vector<errors::ReachedLimit> reached;
  if (Passed(after.capacity, before.confirmed, after.confirmed)) {
    reached.push_back({KindOf(v1::Participant::PLACE_LIMIT_CAPACITY), event,
                       absl::StrCat("all places are taken, of a capacity of ", *after.capacity)});
  } else if (Passed(after.capacity, Needed(before), Needed(after))) {
    reached.push_back({KindOf(v1::Participant::PLACE_LIMIT_RESERVED_PLACES), event,
                       "the places that are left are reserved for others"});
  }
  for (const auto& [key, counter] : after.counters) {
    if (QuotaPassed(before, key, counter)) reached.push_back(QuotaOf(after, key, counter));
  }
  return errors::NoPlaceLeft(event, reached);
}

absl::Status NoPlaceLeft(const Admission& admission, const Place& place) {
  Admission after = admission;
  Take(after, place);
  return NoPlaceLeft(admission, after);
}

bool TakesTwoReserved(const Admission& admission, const Place& place) {
  const std::vector<CounterKey> keys = KeysOf(place);
  return std::count_if(keys.begin(), keys.end(), [&](const CounterKey& key) {
           const AdmissionCounter* counter = Find(admission, key);
           return counter != nullptr && counter->confirmed < counter->reserved;
         }) > 1;
}

bool Holds(const Admission& before, const Admission& after) {
  for (const auto& [key, counter] : after.counters) {
    if (QuotaPassed(before, key, counter)) return false;
  }
  return !Passed(after.capacity, before.confirmed, after.confirmed) &&
         !Passed(after.capacity, Needed(before), Needed(after));
}

bool Relieves(const Admission& before, const Admission& after, const Place& place) {
  bool held_back_anew = false;
  for (const CounterKey& key : KeysOf(place)) {
    const AdmissionCounter* counter = Find(after, key);
    if (counter == nullptr) continue;
    if (QuotaPassed(before, key, *counter)) return true;
    held_back_anew = held_back_anew || counter->confirmed <= counter->reserved;
  }
  if (Passed(after.capacity, before.confirmed, after.confirmed)) return true;
  return !held_back_anew && Passed(after.capacity, Needed(before), Needed(after));
}

bool GivesPlaces(const Admission& admission) {
  return admission.event_state != v1::Event::STATE_CONCLUDED &&
         admission.event_state != v1::Event::STATE_CANCELLED &&
         admission.event_state != v1::Event::STATE_ARCHIVED;
}

void Take(Admission& admission, const Place& place) { Count(admission, place, 1); }

void Free(Admission& admission, const Place& place) { Count(admission, place, -1); }

absl::Status CheckLimits(const Admission& before, const Admission& after) {
  const std::string event = contract::EventName(after.event_id);
  for (const auto& [key, counter] : after.counters) {
    if (counter.quota.has_value() && counter.reserved > *counter.quota) {
      return errors::LimitsContradict(
          event, absl::StrCat(Describe(key), " has ", CountOf(counter.reserved, "reserved place"),
                              ", more than its quota of ", *counter.quota));
    }
  }
  if (!after.capacity.has_value()) return absl::OkStatus();
  const std::int64_t capacity = *after.capacity;
  const std::int64_t held = HeldBack(after);
  const bool more_held = held > HeldBack(before);
  const bool lowered = !before.capacity.has_value() || capacity < *before.capacity;
  const std::int64_t reserved =
      std::max({Reserved(after, Dimension::kCategory), Reserved(after, Dimension::kDelegation),
                more_held || lowered ? held : 0});
  if (reserved > capacity) {
    return errors::LimitsContradict(
        event, absl::StrCat(CountOf(reserved, "reserved place"), " are more than a capacity of ", capacity));
  }
  if (more_held && Needed(after) > capacity) {
    return errors::LimitsContradict(
        event,
        absl::StrCat(CountOf(after.confirmed, "confirmed participant"), " and ", CountOf(held, "place"),
                     " still reserved are more than a capacity of ", capacity));
  }
  return absl::OkStatus();
}

std::vector<v1::Warning> WarningsOf(const Admission& admission, const v1::Event::RegistrationPolicy& policy) {
  std::vector<v1::Warning> warnings;
  const std::int64_t confirmed = admission.confirmed;
  const std::int64_t held = HeldBack(admission);
  if (policy.has_capacity() && confirmed + held > policy.capacity()) {
    const bool too_many = confirmed > policy.capacity();
    warnings.push_back(Above(
        too_many ? Confirmed(confirmed)
                 : absl::StrCat(Confirmed(confirmed), " and ", CountOf(held, "place"), " still reserved"),
        confirmed + (too_many ? 0 : held) - policy.capacity(), "the capacity of", policy.capacity(),
        "registration_policy.capacity"));
  }
  for (int i = 0; i < policy.category_limits_size(); ++i) {
    const auto& limit = policy.category_limits(i);
    const AdmissionCounter* counter = Find(admission, CategoryKey(limit.category()));
    if (!limit.has_quota() || counter == nullptr || counter->confirmed <= limit.quota()) continue;
    warnings.push_back(
        Above(absl::StrCat(Confirmed(counter->confirmed), " of category ", CategoryName(limit.category())),
              counter->confirmed - limit.quota(), "its quota of", limit.quota(),
              absl::StrCat("registration_policy.category_limits[", i, "].quota")));
  }
  return warnings;
}

std::vector<v1::Warning> WarningsOf(const v1::Delegation& delegation) {
  if (!delegation.has_quota() || delegation.confirmed_count() <= delegation.quota()) return {};
  return {Above(Confirmed(delegation.confirmed_count()), delegation.confirmed_count() - delegation.quota(),
                "the quota of", delegation.quota(), "quota")};
}

void ApplyPolicy(const v1::Event::RegistrationPolicy& policy, Admission& admission) {
  admission.openness = policy.openness();
  admission.capacity = policy.has_capacity() ? std::optional<std::int64_t>(policy.capacity()) : std::nullopt;
  admission.window_start.reset();
  admission.window_end.reset();
  if (policy.window().has_start_time()) {
    admission.window_start = TimeUtil::TimestampToMicroseconds(policy.window().start_time());
  }
  if (policy.window().has_end_time()) {
    admission.window_end = TimeUtil::TimestampToMicroseconds(policy.window().end_time());
  }
  admission.approval_required = policy.approval_required();
  admission.waitlist_disabled = policy.waitlist_disabled();
  admission.has_questions = policy.questions_size() > 0;
  for (auto& [key, counter] : admission.counters) {
    if (key.first != Dimension::kCategory) continue;
    counter.quota.reset();
    counter.reserved = 0;
  }
  for (const auto& limit : policy.category_limits()) {
    AdmissionCounter& counter = admission.counters[CategoryKey(limit.category())];
    if (limit.has_quota()) counter.quota = limit.quota();
    counter.reserved = limit.reserved_places();
  }
}

}  // namespace plenary::events
