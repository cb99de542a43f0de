// Servers as they run in an installation: plenaryd as processes, which freeze, die and come back.

#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "base/file_test_support.h"
#include "faults/patience.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/program.h"

namespace plenary::test {

enum class Health { kServing = 1, kNotServing = 2, kNoAnswer };
// Of all services, as a load balancer asks.
Health HealthOf(const Client& client);

// A plenaryd with a folder of its own, which keeps its port when it comes back.
class Plenaryd {
 public:
  // Its folder is made in `where`. Not started yet.
  Plenaryd(const fs::path& where, std::string name, std::vector<std::string> arguments);

  // Starts it and waits until it serves; throws if it does not.
  void Start();
  // Starts it without waiting.
  void Launch();
  void AwaitServing();
  // Whether it has said since its last start on which port it serves.
  bool HasPort() const { return fs::exists(folder_ / "port"); }
  bool Runs() const { return program_.has_value() && program_->Runs(); }

  void Signal(int number) { program_->Signal(number); }
  void Freeze() { Signal(SIGSTOP); }
  void Thaw() { Signal(SIGCONT); }
  // kill -9, which also ends a frozen one.
  void Kill() { program_.reset(); }
  // SIGTERM; whether it ends in this time. Then its exit code is there.
  bool Stop(std::chrono::seconds limit);
  int exit_code() const { return exit_code_; }

  // Arguments of the next start.
  void SetArguments(std::vector<std::string> arguments) { arguments_ = std::move(arguments); }
  int port() const { return port_; }
  // What it wrote since its last start.
  std::string Output() const { return ReadFile(folder_ / "output"); }
  // Anonymous, over a connection of its own.
  Client Connect() const { return ConnectTo(port_); }
  static Client ConnectTo(int port);

 private:
  const fs::path folder_;
  const std::string name_;
  std::vector<std::string> arguments_;
  std::optional<Program> program_;
  int port_ = 0;
  int exit_code_ = -1;
};

// A test with servers on one database, which is made where there is a PostgreSQL for tests.
class FaultTest : public ProgramTest {
 protected:
  FaultTest();

  // Not started yet. All write, or read, the first administrator's key to the same file.
  std::unique_ptr<Plenaryd> MakeServer(const std::string& database_url, const std::string& name = "server",
                                       const std::vector<std::string>& more = {}) const;
  // The key of the first administrator, once a server has started.
  std::string AdminKey() const { return FirstWord(directory() / "key"); }
  Client AdminOf(const Plenaryd& server) const { return server.Connect().WithKey(AdminKey()); }

  // events/ID, announced and open to everyone; so many places, or any number.
  static void MakeEvent(const Client& admin, const std::string& id, int capacity = 0);
  static v1::RegisterParticipantRequest Registration(const std::string& event, const std::string& id,
                                                     const std::string& request_id = "");

 private:
  static std::string FirstWord(const fs::path& file);
};

// A name for requests that are to be told apart.
std::string NewRequestId();

}  // namespace plenary::test
