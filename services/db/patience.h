// Limits every wait for the database, whatever happens to the network. libpq waits without a limit. A thread
// looks at all connections of the process ten times a second, and ends sessions that have waited too long.

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

// A connection, as seen by Patience.
class Watched {
 public:
  virtual ~Watched() = default;
  // The same for all connections to one database, and different for other databases.
  virtual const void* database() const = 0;
  // Ends the session if it has waited longer than its limit.
  virtual void EndIfLate() = 0;
  // Ends the session if it waits, and the database has sent nothing for a while.
  virtual void EndIfSilent() = 0;
};

// One in each process, thread-safe.
class Patience {
 public:
  static Patience& Instance();

  // Watches a connection from Add to Remove.
  void Add(Watched& connection);
  void Remove(Watched& connection);

  // For all connections to the same database as `probe`: see Connection::CutSilent.
  void CutSilent(const Watched& probe);

  // Keeps the socket of a session whose COMMIT was not answered, until the server is done with it.
  void SetAside(int socket);
  // How many there are.
  std::size_t set_aside();

  // Sends the session's cancellation on another thread. Never blocks.
  void Cancel(std::shared_ptr<Session> session);

 private:
  Patience();
  void Loop();
  void SendCancellations();

  // Lock this before a connection's own mutex.
  std::mutex connections_mutex_;
  std::set<Watched*> connections_;
  std::condition_variable first_;
  // Lock this after it, and only briefly.
  std::mutex work_mutex_;
  std::vector<int> set_aside_;
  std::vector<std::shared_ptr<Session>> to_cancel_;
  std::size_t cancelling_ = 0;  // threads that send cancellations
  std::thread thread_;
};

}  // namespace plenary::db
