// A synchronous standby that is away: what it does not have is not acknowledged, whatever happens to the
// call.

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "faults/cluster.h"
#include "faults/installation.h"
#include "support/forum.h"

namespace plenary {
namespace {

using std::chrono::seconds;
using test::Client;
using test::Within;

constexpr char kStandbyEvent[] = "events/forum";

// A write that may be repeated: of a lane of its own.
struct Write {
  std::string what;
  std::function<absl::Status(const Client&)> call;
  // Whether it is done, as a reader sees it.
  std::function<bool(const Client&)> is_done;
};

bool Finds(const Client& client, const google::protobuf::Message& request) {
  std::string answer;
  return client.CallRaw(test::MethodOf(request.GetDescriptor()), request.SerializeAsString(), &answer).ok();
}

v1::Participant::State StateOf(const Client& client, const std::string& participant) {
  v1::GetParticipantRequest request;
  request.set_name(participant);
  const auto found = client.Call<v1::Participant>(request);
  return found.ok() ? found->state() : v1::Participant::STATE_UNSPECIFIED;
}

class AwayStandby : public test::FaultTest {
 protected:
  void SetUp() override {
    FaultTest::SetUp();
    if (IsSkipped()) return;
    primary_ = std::make_unique<test::Cluster>();
    server_ = MakeServer(primary_->url(), "server", {"--migrate"});
    server_->Start();
    const Client admin = AdminOf(*server_);
    MakeEvent(admin, "forum");
    ASSERT_TRUE(admin.Call<v1::Participant>(Registration(kStandbyEvent, "leaves")).ok());
    v1::CreateCheckpointRequest door;
    door.set_parent(kStandbyEvent);
    door.set_checkpoint_id("door");
    *door.mutable_checkpoint()->mutable_title() = test::English("Door");
    const auto made = admin.Call<v1::Checkpoint>(door);
    ASSERT_TRUE(made.ok()) << made.status();
    standby_ = test::Cluster::StandbyOf(*primary_);
    primary_->Set("synchronous_standby_names", "standby");
    primary_->AwaitStandby();
  }
  void TearDown() override {
    server_.reset();
    FaultTest::TearDown();
  }

  // Each with an id of its own, the same whenever it is called.
  std::vector<Write> Writes() const {
    std::vector<Write> writes;
    const auto registration = Registration(kStandbyEvent, "comes", test::NewRequestId());
    writes.push_back(
        {"a registration",
         [=](const Client& client) { return client.Call<v1::Participant>(registration).status(); },
         [](const Client& client) {
           return StateOf(client, "events/forum/participants/comes") == v1::Participant::STATE_CONFIRMED;
         }});
    v1::WithdrawParticipantRequest withdrawal;
    withdrawal.set_name("events/forum/participants/leaves");
    withdrawal.set_request_id(test::NewRequestId());
    writes.push_back({"a withdrawal",
                      [=](const Client& client) { return client.Call<v1::Participant>(withdrawal).status(); },
                      [](const Client& client) {
                        return StateOf(client, "events/forum/participants/leaves") ==
                               v1::Participant::STATE_WITHDRAWN;
                      }});
    v1::CreateEventRequest creation;
    creation.set_event_id("other");
    creation.set_request_id(test::NewRequestId());
    *creation.mutable_event()->mutable_title() = test::English("Other");
    writes.push_back({"an event",
                      [=](const Client& client) { return client.Call<v1::Event>(creation).status(); },
                      [](const Client& client) {
                        v1::GetEventRequest get;
                        get.set_name("events/other");
                        return Finds(client, get);
                      }});
    return writes;
  }

  void Failover() {
    primary_->Kill();
    standby_->Start();
    standby_->Promote();
    server_->Kill();
    server_ = MakeServer(standby_->url(), "server");
    server_->Start();
  }

  test::Cluster& primary() const { return *primary_; }
  test::Cluster& standby() const { return *standby_; }
  Client Impatient() const { return AdminOf(*server_).WithTimeout(seconds(1)); }
  Client Patient() const { return AdminOf(*server_).WithTimeout(seconds(30)); }

 private:
  std::unique_ptr<test::Cluster> primary_;
  std::unique_ptr<test::Cluster> standby_;
  std::unique_ptr<test::Plenaryd> server_;
};

TEST_F(AwayStandby, NothingIsAcknowledgedThatFailoverLoses) {
  const std::vector<Write> writes = Writes();
  standby().Stop();
  std::set<std::string> acknowledged;
  for (int round = 0; round < 4; ++round) {
    for (const Write& write : writes) {
      const absl::Status status = write.call(Impatient());
      EXPECT_FALSE(status.ok()) << write.what << ", call " << round + 1 << " with the same request_id";
      if (status.ok()) acknowledged.insert(write.what);
    }
  }
  Failover();
  for (const Write& write : writes) {
    if (acknowledged.contains(write.what)) {
      EXPECT_TRUE(write.is_done(Patient())) << write.what << " was acknowledged and is lost";
    }
  }
}

TEST_F(AwayStandby, ARepeatedCallIsAnsweredOnceItIsBack) {
  const std::vector<Write> writes = Writes();
  standby().Stop();
  for (int round = 0; round < 2; ++round) {
    for (const Write& write : writes) EXPECT_FALSE(write.call(Impatient()).ok()) << write.what;
  }
  standby().Start();
  for (const Write& write : writes) {
    absl::Status status;
    EXPECT_TRUE(Within(seconds(30),
                       [&] {
                         status = write.call(Impatient());
                         return status.ok();
                       }))
        << write.what << ": " << status;
  }
  Failover();
  for (const Write& write : writes) EXPECT_TRUE(write.is_done(Patient())) << write.what << " is lost";
}

}  // namespace
}  // namespace plenary
