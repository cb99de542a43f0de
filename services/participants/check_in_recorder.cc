#include "participants/check_in_recorder.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/ids.h"
#include "base/status_macros.h"
#include "events/event_store.h"
#include "journal/journal.h"
#include "participants/check_in_rules.h"
#include "participants/check_in_store.h"
#include "participants/checkpoint_store.h"
#include "participants/group_run.h"
#include "participants/participant_store.h"
#include "rpc/errors.h"
#include "rpc/resource.h"
#include "rpc/resource_name.h"

namespace plenary::participants {
namespace {

using v1::CheckIn;
using Group = std::vector<CheckInWish*>;

// Scans that one call's transaction takes; the lock is held as long as it lasts.
constexpr std::size_t kChunk = 500;

enum class Waiting { kSkipHeldCheckpoints, kWaitForCheckpoints };

// A scan on its way through a transaction.
struct Passage {
  CheckInWish* wish;
  ScanFacts facts{};
  std::string check_in{};  // name of what was recorded, now or before

  const v1::Scan& scan() const { return wish->scan; }
};

// Removes every passage for which `decided` holds.
template <class Decided>
void Remove(std::vector<Passage>& passages, Decided decided) {
  passages.erase(std::remove_if(passages.begin(), passages.end(), decided), passages.end());
}

bool Refuse(Passage& passage, absl::Status status) {
  passage.wish->outcome = std::move(status);
  return true;
}

// Whether `scan` is what was recorded under its nonce: the same thing at the same place of the same one.
bool IsTheSame(const v1::Scan& scan, const ScanFacts& facts) {
  const EarlierCheckIn& earlier = *facts.repeated;
  if (earlier.checkpoint != scan.checkpoint() || earlier.kind != rules::KindOf(scan)) return false;
  if (earlier.kind == CheckIn::KIND_VOID)
    return facts.target.has_value() && facts.target->name == earlier.voids;
  return earlier.subject == SubjectOf(scan, facts);
}

absl::Status CheckTarget(const v1::Scan& scan, const ScanFacts& facts) {
  if (!facts.target.has_value()) {
    return rpc::errors::ReferenceNotFound(
        scan.voids().empty() ? "scan.voids_nonce" : "scan.voids",
        scan.voids().empty() ? "The check-in with this nonce" : scan.voids());
  }
  const EarlierCheckIn& target = *facts.target;
  if (target.checkpoint != scan.checkpoint()) {
    return rpc::errors::InvalidField("scan.voids", "must be a check-in at the same checkpoint");
  }
  if (target.kind == CheckIn::KIND_VOID) {
    return rpc::errors::WrongState(target.name, "VOID", "be voided", "ENTRY, EXIT",
                                   "Record the entry or exit anew instead.");
  }
  if (target.voided) {
    return rpc::errors::WrongState(target.name, "VOIDED", "be voided again", "ENTRY, EXIT",
                                   "Nothing is left to be done.");
  }
  return absl::OkStatus();
}

// What one transaction does with a group, step by step. Each step refuses whom it must and leaves the rest.
class Recording {
 public:
  Recording(db::Connection& connection, const Group& group) : connection_(connection) {
    for (CheckInWish* wish : group) passages_.push_back({wish});
  }

  bool empty() const { return passages_.empty(); }

  // Leaves to a later group what depends on another of this one: the same nonce, or what is voided by its
  // nonce.
  void LeaveDependents(Group& held);
  // Locks the checkpoints; those that others hold go to `held`, those that do not exist are refused.
  absl::Status Lock(Waiting waiting, Group& held);
  absl::Status Look();
  // Who sent the same scan before is answered with what it then made.
  void AnswerRepeated();
  void CheckReferences();
  absl::Status CheckAdmission();
  void Decide();
  absl::Status Write();
  // Sets the outcomes to the check-ins as they now are.
  absl::Status Answer();

  const std::vector<journal::Change>& changes() const { return changes_; }

