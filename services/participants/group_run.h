// How a group of calls is run: together in one transaction, or one by one where that fails.

#pragma once

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "db/batcher.h"
#include "db/connection.h"
#include "rpc/batch_answer.h"

namespace plenary::participants {

// What would befall each of a group by itself too, one after the other.
inline bool IsOutage(const absl::Status& status) {
  if (db::IsLockTimeout(status)) return false;  // one of them may want what somebody holds
  return absl::IsUnavailable(status) || absl::IsCancelled(status) || absl::IsDeadlineExceeded(status);
}

// Runs all of `group` by `together`, which sets their outcomes, or decides nothing and fails; those it adds
// to its second argument are left undecided and returned, with `held_by` set if somebody holds what they
// need. A group that fails unexpectedly is run again one by one by `alone`, but not while the database is
// away, and not for calls that nobody waits for. The others go to `done`, in their order.
template <class Wish>
std::vector<Wish> RunGroup(
    std::vector<Wish> group, std::vector<Wish>& done,
    const std::function<absl::Status(const std::vector<Wish*>&, std::vector<Wish*>&)>& together,
    const std::function<void(Wish&)>& alone) {
  std::vector<Wish*> pointers;
  for (Wish& one : group) pointers.push_back(&one);
  std::vector<Wish*> held;
  const absl::Status status = db::WithRetry([&] {
    held.clear();
    for (Wish& one : group) one.held_by.clear();
    return together(pointers, held);
  });
  const std::set<const Wish*> again(held.begin(), held.end());
  std::vector<Wish> come_again;
  for (Wish& one : group) {
    if (status.ok() && again.contains(&one)) {
      come_again.push_back(std::move(one));
      continue;
    }
    if (!status.ok()) {
      if (IsOutage(status) || !one.call->Wanted()) {
        one.outcome = status;
      } else {
        alone(one);
      }
    }
    done.push_back(std::move(one));
  }
  return come_again;
}

// What a batcher gets of a group that was run.
template <class Wish>
typename db::Batcher<Wish>::Outcome AfterGroup(std::vector<Wish> undecided, std::vector<Wish> done,
                                               void (*answer)(Wish&)) {
  typename db::Batcher<Wish>::Outcome outcome{.again = {}, .held = {}, .done = std::move(done), .answer = {}};
  for (Wish& one : undecided) {
    if (one.held_by.empty()) {
      outcome.again.push_back(std::move(one));
    } else {
      std::string by = one.held_by;
      outcome.held.push_back({std::move(one), std::move(by)});
    }
  }
  outcome.answer = [answer](std::vector<Wish> wishes) { rpc::AnswerBatch(std::move(wishes), answer); };
  return outcome;
}

}  // namespace plenary::participants
