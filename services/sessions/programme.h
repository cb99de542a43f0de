// All sessions of an event at once, for changes that have to fit together when all of them are made.

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
  // Locks the event's programme and reads all of its sessions, which stay as they are until the transaction
  // ends but for what is done here.
  static absl::StatusOr<Programme> Lock(db::Connection& connection, const std::string& event_id);

  db::Connection& connection() const { return *connection_; }

  // A session to be changed in place, as long as the programme is there; null if there is none of that name.
  StoredSession* Change(const std::string& name);
  // The same of every session.
  std::vector<StoredSession*> ChangeAll();
  // The session as it was. It is there.
  const StoredSession& Before(const std::string& name) const { return before_[index_.at(name)]; }

  // Gives what is a part of another its room, and looks whether everything may stand where it now does:
  // ReferenceNotFound, Cycle, IllegalState under a parent that is cancelled, OutsideParent and RoomTaken. The
  // error is that of the session it is of; `parts` says where in the request each session stands
  // ("requests[1].").
  absl::Status Settle(const std::map<std::string, std::string>& parts);

  // Writes what changed, in one statement, and sets times and etags. After Settle().
  absl::Status Write();
  // What changed: positions in before() and after().
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
  // How many wholes the session is a part of, one in another; none() if it comes to be a part of itself.
  std::size_t DepthOf(std::size_t at) const;
  absl::Status CheckParents(const Parts& parts) const;
  // Wholes come before their parts.
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