 private:
  void Record(Passage& passage, std::int64_t record_time, std::vector<rules::Objection> objections);
  void Settle(Passage& passage, std::string check_in);

  db::Connection& connection_;
  std::vector<Passage> passages_;  // undecided
  std::vector<Passage> settled_;   // to be answered with a check-in
  HeldCheckpoints checkpoints_;
  std::vector<NewCheckIn> recorded_;
  std::vector<journal::Change> changes_;
};

void Recording::LeaveDependents(Group& held) {
  std::set<std::pair<std::string, std::string>> nonces;  // with their events
  std::set<std::string> voided;
  Remove(passages_, [&](Passage& passage) {
    const v1::Scan& scan = passage.scan();
    const std::string event_id(rpc::EventIdOf(scan.checkpoint()));
    const bool depends =
        (!scan.nonce().empty() && !nonces.emplace(event_id, scan.nonce()).second) ||
        nonces.contains({event_id, scan.voids_nonce()}) ||
        // Of two that void the same, the second finds it voided.
        (rules::KindOf(scan) == CheckIn::KIND_VOID &&
         !voided.insert(event_id + "/" + (scan.voids().empty() ? scan.voids_nonce() : scan.voids())).second);
    if (depends) held.push_back(passage.wish);
    return depends;
  });
}

absl::Status Recording::Lock(Waiting waiting, Group& held) {
  std::set<std::string> names;
  for (const Passage& passage : passages_) names.insert(passage.scan().checkpoint());
  const std::vector<std::string> wanted(names.begin(), names.end());
  const bool skip = waiting == Waiting::kSkipHeldCheckpoints;
  ASSIGN_OR_RETURN(checkpoints_,
                   skip ? LockFreeCheckpoints(connection_, wanted) : LockCheckpoints(connection_, wanted));
  std::map<std::string, bool> exists;
  for (const std::string& name : wanted) {
    if (checkpoints_.contains(name)) continue;
    ASSIGN_OR_RETURN(exists[name], CheckpointExists(connection_, name));
  }
  Remove(passages_, [&](Passage& passage) {
    const std::string& name = passage.scan().checkpoint();
    const auto found = checkpoints_.find(name);
    if (found == checkpoints_.end()) {
      if (!skip || !exists[name]) return Refuse(passage, rpc::errors::NotFound(name));
      held.push_back(passage.wish);
      return true;
    }
    if (found->second.event_state != v1::Event::STATE_ARCHIVED) return false;
    return Refuse(passage, rpc::errors::EventArchived(events::EventName(rpc::EventIdOf(name))));
  });
  return absl::OkStatus();
}

absl::Status Recording::Look() {
  std::vector<const v1::Scan*> scans;
  for (const Passage& passage : passages_) scans.push_back(&passage.scan());
  ASSIGN_OR_RETURN(std::vector<ScanFacts> facts, FindFacts(connection_, scans));
  for (std::size_t i = 0; i < passages_.size(); ++i) passages_[i].facts = std::move(facts[i]);
  return absl::OkStatus();
}

void Recording::Settle(Passage& passage, std::string check_in) {
  passage.check_in = std::move(check_in);
  settled_.push_back(passage);
}

void Recording::AnswerRepeated() {
  Remove(passages_, [&](Passage& passage) {
    if (!passage.facts.repeated.has_value()) return false;
    if (!IsTheSame(passage.scan(), passage.facts)) return Refuse(passage, rpc::errors::NonceReused());
    Settle(passage, passage.facts.repeated->name);
    return true;
  });
}

void Recording::CheckReferences() {
  Remove(passages_, [&](Passage& passage) {
    const v1::Scan& scan = passage.scan();
    if (rules::KindOf(scan) == CheckIn::KIND_VOID) {
      const absl::Status target = CheckTarget(scan, passage.facts);
      return !target.ok() && Refuse(passage, target);
    }
    if (scan.participant().empty() || !passage.facts.passenger.participant.empty()) return false;
    return Refuse(passage, rpc::errors::ReferenceNotFound("scan.participant", scan.participant()));
  });
}

absl::Status Recording::CheckAdmission() {
  for (const auto& [name, checkpoint] : checkpoints_) {
    if (checkpoint.admits.empty()) continue;
    std::map<std::string, std::vector<rules::Passenger*>> passengers;  // by id
    for (Passage& passage : passages_) {
      rules::Passenger& passenger = passage.facts.passenger;
      if (passage.scan().checkpoint() != name || passenger.participant.empty()) continue;
      passengers[std::string(rpc::LastId(passenger.participant))].push_back(&passenger);
      passenger.admitted = false;
    }
    std::vector<std::string> ids;
    for (const auto& [id, of_id] : passengers) ids.push_back(id);
    if (ids.empty()) continue;
    ASSIGN_OR_RETURN(const std::vector<std::string> admitted,
                     FindMatching(connection_, std::string(rpc::EventIdOf(name)), ids, checkpoint.admits));
    for (const std::string& id : admitted) {
      for (rules::Passenger* passenger : passengers[id]) passenger->admitted = true;
    }
  }
  return absl::OkStatus();
}

void Recording::Decide() {
  // Of scans that are recorded together each has a time of its own, in the order in which they came.
  std::int64_t now = 0;
  for (const auto& [name, checkpoint] : checkpoints_) now = std::max(now, checkpoint.now);
  Remove(passages_, [&](Passage& passage) {
    const v1::Scan& scan = passage.scan();
    std::vector<rules::Objection> objections;
    if (rules::KindOf(scan) != CheckIn::KIND_VOID) {
      objections = rules::ObjectionsTo(passage.facts.passenger);
      const absl::Status allowed = rules::CheckPassage(scan, passage.facts.passenger, objections);
      if (!allowed.ok()) return Refuse(passage, allowed);
    }
    Record(passage, now++, std::move(objections));
    return true;
  });
}

void Recording::Record(Passage& passage, std::int64_t record_time, std::vector<rules::Objection> objections) {
  const v1::Scan& scan = passage.scan();
  const rpc::Call& call = *passage.wish->call;
  const std::string event_id(rpc::EventIdOf(scan.checkpoint()));
  const rules::Moment moment = rules::MomentOf(scan, record_time);
  if (moment.clock_ahead) objections.push_back(CheckIn::OBJECTION_CLOCK_AHEAD);

  NewCheckIn& made = recorded_.emplace_back();
  made.subject = SubjectOf(scan, passage.facts);
  CheckIn& check_in = made.check_in;
  check_in.set_name(CheckInName(event_id, NewResourceId()));
  check_in.set_checkpoint(scan.checkpoint());
  check_in.set_kind(rules::KindOf(scan));
  check_in.set_badge(passage.facts.badge);
  check_in.set_participant(passage.facts.passenger.participant);
  if (passage.facts.target.has_value() && check_in.kind() == CheckIn::KIND_VOID) {
    check_in.set_voids(passage.facts.target->name);
    check_in.set_participant(passage.facts.target->participant);
  }
  check_in.set_nonce(scan.nonce());
  check_in.set_device(scan.device());
  if (scan.has_offline()) *check_in.mutable_offline() = scan.offline();
  *check_in.mutable_effective_time() = rpc::TimestampFromMicros(moment.effective_time);
  *check_in.mutable_record_time() = rpc::TimestampFromMicros(record_time);
  check_in.set_recorded_by(call.caller().principal);
  for (const rules::Objection objection : objections) check_in.add_objections(objection);

  journal::Change change{.scope = journal::OfEvent(event_id),
                         .resource = check_in.name(),
                         .audience_before = journal::kNobody,
                         .audience_after = journal::kStaff,
                         .digest = {},
                         .salt = {},
                         .principal = call.caller().principal,
                         .request = call.id()};
  journal::Digest(check_in, change);
  changes_.push_back(std::move(change));
  Settle(passage, check_in.name());
}

absl::Status Recording::Write() {
  if (recorded_.empty()) return absl::OkStatus();
  return InsertCheckIns(connection_, recorded_);
}

absl::Status Recording::Answer() {
  if (settled_.empty()) return absl::OkStatus();
  std::set<std::string> names;
  for (const Passage& passage : settled_) names.insert(passage.check_in);
  const std::vector<std::string> wanted(names.begin(), names.end());
  ASSIGN_OR_RETURN(const auto found, ReadCheckIns(connection_, wanted));
  for (const Passage& passage : settled_) passage.wish->outcome = found.at(passage.check_in);
  return absl::OkStatus();
}

// One transaction. An error means that nothing was kept and nothing decided.
absl::Status RunOnce(db::Connection& connection, const Group& group, Waiting waiting, bool validate_only,
                     Group& held) {
  db::Transaction transaction(connection);
  Recording work(connection, group);
  work.LeaveDependents(held);
  RETURN_IF_ERROR(work.Lock(waiting, held));
  if (work.empty()) return absl::OkStatus();
  RETURN_IF_ERROR(work.Look());
  work.AnswerRepeated();
  work.CheckReferences();
  RETURN_IF_ERROR(work.CheckAdmission());
  work.Decide();
  RETURN_IF_ERROR(work.Write());
  RETURN_IF_ERROR(work.Answer());
  if (validate_only || work.changes().empty()) return absl::OkStatus();
  RETURN_IF_ERROR(journal::Append(connection, group.front()->call->method().full_name, work.changes()));
  return transaction.Commit();
}

std::vector<CheckInWish> Run(db::Connection& connection, Waiting waiting, std::vector<CheckInWish> group,
                             std::vector<CheckInWish>& done) {
  return RunGroup<CheckInWish>(
      std::move(group), done,
      [&](const Group& pointers, Group& held) {
        return RunOnce(connection, pointers, waiting, /*validate_only=*/false, held);
      },
      [&](CheckInWish& one) { RecordAlone(connection, one, /*validate_only=*/false); });
}

}  // namespace

std::vector<CheckInWish> RecordGroup(db::Connection& connection, std::vector<CheckInWish> group,
                                     std::vector<CheckInWish>& done) {
  return Run(connection, Waiting::kSkipHeldCheckpoints, std::move(group), done);
}

void RecordAlone(db::Connection& connection, CheckInWish& wish, bool validate_only) {
  const absl::Status status = db::WithRetry([&] {
    Group held;
    return RunOnce(connection, {&wish}, Waiting::kWaitForCheckpoints, validate_only, held);
  });
  if (!status.ok()) wish.outcome = status;
}

absl::Status RecordAll(db::Connection& connection, std::vector<CheckInWish>& wishes) {
  // Positions of those that are not done, in their order.
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (absl::IsUnknown(wishes[i].outcome.status())) open.push_back(i);
  }
  while (!open.empty()) {
    Group chunk;
    for (std::size_t i = 0; i < std::min(open.size(), kChunk); ++i) chunk.push_back(&wishes[open[i]]);
    Group held;
    const absl::Status status = db::WithRetry([&] {
      held.clear();
      return RunOnce(connection, chunk, Waiting::kWaitForCheckpoints, /*validate_only=*/false, held);
    });
    if (IsOutage(status)) return status;
    if (!chunk.front()->call->Wanted()) return rpc::errors::Cancelled();
    if (!status.ok()) {
      held.clear();
      for (CheckInWish* wish : chunk) RecordAlone(connection, *wish, /*validate_only=*/false);
    }
    std::vector<std::size_t> left;
    for (CheckInWish* wish : held) left.push_back(wish - wishes.data());
    left.insert(left.end(), open.begin() + static_cast<std::ptrdiff_t>(chunk.size()), open.end());
    open = std::move(left);
  }
  return absl::OkStatus();
}

}  // namespace plenary::participants
