// A programme for tests: an event whose sessions are created and moved through two servers on one database.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plenary/v1/session_service.pb.h"
#include "support/forum.h"
#include "support/test_server.h"

namespace plenary::test {

// Hours of a day of tests.
struct Hours {
  double start = 0;
  double end = 0;
};
v1::Interval At(const Hours& hours);

// A session to create, without a time or place if those are left out. References are names.
v1::CreateSessionRequest NewSession(const std::string& event, const std::string& id,
                                    std::optional<Hours> hours = std::nullopt, const std::string& room = "",
                                    const std::string& parent = "");
// An update of these fields.
v1::UpdateSessionRequest Changing(const std::string& name, const std::vector<std::string>& paths);
// The step of a session: a StartSessionRequest and the like.
template <class Request>
Request StepOf(const std::string& name, const std::string& reason = "") {
  Request request;
  request.set_name(name);
  request.set_reason(reason);
  return request;
}

class ProgrammeTest : public ServerTest {
 protected:
  void SetUp() override;
  void TearDown() override;

  // Both servers again, with other options, on another database.
  void StartServers(const plenaryd::ServerOptions& options);

  // An administrator, over a separate connection: to one server if `which` is even, otherwise to the other.
  Client ConnectTo(int which);
  const Client& admin() const { return *admin_; }
  db::Connection& connection() { return *connection_; }

  // The administrator's answer to the call; throws if that is an error.
  template <class Response>
  Response Make(const Message& request) const {
    auto response = admin_->Call<Response>(request);
    if (!response.ok()) throw std::runtime_error(response.status().ToString() + "\n" + request.DebugString());
    return *std::move(response);
  }
  v1::Session Make(const v1::CreateSessionRequest& request) const { return Make<v1::Session>(request); }
  v1::Session Get(const std::string& name) const;

  // An event of some days in Madrid, a draft unless it is announced.
  std::string MakeEvent(const std::string& id, bool announced = true) const;
  std::string MakeRoom(const std::string& event, const std::string& id) const;

 private:
  void StartSecond(const plenaryd::ServerOptions& options);

  std::unique_ptr<TestServer> second_;
  std::optional<Client> admin_;
  std::unique_ptr<db::Connection> connection_;
};

// With one event, which is announced, and a hall in it.
class OneProgrammeTest : public ProgrammeTest {
 protected:
  void SetUp() override;

  const std::string& event() const { return event_; }
  const std::string& hall() const { return hall_; }
  // The name of a session of it.
  std::string Name(const std::string& id) const { return event_ + "/sessions/" + id; }

 private:
  std::string event_;
  std::string hall_;
};

}  // namespace plenary::test
