#include "plenary/apply/session_group.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/calls/explain.h"
#include "plenary/v1/session_service.pb.h"

namespace plenary::client {
namespace {

using Action = Outcome::Action;
using v1::Session;

// Maximum of sessions in one call.
constexpr std::size_t kLargestBatch = 1000;

const Session& As(const MessagePtr& message) { return static_cast<const Session&>(*message); }

// Whether the fields for room and time differ.
bool Moves(const Work& work) {
  return work.current != nullptr &&
         std::any_of(work.differing.begin(), work.differing.end(), [](const auto* field) {
           return field->name() == "room" || field->name() == "interval" || field->name() == "parent_session";
         });
}

bool IsCancelled(const Work& work) {
  const auto* state = work.entry->state;
  return (state != nullptr && state->number() == Session::STATE_CANCELLED) ||
         (work.current != nullptr && As(work.current).state() == Session::STATE_CANCELLED);
}

bool Before(const google::protobuf::Timestamp& a, const google::protobuf::Timestamp& b) {
  return std::pair(a.seconds(), a.nanos()) < std::pair(b.seconds(), b.nanos());
}

bool Overlap(const v1::Interval& a, const v1::Interval& b) {
  return a.has_start_time() && a.has_end_time() && b.has_start_time() && b.has_end_time() &&
         Before(a.start_time(), b.end_time()) && Before(b.start_time(), a.end_time());
}

// "requests[7].session.room" in an error → 7; 0 if there is none.
std::size_t IndexIn(const std::string& error) {
  constexpr std::string_view kList = "requests[";
  const std::size_t start = error.find(kList);
  std::size_t index = 0;
  if (start == std::string::npos) return 0;
  const std::size_t digits = start + kList.size();
  return absl::SimpleAtoi(error.substr(digits, error.find(']', digits) - digits), &index) ? index : 0;
}

class Group {
 public:
  Group(Connection& connection, const Applier& applier, bool dry_run, std::span<SessionWork> sessions)
      : connection_(connection), applier_(applier), dry_run_(dry_run), sessions_(sessions) {
    for (SessionWork& work : sessions_) by_name_[work.entry->name] = &work;
  }

  absl::Status Apply() {
    RETURN_IF_ERROR(ForEach([&](SessionWork& work) { return applier_.Prepare(work); }));
    for (SessionWork& work : sessions_) {
      if (dry_run_ && NeedsNewOne(work)) work.effect = Effect::kCompared;
    }
    RETURN_IF_ERROR(CancelFirst());
    RETURN_IF_ERROR(Change([&](const SessionWork& work) { return !NeedsNewOne(work); }));
    if (dry_run_) CheckRooms();
    RETURN_IF_ERROR(ForEach([&](SessionWork& work) {
      return work.current == nullptr ? applier_.Create(work) : absl::OkStatus();
    }));
    RETURN_IF_ERROR(Change([&](const SessionWork& work) { return NeedsNewOne(work); }));
    return ForEach([&](SessionWork& work) {
      return work.current != nullptr && !cancelled_.contains(&work) ? applier_.TakeSteps(work)
                                                                    : absl::OkStatus();
    });
  }

 private:
  static bool IsRefused(const Work& work) { return !work.outcome.error.ok(); }

  // The refused session of the group that this one needs; null if there is none.
  const SessionWork* RefusedNeed(const SessionWork& work) const {
    for (const std::string& name : *work.needs) {
      const auto found = by_name_.find(name);
      if (found != by_name_.end() && IsRefused(*found->second)) return found->second;
    }
    return nullptr;
  }

  bool NeedsNewOne(const SessionWork& work) const {
    return std::any_of(work.needs->begin(), work.needs->end(), [&](const std::string& name) {
      const auto found = by_name_.find(name);
      return found != by_name_.end() && found->second->current == nullptr;
    });
  }

  static absl::Status Refuse(absl::Status error, Work& work) {
    work.outcome.action = Action::kRefused;
    work.outcome.error = std::move(error);
    return ExitCodeOf(work.outcome.error) == kUnreachable ? work.outcome.error : absl::OkStatus();
  }

  static void Skip(const std::string& why, Work& work) {
    work.outcome.action = Action::kSkipped;
    work.outcome.error = absl::FailedPreconditionError(why);
  }

  // Calls it for each session with no refused need.
  template <class Do>
  absl::Status ForEach(Do what) {
    for (SessionWork& work : sessions_) {
      if (IsRefused(work)) continue;
      if (const SessionWork* need = RefusedNeed(work)) {
        Skip(absl::StrCat("it needs ", need->entry->name), work);
      } else if (const absl::Status status = what(work); !status.ok()) {
        RETURN_IF_ERROR(Refuse(status, work));
      }
    }
    return absl::OkStatus();
  }

  // A cancelled session releases its room. Its children are cancelled with it, so all are read again.
  absl::Status CancelFirst() {
    RETURN_IF_ERROR(ForEach([&](SessionWork& work) {
      const bool cancels = work.current != nullptr && !work.steps.empty() && IsCancelled(work);
      if (!cancels) return absl::OkStatus();
      cancelled_.insert(&work);
      return applier_.TakeSteps(work);
    }));
    if (cancelled_.empty() || dry_run_) return absl::OkStatus();
    return ForEach([&](SessionWork& work) {
      if (work.current == nullptr) return absl::OkStatus();
      const Outcome so_far = std::exchange(work.outcome, Outcome());
      work.outcome.name = work.entry->name;
      work.steps.clear();
      const absl::Status status = applier_.Prepare(work);
      work.outcome.action = so_far.action;
      work.outcome.differences = so_far.differences;
      work.outcome.notes = so_far.notes;
      work.outcome.unrecorded = so_far.unrecorded;
      return status;
    });
  }

