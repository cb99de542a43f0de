// Counters for Prometheus. Names as in the gRPC ecosystem's server metrics.

#pragma once

#include <array>
#include <chrono>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "prometheus/counter.h"
#include "prometheus/family.h"
#include "prometheus/histogram.h"
#include "prometheus/registry.h"
#include "rpc/call.h"

namespace plenary::rpc {

// The counters of one method, looked up once at start.
class MethodMetrics {
 public:
  MethodMetrics(prometheus::Registry& registry, const MethodInfo& method);

  void Started() const { started_->Increment(); }
  // Messages from the caller, and to it.
  void Received() const { received_->Increment(); }
  void Sent() const { sent_->Increment(); }
  // `code` is the status of the answer, `duration` from the first byte to it.
  void Handled(absl::StatusCode code, std::chrono::steady_clock::duration duration) const;

 private:
  prometheus::Counter* started_;
  prometheus::Counter* received_;
  prometheus::Counter* sent_;
  std::array<prometheus::Counter*, 17> handled_;
  prometheus::Histogram* seconds_;
};

}  // namespace plenary::rpc
