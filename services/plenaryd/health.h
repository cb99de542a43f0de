// Keeps the health service (grpc.health.v1) up to date. The server is serving if its database answers, is not
// a standby and has a recent enough schema. Two services of their own report whether anything can be written
// now ("writes"), and whether the clocks of server and database agree ("clock").

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenaryd/logging.h"
#include "plenaryd/periodic.h"
#include "prometheus/gauge.h"
#include "rpc/health_service.h"
#include "rpc/standing.h"

namespace plenary::plenaryd {

// Checks the database every second over its own connection, and reports each change to `health`, for every
// service and overall. A check without an answer within 3 s has failed; sessions that wait on a silent path
// are then ended. Also reports what prevents writes, as far as the check sees it.
class HealthProbe {
 public:
  // These outlive the probe: `health`; `standing`; and `clock_ahead`, which is set to how many seconds the
  // database's clock is ahead.
  HealthProbe(rpc::HealthService& health, std::vector<std::string> services, db::ConnectionOptions database,
              rpc::Standing& standing, prometheus::Gauge& clock_ahead, const Log& log);
  // Does not wait for a check under way.
  ~HealthProbe();

 private:
  void Probe();
  void ProbeReads();
  void ProbeWrites();
  void ProbeClocks();
  void Tell(bool serving);

  rpc::HealthService& health_;
  const std::vector<std::string> services_;
  db::Connection connection_;
  rpc::Standing& standing_;
  prometheus::Gauge& clock_ahead_;
  const Log log_;
  bool serving_ = true;
  std::string why_no_writes_;
  bool clocks_agree_ = true;
  Periodic timer_;  // last, since it uses the members above
};

}  // namespace plenary::plenaryd
