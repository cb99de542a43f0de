#include "sessions/programme.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/boundary.h"
#include "errors/errors.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/resource.h"
#include "sessions/room_store.h"
#include "sessions/session_errors.h"
#include "sessions/session_rules.h"

namespace plenary::sessions {
namespace {

using google::protobuf::util::MessageDifferencer;
using v1::Session;

// The error for the session `name`, with its field in the request, if it has one.
absl::Status Of(const std::map<std::string, std::string>& parts, const std::string& name, const char* field,
                const absl::Status& status) {
  const auto part = parts.find(name);
  return status.ok() || part == parts.end() ? status : errors::OfPart(part->second, field, status);
}

bool SameTime(const Session& a, const Session& b) {
  return MessageDifferencer::Equals(a.interval(), b.interval());
}

}  // namespace

absl::StatusOr<Programme> Programme::Lock(db::Connection& connection, const std::string& event_id) {
  RETURN_IF_ERROR(LockProgramme(connection, event_id));
  Programme programme(connection);
  ASSIGN_OR_RETURN(programme.before_, LockSessionsOf(connection, event_id));
  programme.after_ = programme.before_;
  for (std::size_t i = 0; i < programme.before_.size(); ++i) {
    programme.index_.emplace(programme.before_[i].session.name(), i);
  }
  return programme;
}

StoredSession* Programme::Change(const std::string& name) {
  const auto found = index_.find(name);
  if (found == index_.end()) return nullptr;
  touched_.insert(found->second);
  return &after_[found->second];
}

std::vector<StoredSession*> Programme::ChangeAll() {
  std::vector<StoredSession*> all;
  for (std::size_t i = 0; i < after_.size(); ++i) {
    touched_.insert(i);
    all.push_back(&after_[i]);
  }
  return all;
}

std::size_t Programme::ParentOf(std::size_t at) const {
  const auto found = index_.find(Now(at).parent_session());
  return found == index_.end() ? none() : found->second;
}

std::size_t Programme::DepthOf(std::size_t at) const {
  std::size_t depth = 0;
  for (std::size_t whole = ParentOf(at); whole != none(); whole = ParentOf(whole)) {
    if (++depth > after_.size()) return none();
  }
  return depth;
}

absl::Status Programme::CheckParents(const Parts& parts) const {
  constexpr char kField[] = "session.parent_session";
  for (const std::size_t at : touched_) {
    const Session& session = Now(at);
    if (session.parent_session() == Then(at).parent_session() || session.parent_session().empty()) continue;
    absl::Status status;
    if (ParentOf(at) == none()) {
      status = errors::ReferenceNotFound(kField, session.parent_session());
    } else if (DepthOf(at) == none()) {
      status = errors::Cycle(session.name(), kField);
    } else {
      status = rules::CheckNotUnderCancelled(Now(ParentOf(at)), session);
    }
    RETURN_IF_ERROR(Of(parts, session.name(), kField, status));
  }
  return absl::OkStatus();
}

std::vector<std::size_t> Programme::InDepth() const {
  std::vector<std::pair<std::size_t, std::size_t>> depths;
  for (std::size_t i = 0; i < after_.size(); ++i) depths.emplace_back(DepthOf(i), i);
  std::sort(depths.begin(), depths.end());
  std::vector<std::size_t> ordered;
  for (const auto& [depth, at] : depths) ordered.push_back(at);
  return ordered;
}

absl::Status Programme::FollowRooms(const Parts& parts) {
  for (const std::size_t at : InDepth()) {
    const std::size_t parent = ParentOf(at);
    if (parent == none()) continue;
    Session& session = after_[at].session;
    if (touched_.contains(at)) {
      const absl::Status taken = rules::TakeRoomOf(Now(parent), Then(at), session);
      RETURN_IF_ERROR(Of(parts, session.name(), "session.room", taken));
    } else if (session.room() != Now(parent).room()) {
      session.set_room(Now(parent).room());
      touched_.insert(at);
    }
  }
  return absl::OkStatus();
}

absl::Status Programme::CheckRooms(const Parts& parts) const {
  std::set<std::string> known;
  for (const std::size_t at : touched_) {
    const std::string& room = Now(at).room();
    if (room.empty() || room == Then(at).room() || !known.insert(room).second) continue;
    ASSIGN_OR_RETURN(const bool exists, Rooms().Exists(*connection_, room));
    if (exists) continue;
    const absl::Status missing = errors::ReferenceNotFound("session.room", room);
    return Of(parts, Now(at).name(), "session.room", missing);
  }
  return absl::OkStatus();
}

absl::Status Programme::CheckWithin(const Parts& parts) const {
  for (std::size_t at = 0; at < after_.size(); ++at) {
    const std::size_t parent = ParentOf(at);
    if (parent == none() || (!touched_.contains(at) && !touched_.contains(parent))) continue;
    const std::string& name = parts.contains(Now(at).name()) ? Now(at).name() : Now(parent).name();
    RETURN_IF_ERROR(Of(parts, name, "session.interval", rules::CheckWithin(Now(parent), Now(at))));
  }
  return absl::OkStatus();
}

absl::Status Programme::CheckAlone(const Parts& parts) const {
  // The sessions that need each room, by parent and start. Before the changes no two of them overlapped.
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> holders;
  for (std::size_t at = 0; at < after_.size(); ++at) {
    const Session& session = Now(at);
    if (rules::HoldsRoom(session)) holders[{session.parent_session(), session.room()}].push_back(at);
  }
  const auto start = [&](std::size_t at) { return messages::MicrosFrom(Now(at).interval().start_time()); };
  const auto end = [&](std::size_t at) { return messages::MicrosFrom(Now(at).interval().end_time()); };
  for (auto& [place, sessions] : holders) {
    std::sort(sessions.begin(), sessions.end(),
              [&](auto a, auto b) { return std::pair(start(a), a) < std::pair(start(b), b); });
    for (std::size_t i = 1; i < sessions.size(); ++i) {
      std::size_t first = sessions[i - 1];
      std::size_t second = sessions[i];
      if (end(first) <= start(second)) continue;
      if (!parts.contains(Now(second).name())) std::swap(first, second);
      return Of(parts, Now(second).name(), "session.room",
                errors::RoomTaken(Now(second).room(), Now(first).name()));
    }
  }
  return absl::OkStatus();
}

bool Programme::Changed(std::size_t at) const { return !MessageDifferencer::Equals(Then(at), Now(at)); }

absl::Status Programme::Settle(const Parts& parts) {
  RETURN_IF_ERROR(CheckParents(parts));
  RETURN_IF_ERROR(FollowRooms(parts));
  RETURN_IF_ERROR(CheckRooms(parts));
  RETURN_IF_ERROR(CheckWithin(parts));
  RETURN_IF_ERROR(CheckAlone(parts));
  changed_.clear();
  std::copy_if(touched_.begin(), touched_.end(), std::back_inserter(changed_),
               [&](std::size_t at) { return Changed(at); });
  return absl::OkStatus();
}

absl::Status Programme::Write() {
  const std::set<std::size_t> changed(changed_.begin(), changed_.end());
  SessionRows rows;
  for (std::size_t at = 0; at < after_.size(); ++at) {
    const std::size_t parent = ParentOf(at);
    const bool moved_along = parent != none() && !SameTime(Then(parent), Now(parent));
    if (!changed.contains(at) && !moved_along) continue;
    rows.Add(before_[at].session, after_[at].session, parent == none() ? nullptr : &Now(parent),
             changed.contains(at));
  }
  return rows.Write(*connection_);
}

}  // namespace plenary::sessions
