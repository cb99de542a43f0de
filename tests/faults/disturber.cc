#include "faults/disturber.h"

#include <signal.h>

#include <array>
#include <chrono>
#include <thread>
#include <utility>

namespace plenary::test {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// How long a server has to serve again once nothing is at fault.
constexpr seconds kPatience(15);

}  // namespace

void Disturber::Disturb() {
  using Fault = void (Disturber::*)(Site&);
  static const std::vector<std::pair<std::string, Fault>> kFaults = {
      {"a server killed", &Disturber::KillServer},
      {"a server told to stop", &Disturber::StopServer},
      {"a server frozen", &Disturber::FreezeServer},
      {"a gate that swallows", &Disturber::Swallow},
      {"a gate that swallows answers", &Disturber::SwallowAnswers},
      {"a gate frozen", &Disturber::FreezeGate},
      {"connections cut", &Disturber::Cut},
      {"sessions ended", &Disturber::CutSessions},
      {"a session killed", &Disturber::KillSession},
      {"the database frozen", &Disturber::FreezeDatabase},
      {"the database killed", &Disturber::KillDatabase},
  };
  const auto& [name, fault] = kFaults[random_() % kFaults.size()];
  ++faults_[name];
  (this->*fault)(sites_[random_() % sites_.size()]);
  Revive();
  Pass(100, 1'500);
}

void Disturber::Pass(int at_least_ms, int at_most_ms) {
  const auto range = static_cast<unsigned>(at_most_ms - at_least_ms);
  std::this_thread::sleep_for(milliseconds(at_least_ms + static_cast<int>(random_() % range)));
}

void Disturber::KillServer(Site& site) {
  site.server->Kill();
  Pass(0, 500);
}

void Disturber::StopServer(Site& site) {
  if (!site.server->Stop(seconds(20))) {
    ++stuck_;
    site.server->Kill();
  }
}

void Disturber::FreezeServer(Site& site) {
  site.server->Freeze();
  Pass(200, 3'000);
  site.server->Thaw();
}

void Disturber::Swallow(Site& site) {
  site.gate->Set(Gate::Mode::kSwallow);
  Pass(100, 3'000);
  site.gate->Set(Gate::Mode::kPass);
}

void Disturber::SwallowAnswers(Site& site) {
  site.gate->Set(Gate::Way::kBack, Gate::Mode::kSwallow);
  Pass(20, 500);
  site.gate->Cut();
  site.gate->Set(Gate::Mode::kPass);
}

void Disturber::FreezeGate(Site& site) {
  site.gate->Set(Gate::Mode::kFreeze);
  Pass(100, 2'000);
  site.gate->Set(Gate::Mode::kPass);
}

void Disturber::Cut(Site& site) { site.gate->Cut(); }

void Disturber::CutSessions(Site&) {
  cluster_.Sql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
      " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
}

// As the kernel does for want of memory: PostgreSQL then ends all others and recovers.
void Disturber::KillSession(Site&) { cluster_.KillSession(); }

void Disturber::FreezeDatabase(Site&) {
  cluster_.Freeze();
  Pass(100, 2'000);
  cluster_.Thaw();
}

void Disturber::KillDatabase(Site&) {
  cluster_.Kill();
  Pass(0, 500);
  cluster_.Start();
}

void Disturber::Revive() {
  for (Site& site : sites_) {
    const auto serves = [&site] {
      if (!site.server->Runs()) {
        // The database may not be back yet: then it ends, and is started again.
        site.server->Launch();
        if (!Within(seconds(5), [&site] { return site.server->HasPort() || !site.server->Runs(); }))
          return false;
      }
      return site.server->Runs() && HealthOf(site.server->Connect()) == Health::kServing;
    };
    while (!Within(kPatience, serves)) {
      ++stuck_;
      site.server->Kill();
    }
  }
}

}  // namespace plenary::test
