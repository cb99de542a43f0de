#include "plenaryd/health.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "db/embedded_migrations.h"
#include "db/explain.h"
#include "db/migrator.h"
#include "plenaryd/readiness.h"
#include "rpc/clocks.h"

namespace plenary::plenaryd {
namespace {

constexpr std::chrono::seconds kInterval{1};
constexpr int kPatienceMs = 1'000;  // and 2 s more for the answer
constexpr char kWrites[] = "writes";
constexpr char kClock[] = "clock";
// Maximum of COMMITs that wait for a standby and were given up; their changes stay locked. No more are begun.
constexpr std::size_t kMostSetAside = 8;

db::ConnectionOptions Impatient(db::ConnectionOptions options) {
  options.statement_timeout_ms = kPatienceMs;
  options.lock_timeout_ms = kPatienceMs;
  return options;
}

}  // namespace

HealthProbe::HealthProbe(rpc::HealthService& health, std::vector<std::string> services,
                         db::ConnectionOptions database, rpc::Standing& standing,
                         prometheus::Gauge& clock_ahead, const Log& log)
    : health_(health),
      services_(std::move(services)),
      connection_(Impatient(std::move(database))),
      standing_(standing),
      clock_ahead_(clock_ahead),
      log_(log),
      timer_(kInterval, [this] { Probe(); }) {
  Tell(true);
  health_.Set(kWrites, true);
  health_.Set(kClock, true);
}

HealthProbe::~HealthProbe() { connection_.Abandon(); }

void HealthProbe::Probe() {
  ProbeReads();
  ProbeWrites();
  if (serving_) ProbeClocks();
}

void HealthProbe::ProbeReads() {
  absl::Status found = db::Migrator(connection_, db::EmbeddedMigrations(), {}).Check();
  if (absl::IsUnavailable(found)) connection_.CutSilent();
  if (found.ok()) {
    found = CheckWritable(connection_);  // after a failover this may be a standby
    if (!found.ok())
      connection_.Reset();  // a session may stay read-only after the database is writable again
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

void HealthProbe::ProbeWrites() {
  const std::size_t set_aside = db::CommitsSetAside();
  standing_.Set(
      rpc::Standing::Trouble::kStandby,
      set_aside < kMostSetAside
          ? ""
          : absl::StrCat(set_aside, " changes wait for the standby of the database to confirm them"));
  std::string why = standing_.WhyNoWrites();
  if (why == why_no_writes_) return;
  if (why.empty() != why_no_writes_.empty()) health_.Set(kWrites, why.empty());
  if (why.empty()) {
    log_.Info("writing again");
  } else {
    log_.Error("not writing", {{"cause", why}});
  }
  why_no_writes_ = std::move(why);
}

void HealthProbe::ProbeClocks() {
  const auto ahead = rpc::MeasureClocks(connection_);
  if (!ahead.ok() || !ahead->has_value()) return;  // the last measurement stays valid
  clock_ahead_.Set(std::chrono::duration<double>(**ahead).count());
  const std::string trouble = rpc::WhyInTrouble(**ahead);
  if (trouble.empty() == clocks_agree_) return;
  clocks_agree_ = trouble.empty();
  health_.Set(kClock, clocks_agree_);
  if (clocks_agree_) {
    log_.Info("the clocks of the server and the database agree again");
  } else {
    log_.Error("nothing is forgotten, no embargo ends and what depends on the time waits",
               {{"cause", trouble}});
  }
}

void HealthProbe::Tell(bool serving) {
  health_.Set("", serving);
  for (const std::string& service : services_) health_.Set(service, serving);
}

}  // namespace plenary::plenaryd
