// Two servers on one database under random faults: the answers to callers must be possible.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <random>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "faults/busy_caller.h"
#include "faults/disturber.h"
#include "faults/installation.h"
#include "faults/stage.h"

namespace plenary {
namespace {

using test::Call;

constexpr int kServers = 2;
constexpr int kCallers = 6;
constexpr int kSeconds = 25;
// A history with fewer writes says too little. Faults that leave few of them done take longer, at most so
// many times.
constexpr std::size_t kWrites = 100;
constexpr int kTimesLonger = 4;
constexpr std::size_t kShown = 20;

class HistoryTest : public test::FaultTest {
 protected:
  void SetUp() override {
    FaultTest::SetUp();
    if (IsSkipped()) return;
    seed_ = std::random_device{}();
    if (const char* seed = std::getenv("PLENARY_FAULT_SEED")) seed_ = static_cast<unsigned>(std::atoll(seed));
    std::cout << "PLENARY_FAULT_SEED=" << seed_ << "\n";
    cluster_ = std::make_unique<test::Cluster>();
    for (int i = 0; i < kServers; ++i) {
      test::Site& site = sites_.emplace_back();
      site.gate = std::make_unique<test::Gate>(test::AddressOf(cluster_->url()));
      site.server = MakeServer(test::UrlBy(cluster_->url(), "127.0.0.1", site.gate->port()),
                               "server-" + std::to_string(i), {"--migrate", "--shutdown-grace", "5"});
      site.server->Start();
    }
    test::MakeStage(AdminOf(*sites_[0].server));
  }
  void TearDown() override {
    sites_.clear();
    FaultTest::TearDown();
  }

  // Calls, and `disturb` again and again, until the time is over and enough was done; then nothing is under
  // way any more.
  void Run(const std::function<void()>& disturb) {
    std::vector<std::jthread> callers;  // told to stop when they go
    for (int i = 0; i < kCallers; ++i) {
      std::vector<test::Client> servers;
      for (const test::Site& site : sites_) servers.push_back(AdminOf(*site.server));
      callers.emplace_back([this, servers, i](const std::stop_token& over) {
        test::BusyCaller caller(recorder_, made_, servers, seed_ + 1 + static_cast<unsigned>(i));
        while (!over.stop_requested()) caller.Act();
      });
    }
    const auto passed = [begin = std::chrono::steady_clock::now()] {
      return std::chrono::steady_clock::now() - begin;
    };
    const auto wanted = test::FaultSeconds(kSeconds);
    while (passed() < wanted || (recorder_.writes_done() <= kWrites && passed() < kTimesLonger * wanted))
      disturb();
    for (std::jthread& caller : callers) caller.request_stop();
    callers.clear();
    sites_.clear();
    cluster_->Stop();
    cluster_->Start();
    TellCalls();
  }

  // Holds what was told against what is there.
  void Check() const {
    const auto server = MakeServer(cluster_->url(), "last");
    server->Start();
    std::vector<std::string> faults;
    const test::Remains remains = test::ReadRemains(AdminOf(*server), faults);
    const std::vector<Call> history = recorder_.history();
    for (const std::string& fault : test::FaultsIn(history, remains)) faults.push_back(fault);
    std::cout << history.size() << " calls, " << remains.journal.size() << " entries in the journals, "
              << faults.size() << " violations\n";
    for (std::size_t i = 0; i < std::min(faults.size(), kShown); ++i) ADD_FAILURE() << faults[i];
    EXPECT_TRUE(faults.empty());
    for (const auto& [surprise, count] : recorder_.surprises())
      ADD_FAILURE() << count << " times " << surprise;
    EXPECT_GT(recorder_.writes_done(), kWrites) << "too few to say anything";
  }

  // Without one the primary alone is what counts; with one that follows, both.
  void MakeStandby() {
    standby_ = test::Cluster::StandbyOf(*cluster_);
    cluster_->Set("synchronous_standby_names", "standby");
    cluster_->AwaitStandby();
    // It has everything up to here.
    cluster_->Sql("CREATE TABLE caught_up (); DROP TABLE caught_up");
  }
  // The primary is gone for good, and the standby takes its place.
  void FailOver() {
    cluster_->Kill();
    standby_->Start();
    standby_->Promote();
    cluster_ = std::move(standby_);
    for (test::Site& site : sites_) site.gate->LeadTo(test::AddressOf(cluster_->url()));
  }

  test::Cluster& cluster() const { return *cluster_; }
  test::Cluster& standby() const { return *standby_; }
  std::vector<test::Site>& sites() { return sites_; }
  unsigned seed() const { return seed_; }

 private:
  void TellCalls() const {
    std::map<std::string, std::map<Call::Outcome, int>> counts;
    for (const Call& call : recorder_.history()) ++counts[call.what][call.outcome];
    for (const auto& [what, outcomes] : counts) {
      const auto of = [&outcomes = outcomes](Call::Outcome outcome) {
        const auto found = outcomes.find(outcome);
        return found == outcomes.end() ? 0 : found->second;
      };
      std::cout << what << ": " << of(Call::Outcome::kDone) << " done, " << of(Call::Outcome::kRefused)
                << " refused, " << of(Call::Outcome::kFull) << " found no place, "
                << of(Call::Outcome::kNotNow) << " not done, " << of(Call::Outcome::kUnknown)
                << " not answered\n";
    }
  }

  unsigned seed_ = 0;
  std::unique_ptr<test::Cluster> cluster_;
  std::unique_ptr<test::Cluster> standby_;
  std::vector<test::Site> sites_;
  test::Recorder recorder_;
  test::Made made_;
};

TEST_F(HistoryTest, Holds) {
  test::Disturber disturber(cluster(), sites(), seed());
  Run([&] { disturber.Disturb(); });
  for (const auto& [fault, count] : disturber.faults()) std::cout << fault << ": " << count << "\n";
  std::cout << "servers that did not serve long after a fault: " << disturber.stuck() << "\n";
  Check();
}

// A synchronous standby that is away, comes back, or takes over while it has been away.
TEST_F(HistoryTest, HoldsOverFailovers) {
  MakeStandby();
  std::mt19937 random(seed());
  const auto pass = [&random](int at_least_ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(at_least_ms + static_cast<int>(random() % 2'000)));
  };
  int failovers = 0;
  Run([&] {
    pass(500);
    standby().Stop();
    pass(1'000);
    if (random() % 3 == 0) {
      standby().Start();
      return;
    }
    ++failovers;
    FailOver();
    pass(500);
    MakeStandby();
  });
  std::cout << failovers << " failovers\n";
  Check();
}

}  // namespace
}  // namespace plenary
