// Sees to it that nobody waits for the database for longer than is said, whatever becomes of the network.
// libpq waits without a limit; a thread of its own looks at all connections of the process ten times a
// second, and ends the sessions of those that have waited too long.

#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace plenary::db {

class Session;

// A connection, as it is looked after.
class Watched {
 public:
  virtual ~Watched() = default;
  // What all connections to one database have in common, and no others.
  virtual const void* database() const = 0;
  // Ends the session if it has waited for longer than is said.
  virtual void EndIfLate() = 0;
  // Ends it if it waits, and nothing was heard of the database for a while.
  virtual void EndIfSilent() = 0;
};

// One a process, thread-safe.
class Patience {
 public:
  static Patience& Instance();

  // A connection is looked after from Add to Remove.
  void Add(Watched& connection);
  void Remove(Watched& connection);

  // Of all connections to the same database as `probe`: see Connection::CutSilent.
  void CutSilent(const Watched& probe);

  // Keeps the socket of a session whose COMMIT was not answered, until the server has done with it.
  void SetAside(int socket);
  // How many there are.
  std::size_t set_aside();

  // Sends the session's cancellation, on a thread that may take long about it. Never blocks.
  void Cancel(std::shared_ptr<Session> session);

 private:
  Patience();
  void Loop();
  void SendCancellations();

  // Locked before a connection's own mutex.
  std::mutex connections_mutex_;
  std::set<Watched*> connections_;
  std::condition_variable first_;
  // Locked after it, for moments only.
  std::mutex work_mutex_;
  std::vector<int> set_aside_;
  std::vector<std::shared_ptr<Session>> to_cancel_;
  std::size_t cancelling_ = 0;  // threads that send cancellations
  std::thread thread_;
};

}  // namespace plenary::db
