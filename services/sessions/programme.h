// All sessions of an event, for changes that must fit together only when all of them are made.

#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "sessions/session_store.h"

namespace plenary::sessions {

// Not thread-safe. Lives in the transaction that it was read in.
class Programme {
 public:
  // Locks the event's programme and reads all of its sessions. Until the transaction ends, only this object
  // changes them.
  static absl::StatusOr<Programme> Lock(db::Connection& connection, const std::string& event_id);

  db::Connection& connection() const { return *connection_; }

  // A session to be changed in place, valid as long as the programme; null if there is no session with that
  // name.
  StoredSession* Change(const std::string& name);
  // The same for every session.
  std::vector<StoredSession*> ChangeAll();
  // The session before the changes. It must exist.
  const StoredSession& Before(const std::string& name) const { return before_[index_.at(name)]; }

  // Gives parts the room of their parent, and checks the placement of every session: ReferenceNotFound,
  // Cycle, IllegalState under a cancelled parent, OutsideParent and RoomTaken. The error is about the session
  // with the fault; `parts` has the field of each session in the request ("requests[1].").
  absl::Status Settle(const std::map<std::string, std::string>& parts);

  // Writes the changes, in one statement, and sets times and etags. After Settle().
  absl::Status Write();
  // The changed sessions: positions in before() and after().
  const std::vector<std::size_t>& changed() const { return changed_; }
  const std::vector<StoredSession>& before() const { return before_; }
  const std::vector<StoredSession>& after() const { return after_; }

 private:
  using Parts = std::map<std::string, std::string>;

  const v1::Session& Now(std::size_t at) const { return after_[at].session; }
  const v1::Session& Then(std::size_t at) const { return before_[at].session; }
  // The position of the session's parent; none() without one.
  std::size_t ParentOf(std::size_t at) const;
  std::size_t none() const { return after_.size(); }
  // How many levels of parents the session has; none() if it would become a part of itself.
  std::size_t DepthOf(std::size_t at) const;
  absl::Status CheckParents(const Parts& parts) const;
  // Parents come before their parts.
  std::vector<std::size_t> InDepth() const;
  absl::Status FollowRooms(const Parts& parts);
  absl::Status CheckRooms(const Parts& parts) const;
  absl::Status CheckWithin(const Parts& parts) const;
  absl::Status CheckAlone(const Parts& parts) const;
  bool Changed(std::size_t at) const;

  explicit Programme(db::Connection& connection) : connection_(&connection) {}

  db::Connection* connection_;
  std::vector<StoredSession> before_;
  std::vector<StoredSession> after_;
  std::map<std::string, std::size_t> index_;
  std::set<std::size_t> touched_;
  std::vector<std::size_t> changed_;
};

}  // namespace plenary::sessions