  // Changes those that differ: a single one by itself, several in one call.
  template <class Which>
  absl::Status Change(Which which) {
    std::vector<SessionWork*> together;
    RETURN_IF_ERROR(ForEach([&](SessionWork& work) {
      if (work.current == nullptr || work.differing.empty() || !which(work)) return absl::OkStatus();
      if (work.effect == Effect::kCompared) return applier_.Change(work);
      together.push_back(&work);
      return absl::OkStatus();
    }));
    if (together.size() == 1) {
      const absl::Status status = applier_.Change(*together.front());
      return status.ok() ? status : Refuse(status, *together.front());
    }
    for (std::size_t start = 0; start < together.size(); start += kLargestBatch) {
      const std::size_t count = std::min(kLargestBatch, together.size() - start);
      RETURN_IF_ERROR(ChangeTogether(std::span(together).subspan(start, count)));
    }
    return absl::OkStatus();
  }

  absl::Status ChangeTogether(std::span<SessionWork*> together) {
    v1::BatchUpdateSessionsRequest request;
    request.set_parent(std::string(ParentOfName(together.front()->entry->name)));
    request.set_validate_only(dry_run_);
    for (const SessionWork* work : together) {
      *request.add_requests() = static_cast<const v1::UpdateSessionRequest&>(
          *UpdateRequest(*work->entry, *work->wanted, work->differing));
    }
    v1::BatchUpdateSessionsResponse response;
    absl::Status status = connection_.Call(request, &response);
    if (status.ok() && response.sessions_size() != request.requests_size()) {
      status = absl::InternalError("the answer is not of the sessions that were asked to change");
    }
    if (!status.ok()) return RefuseTogether(status, together);
    for (std::size_t i = 0; i < together.size(); ++i) {
      Applier::NoteChange(response.sessions(static_cast<int>(i)), *together[i]);
    }
    return absl::OkStatus();
  }

  // All or none are changed: the session in the error gets it, and the others refer to that one.
  static absl::Status RefuseTogether(const absl::Status& error, std::span<SessionWork*> together) {
    const std::size_t culprit = std::min(IndexIn(Explain(error)), together.size() - 1);
    for (std::size_t i = 0; i < together.size(); ++i) {
      if (i != culprit) {
        Skip(absl::StrCat("it changes together with ", together[culprit]->entry->name, ", which was refused"),
             *together[i]);
      }
    }
    return Refuse(error, *together[culprit]);
  }

  // ---- A dry run changes nothing, so the server does not see how the group itself changes the use of rooms.

  void CheckRooms() {
    for (SessionWork& work : sessions_) {
      if (work.current != nullptr || IsRefused(work)) continue;
      if (const SessionWork* other = RoomTakenBy(work)) {
        Refuse(absl::FailedPreconditionError(
                   absl::StrCat("its room, ", As(work.wanted).room(), ", is held by ", other->entry->name,
                                " of these files at that time: give one of them another "
                                "room or time")),
               work)
            .IgnoreError();
      } else if (IsRoomLeft(As(work.wanted).room())) {
        work.effect = Effect::kCompared;
      }
    }
  }

  // Whether a session leaves the room, perhaps only for a time.
  bool IsRoomLeft(const std::string& room) const {
    return !room.empty() && std::any_of(sessions_.begin(), sessions_.end(), [&](const SessionWork& work) {
      return work.current != nullptr && As(work.current).room() == room &&
             (Moves(work) || cancelled_.contains(&work));
    });
  }

  // The session, stored or earlier in the group, that holds its room; null if there is none.
  const SessionWork* RoomTakenBy(const SessionWork& work) const {
    bool passed = false;
    for (const SessionWork& other : sessions_) {
      passed = passed || &other == &work;
      const bool counts = &other != &work && (other.current != nullptr || !passed);
      if (!counts || other.wanted == nullptr || IsCancelled(other) || IsCancelled(work)) continue;
      const Session& a = As(work.wanted);
      const Session& b = As(other.wanted);
      const bool same_room = !a.room().empty() && a.room() == b.room();
      if (same_room && Overlap(a.interval(), b.interval()) && !IsWithin(work, other) &&
          !IsWithin(other, work)) {
        return &other;
      }
    }
    return nullptr;
  }

  // Whether it is a part of the other, at any depth.
  bool IsWithin(const SessionWork& work, const SessionWork& other) const {
    const SessionWork* part = &work;
    for (std::size_t depth = 0; part != nullptr && part->wanted != nullptr && depth < sessions_.size();
         ++depth) {
      const auto found = by_name_.find(As(part->wanted).parent_session());
      part = found == by_name_.end() ? nullptr : found->second;
      if (part == &other) return true;
    }
    return false;
  }

  Connection& connection_;
  const Applier& applier_;
  const bool dry_run_;
  const std::span<SessionWork> sessions_;
  std::map<std::string, SessionWork*> by_name_;
  std::set<const SessionWork*> cancelled_;
};

}  // namespace

absl::Status ApplySessions(Connection& connection, const Applier& applier, bool dry_run,
                           std::span<SessionWork> sessions) {
  return Group(connection, applier, dry_run, sessions).Apply();
}

}  // namespace plenary::client
