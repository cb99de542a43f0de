// Random faults: of servers, of their connections to the database, and of the database itself.

#pragma once

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "faults/cluster.h"
#include "faults/gate.h"
#include "faults/installation.h"

namespace plenary::test {

// A server, and the gate between it and the database.
struct Site {
  std::unique_ptr<Gate> gate;
  std::unique_ptr<Plenaryd> server;
};

class Disturber {
 public:
  Disturber(Cluster& cluster, std::vector<Site>& sites, unsigned seed)
      : cluster_(cluster), sites_(sites), random_(seed) {}

  // Causes one fault for a while, and ends it. Whatever it ended runs again afterwards.
  void Disturb();
  // How often each was made.
  const std::map<std::string, int>& faults() const { return faults_; }
  // Servers that had to be killed, because they did not serve long after a fault was over.
  int stuck() const { return stuck_; }

 private:
  void KillServer(Site& site);
  void StopServer(Site& site);
  void FreezeServer(Site& site);
  void Swallow(Site& site);
  void SwallowAnswers(Site& site);
  void FreezeGate(Site& site);
  void Cut(Site& site);
  void CutSessions(Site& site);
  void KillSession(Site& site);
  void FreezeDatabase(Site& site);
  void KillDatabase(Site& site);

  // Makes sure that all of them serve.
  void Revive();
  void Pass(int at_least_ms, int at_most_ms);

  Cluster& cluster_;
  std::vector<Site>& sites_;
  std::mt19937 random_;
  std::map<std::string, int> faults_;
  int stuck_ = 0;
};

}  // namespace plenary::test
