// A PostgreSQL of our own in a directory, for a server that nobody wants to set a database up for. It listens
// on a UNIX socket only, in a directory that only its owner may enter, and never runs as root.
//
// The directory holds: postgres/ (the cluster), postgres.log, and plenary.lock.

#pragma once

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/child_process.h"
#include "db/cluster_processes.h"
#include "db/postgres_install.h"

namespace plenary::db {

// Not thread-safe.
class PrivatePostgres {
 public:
  // Takes a line for people.
  using Tell = std::function<void(const std::string&)>;

  struct Options {
    std::string data_dir;           // made if it is missing
    std::string user = "postgres";  // whom a new cluster belongs to when we are root
    Tell progress = nullptr;        // gets a line for each step
  };

  // Starts it and waits until it answers; makes the cluster and the database "plenary" on first use, and
  // recovers what a crash left. FAILED_PRECONDITION, with what to do, if the directory is in use or cannot be
  // used. Called from a thread that lives as long as the object: the database is told to stop when it ends,
  // even by kill -9.
  static absl::StatusOr<std::unique_ptr<PrivatePostgres>> Start(Options options);

  // Stop().
  ~PrivatePostgres();
  PrivatePostgres(const PrivatePostgres&) = delete;
  PrivatePostgres& operator=(const PrivatePostgres&) = delete;

  // Of the database "plenary", as its superuser.
  std::string url() const { return UrlOf("plenary"); }
  // Of the server process; 0 when none runs.
  pid_t pid() const { return server_; }

  // Starts it again if it has ended by itself, and tells so: to be called some times a second, by the thread
  // that called Start(). Does not wait for it to answer. ABORTED once it has ended several times in a row
  // before it answered.
  absl::Status Watch(const Tell& tell);

  // Cuts the sessions, waits until everything is on disk and the server has gone. An error if it had to be
  // forced, in which case the next start recovers.
  absl::Status Stop();

 private:
  explicit PrivatePostgres(Options options);

  absl::Status Prepare();
  // Shuts other servers out of the directory, and clears what the last one could not.
  absl::Status Lock();
  // Says in the lock's file who we are and where the socket is.
  absl::Status NoteInLock();
  // Whom the cluster belongs to.
  absl::Status ChooseAccount();
  absl::Status ChooseInstall();
  absl::Status MakeCluster();
  // Removes what an interrupted making of a cluster left.
  void RemoveUnfinished() const;
  // Ends a server that outlived its parent.
  absl::Status EndLeftovers();
  // Sees to it that nothing is left of a server, so that another one can start.
  absl::Status ClearCluster(std::span<const EndingStep> steps) const;
  absl::Status Launch();
  absl::Status MakeSocketDirectory();
  absl::Status AwaitReady();
  absl::Status MakeDatabase();
  // Of Watch().
  void NoteEnd(const std::string& how, const Tell& tell);
  void Relaunch(const Tell& tell);

  absl::StatusOr<int> OpenLog() const;
  absl::Status Run(const std::vector<std::string>& arguments, const std::string& directory,
                   const std::string& what) const;
  void TellStep(const std::string& line) const;
  std::string UrlOf(const std::string& database) const;

  const Options options_;
  std::string cluster_;
  std::string log_;
  int lock_ = -1;
  std::optional<Account> account_;  // empty: our own
  PostgresInstall install_{0, ""};
  std::string socket_directory_;
  pid_t server_ = 0;  // 0 when none runs
  // Of Watch().
  bool answered_ = true;                            // the server that runs, or ran last
  int failures_ = 0;                                // servers in a row that ended before they answered
  std::chrono::steady_clock::time_point relaunch_;  // no earlier
};

}  // namespace plenary::db
