// Runs a group of calls together in one transaction, and without the one that makes it fail.

#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "db/batcher.h"
#include "db/connection.h"
#include "rpc/batch_answer.h"

namespace plenary::rpc {

// Errors that each call of the group would also get alone.
inline bool IsOutage(const absl::Status& status) {
  if (db::IsLockTimeout(status)) return false;  // one of them may need what somebody holds
  return absl::IsUnavailable(status) || absl::IsCancelled(status) || absl::IsDeadlineExceeded(status);
}

// Runs all of `group` by `together`, which sets their outcomes, or fails without setting any; calls that it
// adds to its second argument have no outcome and are returned, with `held_by` set if somebody holds what
// they need. A group that fails unexpectedly is run again in halves until the failing call is alone; `alone`
// runs that one. For n calls that costs about 2 log n more transactions. Not while the database is away, and
// not for calls that nobody waits for. The others go to `done`, in order.
template <class Wish>
class GroupRun {
 public:
  using Part = std::vector<Wish*>;
  using Together = std::function<absl::Status(const Part&, Part& held)>;
  using Alone = std::function<void(Wish&)>;

  GroupRun(Together together, Alone alone) : together_(std::move(together)), alone_(std::move(alone)) {}

  std::vector<Wish> Run(std::vector<Wish> group, std::vector<Wish>& done) {
    Part all;
    for (Wish& one : group) all.push_back(&one);
    RunPart(std::move(all));
    std::vector<Wish> come_again;
    for (Wish& one : group) (again_.contains(&one) ? come_again : done).push_back(std::move(one));
    return come_again;
  }

 private:
  void RunPart(Part part) {
    Part held;
    const absl::Status status = db::WithRetry([&] {
      held.clear();
      for (Wish* one : part) one->held_by.clear();
      return together_(part, held);
    });
    if (status.ok()) return again_.insert(held.begin(), held.end());
    std::erase_if(part, [&](Wish* one) {
      const bool ends = IsOutage(status) || !one->call->Wanted();
      if (ends) one->outcome = status;
      return ends;
    });
    if (part.size() < 2) {
      for (Wish* one : part) alone_(*one);
      return;
    }
    const auto middle = part.begin() + static_cast<std::ptrdiff_t>(part.size() / 2);
    RunPart({part.begin(), middle});
    RunPart({middle, part.end()});
  }

  const Together together_;
  const Alone alone_;
  std::set<const Wish*> again_;  // without an outcome
};

template <class Wish>
std::vector<Wish> RunGroup(std::vector<Wish> group, std::vector<Wish>& done,
                           typename GroupRun<Wish>::Together together, typename GroupRun<Wish>::Alone alone) {
  return GroupRun<Wish>(std::move(together), std::move(alone)).Run(std::move(group), done);
}

// The result of a group for the batcher.
template <class Wish>
typename db::Batcher<Wish>::Outcome AfterGroup(std::vector<Wish> held_back, std::vector<Wish> done,
                                               void (*answer)(Wish&)) {
  typename db::Batcher<Wish>::Outcome outcome{.again = {}, .held = {}, .done = std::move(done), .answer = {}};
  for (Wish& one : held_back) {
    if (one.held_by.empty()) {
      outcome.again.push_back(std::move(one));
    } else {
      std::string by = one.held_by;
      outcome.held.push_back({std::move(one), std::move(by)});
    }
  }
  outcome.answer = [answer](std::vector<Wish> wishes) { AnswerBatch(std::move(wishes), answer); };
  return outcome;
}

}  // namespace plenary::rpc
