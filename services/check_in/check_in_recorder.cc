#include "check_in/check_in_recorder.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/ids.h"
#include "base/status_macros.h"
#include "check_in/check_in_errors.h"
#include "check_in/check_in_rules.h"
#include "check_in/check_in_store.h"
#include "check_in/checkpoint_store.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_errors.h"
#include "events/event_store.h"
#include "journal/write.h"
#include "messages/resource.h"
#include "participants/participant_store.h"

namespace plenary::check_in {
namespace {

using journal::Keep;
using v1::CheckIn;
using Group = std::vector<CheckInWish*>;

// The maximum number of scans in one transaction of a call, because the lock is held until its end.
constexpr std::size_t kChunk = 500;

// A scan in a transaction.
struct Passage {
  CheckInWish* wish;
  ScanFacts facts{};
  std::string check_in{};  // name of the check-in, recorded now or before

  const v1::Scan& scan() const { return wish->scan; }
};

// Whether `scan` equals the check-in recorded under its nonce: same kind, checkpoint and participant.
bool IsTheSame(const v1::Scan& scan, const ScanFacts& facts, const EarlierCheckIn& earlier) {
  if (earlier.checkpoint != scan.checkpoint() || earlier.kind != rules::KindOf(scan)) return false;
  if (earlier.kind == CheckIn::KIND_VOID)
    return facts.target.has_value() && facts.target->name == earlier.voids;
  return earlier.subject == SubjectOf(scan, facts);
}

absl::Status CheckTarget(const v1::Scan& scan, const ScanFacts& facts) {
  if (!facts.target.has_value()) {
    return errors::ReferenceNotFound(scan.voids().empty() ? "scan.voids_nonce" : "scan.voids",
                                     scan.voids().empty() ? "The check-in with this nonce" : scan.voids());
  }
  const EarlierCheckIn& target = *facts.target;
  if (target.checkpoint != scan.checkpoint()) {
    return errors::InvalidField("scan.voids", "must be a check-in at the same checkpoint");
  }
  if (target.kind == CheckIn::KIND_VOID) {
    return errors::WrongState(target.name, "VOID", "be voided", "ENTRY, EXIT",
                              "Record the entry or exit again instead.");
  }
  if (target.voided) {
    return errors::WrongState(target.name, "VOIDED", "be voided again", "ENTRY, EXIT",
                              "Nothing needs to be done.");
  }
  return absl::OkStatus();
}

// One transaction for a group of scans.
class Recording : public journal::GroupWork<CheckInWish> {
 public:
  Recording(db::Connection& connection, const Group& group) : connection_(connection) {
    for (CheckInWish* wish : group) passages_.push_back({wish});
  }

  absl::Status Lock(journal::OnHeld on_held, Group& held) override;
  absl::Status Judge(Group& held) override;
  absl::Status Write() override;
  // Sets the outcomes to the check-ins as they are now.
  absl::Status Answer() override;

  bool empty() const override { return passages_.empty(); }
  bool answers_any() const override { return !settled_.empty(); }

 private:
  absl::Status Look();
  absl::Status CheckAdmission();
  // Records an entry or exit, and returns the name of its check-in, recorded now or before.
  absl::StatusOr<std::string> JudgeOne(Passage& passage, std::int64_t record_time);
  std::string Record(Passage& passage, std::int64_t record_time, std::vector<rules::Objection> objections);
  // The check-in that this transaction records under a nonce; empty if there is none.
  std::optional<EarlierCheckIn> MadeBy(const v1::Scan& scan, const std::string& nonce) const;

