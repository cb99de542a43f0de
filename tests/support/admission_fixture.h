// Two servers on one database, and callers of both.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "support/admission_model.h"
#include "support/admission_records.h"
#include "support/admission_stage.h"
#include "support/test_server.h"

namespace plenary::test {

// A test of admission. Groups are small: more transactions that may cross.
class AdmissionTest : public ServerTest {
 protected:
  AdmissionTest();
  void SetUp() override;
  void TearDown() override;

  // Both servers again, with other options.
  void StartServers(const plenaryd::ServerOptions& options);
  static plenaryd::ServerOptions Options();

  // Anonymous, over a separate connection: to one server if `which` is even, otherwise to the other.
  Client ConnectTo(int which);
  // Over `count` connections, alternating between the servers.
  std::vector<Client> Connect(int count);
  const std::string& registrar_key() const { return registrar_key_; }
  db::Connection& connection() { return *connection_; }

  // An event that is announced and open to everyone; its name.
  std::string MakeEvent(const std::string& id, const Policy& policy);
  void MakeDelegation(const std::string& event, const std::string& id, const Limit& limit);
  // The people in operations.
  void MakePeople();

  // Faults in the stored data of an event: FaultsInRecords, and a journal that does not verify.
  std::vector<std::string> FaultsIn(const std::string& event_id);

 private:
  void StartSecond(const plenaryd::ServerOptions& options);

  std::unique_ptr<TestServer> second_;
  std::unique_ptr<db::Connection> connection_;
  std::string registrar_key_;
};

// Adds a description to `faults` if `stored` differs from `expected`.
void Compare(const Attendance& stored, const Attendance& expected, std::vector<std::string>& faults);

}  // namespace plenary::test
