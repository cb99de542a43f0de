#include "support/attendance.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"

namespace plenary::test {
namespace {

using v1::Participant;

template <class Key>
void CheckQuotas(const Attendance& attendance, const std::map<Key, Limit>& limits,
                 std::vector<std::string>& faults) {
  for (const auto& [key, limit] : limits) {
    const int confirmed = attendance.ConfirmedOf(key);
    if (Exceeds(confirmed, limit)) {
      faults.push_back(
          absl::StrCat(confirmed, " confirmed of ", key, ", more than the quota of ", *limit.quota));
    }
  }
}

}  // namespace

bool HoldsPlace(const Attendee& one) { return one.state == Participant::STATE_CONFIRMED && !one.collective; }

bool IsActive(const Attendee& one) {
  return one.state == Participant::STATE_INVITED || one.state == Participant::STATE_PENDING ||
         one.state == Participant::STATE_WAITLISTED || one.state == Participant::STATE_CONFIRMED;
}

bool Exceeds(int confirmed, const Limit& limit) {
  return limit.quota.has_value() && confirmed > *limit.quota;
}

int Attendance::Confirmed() const { return Count().all; }

int Attendance::ConfirmedOf(Participant::Category category) const { return Count().categories[category]; }

int Attendance::ConfirmedOf(const std::string& delegation) const { return Count().delegations[delegation]; }

Attendance::Counts Attendance::Count() const {
  Counts counts;
  for (const auto& [id, one] : attendees) {
    if (!HoldsPlace(one)) continue;
    ++counts.all;
    ++counts.categories[one.category];
    ++counts.delegations[one.delegation];
  }
  return counts;
}

int Attendance::Needed(Counts counts) const {
  int needed = counts.all;
  for (const auto& [category, limit] : categories)
    needed += std::max(0, limit.reserved - counts.categories[category]);
  for (const auto& [id, limit] : delegations) needed += std::max(0, limit.reserved - counts.delegations[id]);
  return needed;
}

bool Attendance::Fits(const Attendee& one, Counts counts) const {
  ++counts.all;
  ++counts.categories[one.category];
  ++counts.delegations[one.delegation];
  const auto of_category = categories.find(one.category);
  if (of_category != categories.end() && Exceeds(counts.categories[one.category], of_category->second))
    return false;
  const auto of_delegation = delegations.find(one.delegation);
  if (of_delegation != delegations.end() &&
      Exceeds(counts.delegations[one.delegation], of_delegation->second)) {
    return false;
  }
  return !capacity.has_value() || Needed(std::move(counts)) <= *capacity;
}

std::string Attendance::FirstFitting() const {
  const Counts counts = Count();
  std::map<std::pair<Participant::Category, std::string>, bool> fits;  // by kind
  std::string first;
  for (const auto& [id, one] : attendees) {
    if (one.state != Participant::STATE_WAITLISTED) continue;
    if (!first.empty() && attendees.at(first).waitlist_number < one.waitlist_number) continue;
    const auto [kind, added] = fits.try_emplace({one.category, one.delegation});
    if (added) kind->second = Fits(one, counts);
    if (kind->second) first = id;
  }
  return first;
}

std::vector<std::string> Attendance::Faults() const {
  std::vector<std::string> faults;
  if (capacity.has_value() && Confirmed() > *capacity) {
    faults.push_back(absl::StrCat(Confirmed(), " confirmed, more than the capacity of ", *capacity));
  }
  CheckQuotas(*this, categories, faults);
  CheckQuotas(*this, delegations, faults);
  if (const std::string id = FirstFitting(); !id.empty()) faults.push_back(id + " waits, though it fits");
  std::set<std::int64_t> numbers;
  std::set<std::string> people;
  for (const auto& [id, one] : attendees) {
    const bool waits = one.state == Participant::STATE_WAITLISTED;
    if (waits != (one.waitlist_number > 0) || one.waitlist_number > last_waitlist_number ||
        (waits && !numbers.insert(one.waitlist_number).second)) {
      faults.push_back(
          absl::StrCat(id, " has the number ", one.waitlist_number, " of ", last_waitlist_number));
    }
    if (IsActive(one) && !one.person.empty() && !people.insert(one.person).second) {
      faults.push_back(absl::StrCat(one.person, " takes part twice, once as ", id));
    }
  }
  return faults;
}

}  // namespace plenary::test
