#include "support/attendance.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"

namespace plenary::test {
namespace {

using v1::Participant;

// Whether more exceed a limit than did before.
bool ComesAbove(std::optional<int> limit, int before, int after) {
  return limit.has_value() && after > *limit && after > before;
}

template <class Key>
bool QuotasAllow(const std::map<Key, Limit>& limits, std::map<Key, int>& before, std::map<Key, int>& after) {
  return std::none_of(limits.begin(), limits.end(), [&](const auto& one) {
    return ComesAbove(one.second.quota, before[one.first], after[one.first]);
  });
}

}  // namespace

bool HoldsPlace(const Attendee& one) { return one.state == Participant::STATE_CONFIRMED && !one.collective; }

bool IsActive(const Attendee& one) {
  return one.state == Participant::STATE_INVITED || one.state == Participant::STATE_PENDING ||
         one.state == Participant::STATE_WAITLISTED || one.state == Participant::STATE_CONFIRMED;
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

int Attendance::HeldBack() const { return Needed(Count()) - Confirmed(); }

bool Attendance::Allows(Counts before, Counts after) const {
  return QuotasAllow(categories, before.categories, after.categories) &&
         QuotasAllow(delegations, before.delegations, after.delegations) &&
         !ComesAbove(capacity, before.all, after.all) && !ComesAbove(capacity, Needed(before), Needed(after));
}

bool Attendance::ExceedsNoMoreThan(const Attendance& before) const { return Allows(before.Count(), Count()); }

bool Attendance::Fits(const Attendee& one, Counts counts) const {
  const Counts before = counts;
  ++counts.all;
  ++counts.categories[one.category];
  ++counts.delegations[one.delegation];
  return Allows(before, std::move(counts));
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