  db::Connection& connection_;
  std::vector<Passage> passages_;  // still without an outcome
  std::vector<Passage> settled_;   // to be answered with a check-in
  HeldCheckpoints checkpoints_;
  std::map<std::string, v1::Event> events_;  // by name; participants with a scan from offline
  std::vector<NewCheckIn> recorded_;
  std::map<std::pair<std::string, std::string>, std::size_t>
      by_nonce_;                  // event id and nonce → position in recorded_
  std::set<std::string> voided_;  // names, voided by this transaction
};

absl::Status Recording::Lock(journal::OnHeld on_held, Group& held) {
  std::set<std::string> names;
  for (const Passage& passage : passages_) names.insert(passage.scan().checkpoint());
  const std::vector<std::string> wanted(names.begin(), names.end());
  const bool skip = on_held == journal::OnHeld::kSkip;
  ASSIGN_OR_RETURN(checkpoints_,
                   skip ? LockFreeCheckpoints(connection_, wanted) : LockCheckpoints(connection_, wanted));
  std::vector<std::string> missing;
  for (const std::string& name : wanted) {
    if (!checkpoints_.contains(name)) missing.push_back(name);
  }
  std::map<std::string, std::string> holders;
  if (skip && !missing.empty()) {
    ASSIGN_OR_RETURN(holders, FindCheckpointHolders(connection_, missing));
  }
  std::erase_if(passages_, [&](Passage& passage) {
    const std::string& name = passage.scan().checkpoint();
    CheckInWish& wish = *passage.wish;
    const auto found = checkpoints_.find(name);
    if (found == checkpoints_.end()) return LeaveOrRefuse(wish, holders, name, errors::NotFound(name), held);
    if (found->second.event_state != v1::Event::STATE_ARCHIVED) return false;
    return Refuse(wish, errors::EventArchived(contract::EventOf(name)));
  });
  return absl::OkStatus();
}

absl::Status Recording::Look() {
  std::vector<const v1::Scan*> scans;
  for (const Passage& passage : passages_) scans.push_back(&passage.scan());
  ASSIGN_OR_RETURN(std::vector<ScanFacts> facts, FindFacts(connection_, scans));
  for (std::size_t i = 0; i < passages_.size(); ++i) {
    Passage& passage = passages_[i];
    passage.facts = std::move(facts[i]);
    passage.facts.passenger.event_cancelled =
        checkpoints_.at(passage.scan().checkpoint()).event_state == v1::Event::STATE_CANCELLED;
    // Whether it was on a day of the event.
    const std::string event = contract::EventOf(passage.scan().checkpoint());
    if (!passage.scan().has_offline() || events_.contains(event)) continue;
    ASSIGN_OR_RETURN(events::StoredEvent stored, events::GetEvent(connection_, event));
    events_[event] = std::move(stored.event);
  }
  return absl::OkStatus();
}

absl::Status Recording::CheckAdmission() {
  for (const auto& [name, checkpoint] : checkpoints_) {
    if (checkpoint.admits.empty()) continue;
    std::map<std::string, std::vector<rules::Passenger*>> passengers;  // by id
    for (Passage& passage : passages_) {
      rules::Passenger& passenger = passage.facts.passenger;
      if (passage.scan().checkpoint() != name || passenger.participant.empty()) continue;
      passengers[std::string(contract::LastId(passenger.participant))].push_back(&passenger);
      passenger.admitted = false;
    }
    std::vector<std::string> ids;
    for (const auto& [id, of_id] : passengers) ids.push_back(id);
    if (ids.empty()) continue;
    ASSIGN_OR_RETURN(const std::vector<std::string> admitted,
                     participants::FindMatching(connection_, std::string(contract::EventIdOf(name)), ids,
                                                checkpoint.admits));
    for (const std::string& id : admitted) {
      for (rules::Passenger* passenger : passengers[id]) passenger->admitted = true;
    }
  }
  return absl::OkStatus();
}

absl::Status Recording::Judge(Group&) {
  RETURN_IF_ERROR(Look());
  RETURN_IF_ERROR(CheckAdmission());
  // Scans that are recorded together get different times, in the order in which they arrived.
  std::int64_t now = 0;
  for (const auto& [name, checkpoint] : checkpoints_) now = std::max(now, checkpoint.now);
  for (Passage& passage : passages_) {
    absl::StatusOr<std::string> judged = JudgeOne(passage, now++);
    if (!judged.ok()) {
      passage.wish->outcome = judged.status();
      continue;
    }
    passage.check_in = *std::move(judged);
    settled_.push_back(std::move(passage));
  }
  passages_.clear();
  return absl::OkStatus();
}

absl::StatusOr<std::string> Recording::JudgeOne(Passage& passage, std::int64_t record_time) {
  const v1::Scan& scan = passage.scan();
  ScanFacts& facts = passage.facts;
  if (!facts.repeated.has_value()) facts.repeated = MadeBy(scan, scan.nonce());
  if (!facts.target.has_value()) facts.target = MadeBy(scan, scan.voids_nonce());
  if (facts.repeated.has_value()) {
    if (!IsTheSame(scan, facts, *facts.repeated)) return errors::NonceReused();
    return facts.repeated->name;
  }
  if (rules::KindOf(scan) == CheckIn::KIND_VOID) {
    if (facts.target.has_value()) facts.target->voided |= voided_.contains(facts.target->name);
    RETURN_IF_ERROR(CheckTarget(scan, facts));
    voided_.insert(facts.target->name);
    return Record(passage, record_time, {});
  }
  if (!scan.participant().empty() && facts.passenger.participant.empty()) {
    return errors::ReferenceNotFound("scan.participant", scan.participant());
  }
  std::vector<rules::Objection> objections = rules::ObjectionsTo(facts.passenger);
  RETURN_IF_ERROR(rules::CheckPassage(scan, facts.passenger, objections));
  if (scan.has_offline()) {
    const v1::Event& event = events_.at(contract::EventOf(scan.checkpoint()));
    const auto to_time =
        rules::ObjectionsToTime(scan, event, rules::MomentOf(scan, record_time).effective_time);
    objections.insert(objections.end(), to_time.begin(), to_time.end());
  }
  return Record(passage, record_time, std::move(objections));
}

std::optional<EarlierCheckIn> Recording::MadeBy(const v1::Scan& scan, const std::string& nonce) const {
  if (nonce.empty()) return std::nullopt;
  const auto made = by_nonce_.find({std::string(contract::EventIdOf(scan.checkpoint())), nonce});
  if (made == by_nonce_.end()) return std::nullopt;
  const NewCheckIn& one = recorded_[made->second];
  return EarlierCheckIn{.name = one.check_in.name(),
                        .checkpoint = one.check_in.checkpoint(),
                        .participant = one.check_in.participant(),
                        .subject = one.subject,
                        .kind = one.check_in.kind(),
                        .voids = one.check_in.voids()};
}

std::string Recording::Record(Passage& passage, std::int64_t record_time,
                              std::vector<rules::Objection> objections) {
  const v1::Scan& scan = passage.scan();
  const rpc::Call& call = *passage.wish->call;
  const std::string event_id(contract::EventIdOf(scan.checkpoint()));
  const rules::Moment moment = rules::MomentOf(scan, record_time);
  if (moment.clock_ahead) objections.push_back(CheckIn::OBJECTION_CLOCK_AHEAD);

  if (!scan.nonce().empty()) by_nonce_[{event_id, scan.nonce()}] = recorded_.size();
  NewCheckIn& made = recorded_.emplace_back();
  made.subject = SubjectOf(scan, passage.facts);
  CheckIn& check_in = made.check_in;
  check_in.set_name(contract::NameOf<v1::CheckIn>(event_id, NewResourceId()));
  check_in.set_checkpoint(scan.checkpoint());
  check_in.set_kind(rules::KindOf(scan));
  check_in.set_badge(passage.facts.badge);
  check_in.set_participant(passage.facts.passenger.participant);
  if (check_in.kind() == CheckIn::KIND_VOID) {
    check_in.set_voids(passage.facts.target->name);
    check_in.set_participant(passage.facts.target->participant);
  }
  check_in.set_nonce(scan.nonce());
  check_in.set_device(scan.device());
  if (scan.has_offline()) *check_in.mutable_offline() = scan.offline();
  *check_in.mutable_effective_time() = messages::TimestampFromMicros(moment.effective_time);
  *check_in.mutable_record_time() = messages::TimestampFromMicros(record_time);
  check_in.set_recorded_by(call.caller().principal);
  for (const rules::Objection objection : objections) check_in.add_objections(objection);
  changes_.push_back(journal::ChangeBy(call, check_in, journal::kNobody, journal::kStaff));
  return check_in.name();
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

}  // namespace

const journal::GroupCommit<CheckInWish>& Recorder() {
  static const auto* const recorder =
      new journal::GroupCommit<CheckInWish>([](db::Connection& connection, const Group& group, Keep) {
        return std::make_unique<Recording>(connection, group);
      });
  return *recorder;
}

absl::Status RecordAll(db::Connection& connection, std::vector<CheckInWish>& wishes, Keep keep) {
  Group open;
  for (CheckInWish& wish : wishes) {
    if (absl::IsUnknown(wish.outcome.status())) open.push_back(&wish);
  }
  // Otherwise the next chunk would miss check-ins that were not kept.
  const std::size_t size = keep == Keep::kAll ? kChunk : std::max<std::size_t>(open.size(), 1);
  for (std::size_t begin = 0; begin < open.size(); begin += size) {
    const auto first = open.begin() + static_cast<std::ptrdiff_t>(begin);
    const Group chunk(first, first + static_cast<std::ptrdiff_t>(std::min(size, open.size() - begin)));
    const absl::Status status = Recorder().RunWaiting(connection, chunk, keep);
    if (rpc::IsOutage(status)) return status;
    if (!chunk.front()->call->Wanted()) return errors::Cancelled();
    if (status.ok()) continue;
    for (CheckInWish* wish : chunk) Recorder().RunAlone(connection, *wish, keep);
  }
  return absl::OkStatus();
}

}  // namespace plenary::check_in
