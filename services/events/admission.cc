#include "events/admission.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "google/protobuf/util/time_util.h"
#include "rpc/errors.h"

namespace plenary::events {
namespace {

using google::protobuf::util::TimeUtil;

CounterKey CategoryKey(v1::Participant::Category category) {
  return {Dimension::kCategory, std::to_string(category)};
}

// Adds `places` (1 or -1) wherever a participant of this kind is counted.
void Count(Admission& admission, const Place& place, int places) {
  admission.confirmed += places;
  admission.counters[CategoryKey(place.category)].confirmed += places;
  if (!place.delegation_id.empty()) {
    admission.counters[{Dimension::kDelegation, place.delegation_id}].confirmed += places;
  }
}

// Places that stay free for those they are reserved for.
std::int64_t HeldBack(const Admission& admission) {
  std::int64_t held = 0;
  for (const auto& [key, counter] : admission.counters) {
    held += std::max<std::int64_t>(0, counter.reserved - counter.confirmed);
  }
  return held;
}

// The counters of the place's category and delegation, as far as there are any.
std::vector<const AdmissionCounter*> CountersOf(const Admission& admission, const Place& place) {
  std::vector<const AdmissionCounter*> counters;
  const auto add = [&](const CounterKey& key) {
    const auto found = admission.counters.find(key);
    if (found != admission.counters.end()) counters.push_back(&found->second);
  };
  add(CategoryKey(place.category));
  if (!place.delegation_id.empty()) add({Dimension::kDelegation, place.delegation_id});
  return counters;
}

std::string Describe(const CounterKey& key) {
  if (key.first == Dimension::kDelegation) return "delegation " + key.second;
  const auto category = static_cast<v1::Participant::Category>(std::stoi(key.second));
  return "category " + v1::Participant::Category_Name(category).substr(std::string("CATEGORY_").size());
}

}  // namespace

bool Fits(const Admission& admission, const Place& place) {
  std::int64_t held = admission.capacity.has_value() ? HeldBack(admission) : 0;
  for (const AdmissionCounter* counter : CountersOf(admission, place)) {
    if (counter->quota.has_value() && counter->confirmed + 1 > *counter->quota) return false;
    if (counter->confirmed < counter->reserved) --held;
  }
  return !admission.capacity.has_value() || admission.confirmed + 1 + held <= *admission.capacity;
}

bool TakesTwoReserved(const Admission& admission, const Place& place) {
  const auto counters = CountersOf(admission, place);
  return std::count_if(counters.begin(), counters.end(), [](const AdmissionCounter* counter) {
           return counter->confirmed < counter->reserved;
         }) > 1;
}

bool Relieves(const Admission& admission, const Place& place) {
  bool held_back_anew = false;
  for (const AdmissionCounter* counter : CountersOf(admission, place)) {
    if (counter->quota.has_value() && counter->confirmed > *counter->quota) return true;
    held_back_anew = held_back_anew || counter->confirmed <= counter->reserved;
  }
  const bool too_many =
      admission.capacity.has_value() && admission.confirmed + HeldBack(admission) > *admission.capacity;
  return too_many && !held_back_anew;
}

void Take(Admission& admission, const Place& place) { Count(admission, place, 1); }

void Free(Admission& admission, const Place& place) { Count(admission, place, -1); }

absl::Status CheckLimits(const Admission& admission) {
  const std::string event = "events/" + admission.event_id;
  for (const auto& [key, counter] : admission.counters) {
    if (!counter.quota.has_value()) continue;
    if (counter.confirmed > *counter.quota) {
      return rpc::errors::LimitsContradict(
          event, absl::StrCat(Describe(key), " has ", CountOf(counter.confirmed, "confirmed participant"),
                              ", more than a quota of ", *counter.quota));
    }
    if (counter.reserved > *counter.quota) {
      return rpc::errors::LimitsContradict(
          event, absl::StrCat(Describe(key), " has ", CountOf(counter.reserved, "reserved place"),
                              ", more than its quota of ", *counter.quota));
    }
  }
  const std::int64_t held = HeldBack(admission);
  if (admission.capacity.has_value() && admission.confirmed + held > *admission.capacity) {
    return rpc::errors::LimitsContradict(
        event,
        absl::StrCat(CountOf(admission.confirmed, "confirmed participant"), " and ", CountOf(held, "place"),
                     " still reserved are more than a capacity of ", *admission.capacity));
  }
  return absl::OkStatus();
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
