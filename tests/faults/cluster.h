// A separate PostgreSQL for tests that freeze, kill or lose one, or need a standby.

#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace plenary::test {

// Lives in its own folder, belongs to the user postgres if we are root, and is removed with the object.
// Create it on a thread that lives as long: PostgreSQL is told to stop when that thread ends.
class Cluster {
 public:
  struct Options {
    std::string listen{};                 // addresses for TCP, beside its UNIX socket; port 5432
    std::vector<std::string> settings{};  // "name=value"
    std::function<void(std::function<void()>)> within =
        nullptr;  // runs the command that starts it; for a separate network
  };

  // A new one, which answers.
  Cluster() : Cluster(Options{}) {}
  explicit Cluster(Options options);
  // A copy of `primary` that follows it, under this name in synchronous_standby_names.
  static std::unique_ptr<Cluster> StandbyOf(const Cluster& primary, const std::string& name = "standby");
  ~Cluster();
  Cluster(const Cluster&) = delete;
  Cluster& operator=(const Cluster&) = delete;

  // Over its UNIX socket, as its superuser.
  std::string url(const std::string& database = "postgres") const;
  pid_t pid() const { return server_; }

  // Runs SQL in a database; throws if that fails.
  void Sql(const std::string& sql, const std::string& database = "postgres") const;
  // ALTER SYSTEM, and waits until sessions see it.
  void Set(const std::string& name, const std::string& value) const;

  // Starts it if it does not run, and waits until it answers.
  void Start();
  // Ends its sessions and stops it.
  void Stop();
  // kill -9, the server and all its sessions.
  void Kill();
  // kill -9 of one session, if there is one: PostgreSQL then ends the others, and recovers.
  void KillSession() const;
  // All its processes.
  void Freeze() const;
  void Thaw() const;
  // Makes a standby a primary, and waits until it writes.
  void Promote() const;
  // Waits until a standby of this name follows, synchronously if `sync`.
  void AwaitStandby(const std::string& name = "standby", bool sync = true) const;

 private:
  struct Bare {};
  Cluster(Bare, Options options);
  void Run(const std::vector<std::string>& arguments) const;
  std::vector<pid_t> Processes() const;
  void Signal(int number) const;
  void Launch();

  const Options options_;
  std::filesystem::path folder_;
  std::string programs_;  // the folder with initdb and the like
  pid_t server_ = 0;
};

}  // namespace plenary::test
