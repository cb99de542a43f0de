// A database that does not answer for ten seconds: the bytes sent to it are dropped, or its packets are
// lost.

#include <gtest/gtest.h>
#include <signal.h>

#include <chrono>
#include <iostream>
#include <memory>
#include <thread>
#include <vector>

#include "faults/cluster.h"
#include "faults/gate.h"
#include "faults/installation.h"
#include "faults/network.h"
#include "plenary/v1/access_service.pb.h"
#include "support/waiting.h"

namespace plenary {
namespace {

using std::chrono::seconds;
using test::Client;
using test::Health;
using test::Within;

constexpr seconds kSilence(10);
constexpr seconds kRecovery(5);
constexpr seconds kStop(15);
constexpr char kSilentEvent[] = "events/forum";

// How the database falls silent.
enum class Silence { kGate, kPackets };

class SilentDatabase : public test::FaultTest, public testing::WithParamInterface<Silence> {
 protected:
  void SetUp() override {
    FaultTest::SetUp();
    if (IsSkipped()) return;
    GetParam() == Silence::kGate ? SetUpGate() : SetUpNetwork();
    if (IsSkipped()) return;
    std::cout << "silence by " << (network_ == nullptr ? "a gate in user space" : "lost packets") << "\n";
    admin_ = std::make_unique<Client>(
        (reach_ == nullptr ? server_->Connect() : test::Plenaryd::ConnectTo(reach_->port()))
            .WithKey(AdminKey()));
    MakeEvent(*admin_, "forum");
  }
  void TearDown() override {
    if (gate_ != nullptr) gate_->Set(test::Gate::Mode::kPass);
    server_.reset();
    FaultTest::TearDown();
  }

  void FallSilent() const { network_ == nullptr ? gate_->Set(test::Gate::Mode::kSwallow) : network_->Lose(); }
  void Heal() const { network_ == nullptr ? gate_->Set(test::Gate::Mode::kPass) : network_->Deliver(); }

  absl::Status Register(const std::string& id, seconds timeout) const {
    return admin_->WithTimeout(timeout).Call<v1::Participant>(Registration(kSilentEvent, id)).status();
  }
  absl::Status GetEvent(seconds timeout) const {
    v1::GetEventRequest request;
    request.set_name(kSilentEvent);
    return admin_->WithTimeout(timeout).Call<v1::Event>(request).status();
  }
  absl::Status List(seconds timeout) const {
    v1::ListEventsRequest request;
    return admin_->WithTimeout(timeout).Call<v1::ListEventsResponse>(request).status();
  }

  // The database, by a way that never falls silent.
  std::string database_url() const { return cluster_ == nullptr ? database_->url() : cluster_->url(); }

  const Client& admin() const { return *admin_; }
  test::Plenaryd& server() const { return *server_; }

 private:
  void SetUpGate() {
    database_ = std::make_unique<test::MigratedDatabase>();
    gate_ = std::make_unique<test::Gate>(test::AddressOf(database_->url()));
    server_ = MakeServer(test::UrlBy(database_->url(), "127.0.0.1", gate_->port()));
    server_->Start();
  }
  void SetUpNetwork() {
    std::string why;
    network_ = test::Network::Make(why);
    if (network_ == nullptr)
      GTEST_SKIP() << "packets cannot be lost here, only in a gate in user space: " << why;
    cluster_ = std::make_unique<test::Cluster>(test::Cluster::Options{
        .listen = test::Network::kFar, .within = [this](const auto& work) { network_->Far(work); }});
    server_ = MakeServer(test::UrlBy(cluster_->url(), test::Network::kFar, 5432), "server", {"--migrate"});
    network_->Near([&] { server_->Start(); });
    reach_ = network_->Reach(server_->port());
  }

  std::unique_ptr<test::MigratedDatabase> database_;
  std::unique_ptr<test::Network> network_;
  std::unique_ptr<test::Cluster> cluster_;
  std::unique_ptr<test::Gate> gate_;   // to the database
  std::unique_ptr<test::Gate> reach_;  // to the server
  std::unique_ptr<test::Plenaryd> server_;
  std::unique_ptr<Client> admin_;
};

TEST_P(SilentDatabase, IsToldAndForgottenFiveSecondsAfterItHeals) {
  ASSERT_TRUE(Register("before", seconds(30)).ok());
  ASSERT_EQ(HealthOf(admin()), Health::kServing);
  FallSilent();
  const auto begin = std::chrono::steady_clock::now();
  // Of each lane more than it has threads.
  std::vector<std::thread> calls;
  for (int i = 0; i < 12; ++i) {
    calls.emplace_back([this, i] {
      Register("during-" + std::to_string(i), seconds(60)).IgnoreError();
      GetEvent(seconds(60)).IgnoreError();
      List(seconds(60)).IgnoreError();
    });
  }
  EXPECT_TRUE(Within(kSilence - seconds(1), [&] { return HealthOf(admin()) == Health::kNotServing; }));
  std::this_thread::sleep_until(begin + kSilence);
  Heal();
  // As many as there are threads, so that each of them has come back.
  EXPECT_TRUE(Within(kRecovery + test::kSlack, [&] {
    static int tried = 0;
    return Register("after-" + std::to_string(++tried), seconds(1)).ok() && GetEvent(seconds(1)).ok() &&
           List(seconds(1)).ok() && HealthOf(admin()) == Health::kServing;
  })) << server().Output();
  for (std::thread& call : calls) call.join();
  for (int i = 0; i < 20; ++i) EXPECT_TRUE(List(seconds(1)).ok());
}

TEST_P(SilentDatabase, DoesNotHoldAStop) {
  // Under the lock every call stays under way.
  db::Connection holder({.url = database_url()});
  db::Transaction lock(holder);
  ASSERT_TRUE(holder.ExecuteScript("LOCK TABLE events, event_admission").ok());
  std::vector<std::thread> calls;
  for (int i = 0; i < 8; ++i) {
    calls.emplace_back([this, i] {
      const std::string id = "during-" + std::to_string(i);
      (i % 2 == 0 ? Register(id, seconds(60)) : List(seconds(60))).IgnoreError();
    });
  }
  // A group of registrations, and all lists.
  EXPECT_TRUE(Within(seconds(10), [this] { return test::CountWaitingIn(database_url()) >= 5; }));
  FallSilent();
  const bool stopped = server().Stop(kStop + test::kSlack);
  EXPECT_TRUE(stopped) << server().Output();
  if (!stopped) server().Kill();
  for (std::thread& call : calls) call.join();
}

INSTANTIATE_TEST_SUITE_P(By, SilentDatabase, testing::Values(Silence::kGate, Silence::kPackets),
                         [](const auto& silence) {
                           return silence.param == Silence::kGate ? "Gate" : "Packets";
                         });

}  // namespace
}  // namespace plenary
