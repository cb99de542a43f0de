#include "plenaryd/metrics_server.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <exception>
#include <fstream>
#include <future>
#include <utility>

#include "absl/strings/str_cat.h"
#include "prometheus/metric_family.h"

namespace plenary::plenaryd {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

constexpr std::chrono::milliseconds kKnocks{10};

// A value for each of `things`, labelled with its name.
template <class Things, class Value>
MetricFamily Family(const char* name, const char* help, MetricType type, const char* label,
                    const Things& things, const Value& value) {
  MetricFamily family{name, help, type, {}};
  for (const auto& [thing, stats] : things) {
    ClientMetric metric;
    metric.label.push_back({label, thing});
    (type == MetricType::Counter ? metric.counter.value : metric.gauge.value) =
        static_cast<double>(value(stats));
    family.metric.push_back(std::move(metric));
  }
  return family;
}

void AddLanes(const std::vector<const db::Lane*>& lanes, std::vector<MetricFamily>& families) {
  std::vector<std::pair<std::string, db::LaneStats>> all;
  for (const db::Lane* lane : lanes) all.emplace_back(lane->name(), lane->Stats());
  const auto add = [&](const char* name, const char* help, MetricType type, auto field) {
    families.push_back(
        Family(name, help, type, "lane", all, [field](const db::LaneStats& stats) { return stats.*field; }));
  };
  add("plenary_lane_threads", "Threads of the lane, each with a database connection.", MetricType::Gauge,
      &db::LaneStats::threads);
  add("plenary_lane_busy", "Threads that are running a job.", MetricType::Gauge, &db::LaneStats::busy);
  add("plenary_lane_waiting", "Jobs that wait for a thread.", MetricType::Gauge, &db::LaneStats::waiting);
  add("plenary_lane_completed_total", "Jobs done.", MetricType::Counter, &db::LaneStats::completed);
  add("plenary_lane_refused_total", "Jobs refused because the lane was full.", MetricType::Counter,
      &db::LaneStats::refused);
}

void AddBatchers(const std::vector<BatchSource>& batchers, std::vector<MetricFamily>& families) {
  std::vector<std::pair<std::string, db::BatchStats>> all;
  for (const BatchSource& batcher : batchers) all.emplace_back(batcher.name, batcher.stats());
  const auto add = [&](const char* name, const char* help, auto field) {
    families.push_back(Family(name, help, MetricType::Counter, "batcher", all,
                              [field](const db::BatchStats& stats) { return stats.*field; }));
  };
  add("plenary_batches_total", "Batches run.", &db::BatchStats::batches);
  add("plenary_batch_items_total", "Calls answered in batches.", &db::BatchStats::items);
  add("plenary_batch_failures_total", "Batches that ended with an exception.", &db::BatchStats::failures);
}

MetricFamily One(const char* name, const char* help, MetricType type, double value) {
  ClientMetric metric;
  (type == MetricType::Counter ? metric.counter.value : metric.gauge.value) = value;
  return {name, help, type, {metric}};
}

void AddConnections(const http::ConnectionStats& stats, std::vector<MetricFamily>& families) {
  families.push_back(One("plenary_connections", "Connections of clients that are open.", MetricType::Gauge,
                         static_cast<double>(stats.open)));
  families.push_back(One("plenary_connections_limit", "Limit of open connections.", MetricType::Gauge,
                         static_cast<double>(stats.limit)));
  families.push_back(One("plenary_connections_refused_total",
                         "Connections closed at once because the limit was reached.", MetricType::Counter,
                         static_cast<double>(stats.refused)));
}

MetricFamily ResidentMemory() {
  std::ifstream file("/proc/self/statm");
  std::int64_t size = 0;
  std::int64_t resident = 0;
  file >> size >> resident;
  return One("process_resident_memory_bytes", "Resident memory of the process.", MetricType::Gauge,
             static_cast<double>(resident * sysconf(_SC_PAGESIZE)));
}

// Opens a connection to a loopback port and closes it.
void Knock(int port) {
  const int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  static_cast<void>(connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof(address)));
  close(connection);
}

}  // namespace

std::vector<MetricFamily> InnerMetrics::Collect() const {
  std::vector<MetricFamily> families;
  AddLanes(lanes_, families);
  AddBatchers(batchers_, families);
  AddConnections(connections_(), families);
  families.push_back(ResidentMemory());
  return families;
}

absl::StatusOr<std::unique_ptr<MetricsServer>> MetricsServer::Start(
    int port, std::vector<std::shared_ptr<prometheus::Collectable>> sources) {
  std::unique_ptr<MetricsServer> server(new MetricsServer);
  server->sources_ = std::move(sources);
  try {
    server->exposer_ = std::make_unique<prometheus::Exposer>(absl::StrCat("127.0.0.1:", port));
    for (const auto& source : server->sources_) server->exposer_->RegisterCollectable(source);
  } catch (const std::exception&) {
    return absl::UnavailableError(
        absl::StrCat("cannot serve metrics on 127.0.0.1:", port,
                     ": the port is taken; choose another with --metrics-port, 0 for none"));
  }
  return server;
}

MetricsServer::~MetricsServer() {
  if (exposer_ == nullptr) return;
  const int port = this->port();
  const auto stopped = std::async(std::launch::async, [this] { exposer_.reset(); });
  // The library checks only every two seconds whether to stop, but also at each new connection.
  do {
    Knock(port);
  } while (stopped.wait_for(kKnocks) != std::future_status::ready);
}

}  // namespace plenary::plenaryd
