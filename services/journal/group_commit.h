// A write by a group of calls: one transaction, one journal entry a scope, an answer for each call. What
// registration and check-in do around their own steps stands here once; write.h has it for a single call.

#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "base/status_macros.h"
#include "db/batcher.h"
#include "db/connection.h"
#include "journal/journal.h"
#include "rpc/group_run.h"

namespace plenary::journal {

// What becomes of rows that somebody else holds: those who need them are left for later, or wait.
enum class OnHeld { kSkip, kWait };
// What becomes of a write in the end. With kNothing everything is checked.
enum class Keep { kAll, kNothing };

// What one transaction does with a group, step by step. A `Wish` is what one call wants: it has its `call`,
// an `outcome` and `held_by`, who holds what it needs. Each step sets the outcomes of those whom it answers
// or refuses and leaves the rest to the next; whom it leaves undecided it adds to `held`. An error means that
// nothing is kept and nobody decided.
template <class Wish>
class GroupWork {
 public:
  using Group = std::vector<Wish*>;

  virtual ~GroupWork() = default;

  // Locks what the group needs.
  virtual absl::Status Lock(OnHeld on_held, Group& held) = 0;
  // Reads what decides, and decides each in order of arrival, so that it finds what those before it do.
  virtual absl::Status Decide(Group& held) = 0;
  // Writes what was decided, in statements for all of them.
  virtual absl::Status Write() = 0;
  // Sets the outcomes of those who were not refused.
  virtual absl::Status Answer() = 0;

  // Whether anybody is left to be decided, after Lock.
  virtual bool empty() const = 0;
  // Whether anybody is answered with something that is on record, now or from before.
  virtual bool answers_any() const = 0;
  const std::vector<Change>& changes() const { return changes_; }

 protected:
  // Refuses `wish`. True: it leaves the group.
  static bool Refuse(Wish& wish, absl::Status status) {
    wish.outcome = std::move(status);
    return true;
  }

  // Of a wish whose rows, known by `key`, could not be locked: leaves it undecided if one of `holders` has
  // them, and else refuses it as `absent`. True: it leaves the group.
  static bool LeaveOrRefuse(Wish& wish, const std::map<std::string, std::string>& holders,
                            const std::string& key, absl::Status absent, Group& held) {
    const auto holder = holders.find(key);
    if (holder == holders.end()) return Refuse(wish, std::move(absent));
    wish.held_by = holder->second;
    held.push_back(&wish);
    return true;
  }

  std::vector<Change> changes_;
};

// Commits groups.
template <class Wish>
class GroupCommit {
 public:
  using Group = std::vector<Wish*>;
  // The work of one transaction with a group that is not empty.
  using MakeWork = std::function<std::unique_ptr<GroupWork<Wish>>(db::Connection&, const Group&, Keep)>;

  explicit GroupCommit(MakeWork make_work) : make_work_(std::move(make_work)) {}

  // Runs all of `group` in one transaction. Those who need what others hold are left undecided. Of a group
  // that fails unexpectedly the one for which it does is found and run alone (rpc/group_run.h). The batcher
  // answers the others by `answer`.
  typename db::Batcher<Wish>::Outcome Run(db::Connection& connection, std::vector<Wish> group,
                                          void (*answer)(Wish&)) const {
    std::vector<Wish> done;
    std::vector<Wish> undecided = rpc::RunGroup<Wish>(
        std::move(group), done,
        [&](const Group& part, Group& held) {
          return RunOnce(connection, part, OnHeld::kSkip, Keep::kAll, held);
        },
        [&](Wish& one) { RunAlone(connection, one, Keep::kAll); });
    return rpc::AfterGroup(std::move(undecided), std::move(done), answer);
  }

  // Runs all of `group` in one transaction that waits for what others hold, and so leaves nobody undecided.
  absl::Status RunWaiting(db::Connection& connection, const Group& group, Keep keep) const {
    return db::WithRetry([&] {
      Group held;
      return RunOnce(connection, group, OnHeld::kWait, keep, held);
    });
  }

  // The same for one by itself, whose outcome also tells of an error.
  void RunAlone(db::Connection& connection, Wish& wish, Keep keep) const {
    const absl::Status status = RunWaiting(connection, {&wish}, keep);
    if (!status.ok()) wish.outcome = status;
  }

 private:
  absl::Status RunOnce(db::Connection& connection, const Group& group, OnHeld on_held, Keep keep,
                       Group& held) const {
    db::Transaction transaction(connection);
    const auto work = make_work_(connection, group, keep);
    RETURN_IF_ERROR(work->Lock(on_held, held));
    if (work->empty()) return absl::OkStatus();
    RETURN_IF_ERROR(work->Decide(held));
    RETURN_IF_ERROR(work->Write());
    RETURN_IF_ERROR(work->Answer());
    if (keep == Keep::kNothing || !work->answers_any()) return absl::OkStatus();
    if (work->changes().empty()) return transaction.Confirm();
    RETURN_IF_ERROR(Append(connection, group.front()->call->method().full_name, work->changes()));
    return transaction.Commit();
  }

  const MakeWork make_work_;
};

}  // namespace plenary::journal
