// Group commit: a write by a group of calls in one transaction, with one journal entry for each scope and an
// answer for each call. What registration and check-in have in common is here; write.h is for a single call.

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

// What to do about rows that another transaction holds: leave the wishes that need them for later, or wait.
enum class OnHeld { kSkip, kWait };
// How a write ends. With kNothing everything is checked and nothing is kept.
enum class Keep { kAll, kNothing };

// The steps of one transaction with a group. A `Wish` is what one call wants: it has its `call`, an `outcome`
// and `held_by`, the holder of what it needs. Each step sets the outcomes of wishes that it answers or
// refuses, and leaves the others to the next step; those that it cannot handle now it adds to `held`. After
// an error nothing is kept and no wish has an outcome.
template <class Wish>
class GroupWork {
 public:
  using Group = std::vector<Wish*>;

  virtual ~GroupWork() = default;

  // Locks what the group needs.
  virtual absl::Status Lock(OnHeld on_held, Group& held) = 0;
  // Reads what admission depends on, and admits or refuses in order of arrival, so that each wish sees the
  // effects of those before it.
  virtual absl::Status Judge(Group& held) = 0;
  // Writes the results, in statements for all of them.
  virtual absl::Status Write() = 0;
  // Sets the outcomes of wishes that were not refused.
  virtual absl::Status Answer() = 0;

  // Whether any wish is left without an outcome, after Lock.
  virtual bool empty() const = 0;
  // Whether any wish is answered with a stored resource, new or old.
  virtual bool answers_any() const = 0;
  const std::vector<Change>& changes() const { return changes_; }

 protected:
  // Refuses `wish`. Returns true: it leaves the group.
  static bool Refuse(Wish& wish, absl::Status status) {
    wish.outcome = std::move(status);
    return true;
  }

  // For a wish whose rows, with the given `key`, could not be locked: leaves it without an outcome if one of
  // `holders` holds them, and otherwise refuses it with `absent`. Returns true: it leaves the group.
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
  // One transaction with a group that is not empty.
  using MakeWork = std::function<std::unique_ptr<GroupWork<Wish>>(db::Connection&, const Group&, Keep)>;

  explicit GroupCommit(MakeWork make_work) : make_work_(std::move(make_work)) {}

  // Runs all of `group` in one transaction. Wishes whose rows others hold are left without an outcome. If a
  // group fails unexpectedly, the wish that causes it is found and run alone (rpc/group_run.h). The batcher
  // answers the others with `answer`.
  typename db::Batcher<Wish>::Outcome Run(db::Connection& connection, std::vector<Wish> group,
                                          void (*answer)(Wish&)) const {
    std::vector<Wish> done;
    std::vector<Wish> held_back = rpc::RunGroup<Wish>(
        std::move(group), done,
        [&](const Group& part, Group& held) {
          return RunOnce(connection, part, OnHeld::kSkip, Keep::kAll, held);
        },
        [&](Wish& one) { RunAlone(connection, one, Keep::kAll); });
    return rpc::AfterGroup(std::move(held_back), std::move(done), answer);
  }

  // Runs all of `group` in one transaction that waits for rows that others hold, so that every wish gets an
  // outcome.
  absl::Status RunWaiting(db::Connection& connection, const Group& group, Keep keep) const {
    return db::WithRetry([&] {
      Group held;
      return RunOnce(connection, group, OnHeld::kWait, keep, held);
    });
  }

  // The same for a single wish; its outcome may also be an error of the transaction.
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
    RETURN_IF_ERROR(work->Judge(held));
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
