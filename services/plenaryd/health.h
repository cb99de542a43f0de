// Keeps the health service (grpc.health.v1) true: serving is who has a database that answers, is no standby,
// and has a schema recent enough. Whether anything can be written just now is told as a service of its own,
// "writes", and whether the clocks of the server and the database tell the same time as another, "clock".

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "db/connection.h"
#include "grpcpp/health_check_service_interface.h"
#include "plenaryd/logging.h"
#include "plenaryd/periodic.h"
#include "prometheus/gauge.h"
#include "rpc/standing.h"

namespace plenary::plenaryd {

// Probes the database every second over a connection of its own, and tells `health` of each change for every
// service and overall. A probe without an answer in 3 s has failed; sessions that wait on a silent path are
// then ended. Looks after what keeps writes from being done, as far as it shows here.
class HealthProbe {
 public:
  // `health`, of a server that has begun to serve, `standing` and `clock_ahead`, which is set to how far the
  // database's clock is ahead, in seconds, outlive the probe.
  HealthProbe(grpc::HealthCheckServiceInterface& health, std::vector<std::string> services,
              db::ConnectionOptions database, rpc::Standing& standing, prometheus::Gauge& clock_ahead,
              const Log& log);
  // Does not wait for a probe under way.
  ~HealthProbe();

 private:
  void Probe();
  void ProbeReads();
  void ProbeWrites();
  void ProbeClocks();
  void Tell(bool serving);

  grpc::HealthCheckServiceInterface& health_;
  const std::vector<std::string> services_;
  db::Connection connection_;
  rpc::Standing& standing_;
  prometheus::Gauge& clock_ahead_;
  const Log log_;
  bool serving_ = true;
  std::string why_no_writes_;
  bool clocks_agree_ = true;
  Periodic timer_;  // last: it uses the rest
};

}  // namespace plenary::plenaryd
