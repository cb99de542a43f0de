// A PostgreSQL in a directory, owned by our process, for a server that runs without a database set up by
// anybody. It listens only on a UNIX socket, in a directory that only its owner may enter, and never runs as
// root.
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
  // Called with a line for people.
  using Tell = std::function<void(const std::string&)>;

  struct Options {
    std::string data_dir;           // made if it is missing
    std::string user = "postgres";  // the owner of a new cluster if we are root
    Tell progress = nullptr;        // gets a line for each step
  };

  // Starts it and waits until it answers; makes the cluster and the database "plenary" on first use, and
  // recovers after a crash. FAILED_PRECONDITION, with what to do, if the directory is in use or cannot be
  // used. Call it from a thread that lives as long as the object: when the thread ends, even by kill -9, the
  // database is told to stop.
  static absl::StatusOr<std::unique_ptr<PrivatePostgres>> Start(Options options);

  // Stop().
  ~PrivatePostgres();
  PrivatePostgres(const PrivatePostgres&) = delete;
  PrivatePostgres& operator=(const PrivatePostgres&) = delete;

  // The URL of the database "plenary", for its superuser.
  std::string url() const { return UrlOf("plenary"); }
  // Of the server process; 0 when none runs.
  pid_t pid() const { return server_; }

  // Starts it again if it has ended by itself, and reports that. Call it a few times a second, on the thread
  // that called Start(). Does not wait for an answer. ABORTED if it has ended several times in a row before
  // it answered.
  absl::Status Watch(const Tell& tell);

  // Ends all sessions, waits until everything is on disk and the server has ended. An error if it had to be
  // forced; the next start then recovers.
  absl::Status Stop();

 private:
  explicit PrivatePostgres(Options options);

  absl::Status Prepare();
  // Locks the directory against other servers, and removes what the last one left.
  absl::Status Lock();
  // Writes our process id and the socket's directory into the lock file.
  absl::Status NoteInLock();
  // The user who owns the cluster.
  absl::Status ChooseAccount();
  absl::Status ChooseInstall();
  absl::Status MakeCluster();
  // Removes what is left of a cluster that was not completed.
  void RemoveUnfinished() const;
  // Ends a server that outlived its parent.
  absl::Status EndLeftovers();
  // Makes sure that nothing is left of an earlier server, so that another can start.
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
  std::optional<Account> account_;  // empty: our own user
  PostgresInstall install_{0, ""};
  std::string socket_directory_;
  pid_t server_ = 0;  // 0 when none runs
  // Of Watch().
  bool answered_ = true;                            // the server that runs, or the last one
  int failures_ = 0;                                // servers in a row that ended before they answered
  std::chrono::steady_clock::time_point relaunch_;  // when to start it again, at the earliest
};

}  // namespace plenary::db
