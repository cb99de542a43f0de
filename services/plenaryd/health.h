// Keeps the health service (grpc.health.v1) true: serving is who has a database that answers, takes writes,
// and has a schema recent enough.

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

namespace plenary::plenaryd {

// Probes the database every second over a connection of its own, and tells `health` of each change for every
// service and overall.
class HealthProbe {
 public:
  // `health`, of a server that has begun to serve, outlives the probe.
  HealthProbe(grpc::HealthCheckServiceInterface& health, std::vector<std::string> services,
              db::ConnectionOptions database, const Log& log);

 private:
  void Probe();
  void Tell(bool serving);

  grpc::HealthCheckServiceInterface& health_;
  const std::vector<std::string> services_;
  const db::ConnectionOptions database_;
  std::optional<db::Connection> connection_;
  const Log log_;
  bool serving_ = true;
  Periodic timer_;  // last: it uses the rest
};

}  // namespace plenary::plenaryd
