#include "plenaryd/health.h"

#include <utility>

#include "db/embedded_migrations.h"
#include "db/explain.h"
#include "db/migrator.h"
#include "plenaryd/readiness.h"

namespace plenary::plenaryd {
namespace {

constexpr std::chrono::seconds kInterval{1};
constexpr int kPatienceMs = 2'000;

db::ConnectionOptions Impatient(db::ConnectionOptions options) {
  options.statement_timeout_ms = kPatienceMs;
  options.lock_timeout_ms = kPatienceMs;
  return options;
}

}  // namespace

HealthProbe::HealthProbe(grpc::HealthCheckServiceInterface& health, std::vector<std::string> services,
                         db::ConnectionOptions database, const Log& log)
    : health_(health),
      services_(std::move(services)),
      database_(Impatient(std::move(database))),
      log_(log),
      timer_(kInterval, [this] { Probe(); }) {
  Tell(true);
}

void HealthProbe::Probe() {
  if (!connection_) connection_.emplace(database_);
  absl::Status found = db::Migrator(*connection_, db::EmbeddedMigrations(), {}).Check();
  if (found.ok()) {
    found = CheckWritable(*connection_);   // after a failover it may be a standby
    if (!found.ok()) connection_.reset();  // a session may stay read only when others are not any more
  }
  if (found.ok() == serving_) return;
  serving_ = found.ok();
  Tell(serving_);
  if (serving_) {
    log_.Info("serving again");
  } else {
    log_.Error("not serving", {{"cause", db::Explain(found)}});
  }
}

void HealthProbe::Tell(bool serving) {
  health_.SetServingStatus("", serving);
  for (const std::string& service : services_) health_.SetServingStatus(service, serving);
}

}  // namespace plenary::plenaryd
