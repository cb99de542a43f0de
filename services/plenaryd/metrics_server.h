// Metrics for Prometheus, over HTTP on a loopback port.

#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/batcher.h"
#include "db/executor.h"
#include "http/connection_counts.h"
#include "prometheus/collectable.h"
#include "prometheus/exposer.h"

namespace plenary::plenaryd {

// A batcher's statistics.
struct BatchSource {
  std::string name;
  std::function<db::BatchStats()> stats;
};

// Reads lanes, batchers, connections and the process when metrics are requested. All of them outlive it.
class InnerMetrics final : public prometheus::Collectable {
 public:
  InnerMetrics(std::vector<const db::Lane*> lanes, std::vector<BatchSource> batchers,
               std::function<http::ConnectionStats()> connections)
      : lanes_(std::move(lanes)), batchers_(std::move(batchers)), connections_(std::move(connections)) {}

  std::vector<prometheus::MetricFamily> Collect() const override;

 private:
  const std::vector<const db::Lane*> lanes_;
  const std::vector<BatchSource> batchers_;
  const std::function<http::ConnectionStats()> connections_;
};

// Serves http://127.0.0.1:PORT/metrics until destroyed.
class MetricsServer {
 public:
  // `port` 0: any free port. UNAVAILABLE if it is taken.
  static absl::StatusOr<std::unique_ptr<MetricsServer>> Start(
      int port, std::vector<std::shared_ptr<prometheus::Collectable>> sources);
  ~MetricsServer();

  int port() const { return exposer_->GetListeningPorts().front(); }

 private:
  MetricsServer() = default;

  // The exposer only has weak pointers to them.
  std::vector<std::shared_ptr<prometheus::Collectable>> sources_;
  std::unique_ptr<prometheus::Exposer> exposer_;
};

}  // namespace plenary::plenaryd
