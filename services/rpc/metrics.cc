#include "rpc/metrics.h"

#include <algorithm>

namespace plenary::rpc {
namespace {

constexpr std::array<const char*, 17> kCodeNames = {
    "OK",       "Canceled",       "Unknown",          "InvalidArgument",   "DeadlineExceeded",
    "NotFound", "AlreadyExists",  "PermissionDenied", "ResourceExhausted", "FailedPrecondition",
    "Aborted",  "OutOfRange",     "Unimplemented",    "Internal",          "Unavailable",
    "DataLoss", "Unauthenticated"};

const prometheus::Histogram::BucketBoundaries kSeconds = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                          0.1,    0.25,  0.5,    1,     2.5,  5,     10};

const char* TypeOf(const MethodInfo& method) {
  if (method.descriptor->client_streaming()) return "client_stream";
  return method.descriptor->server_streaming() ? "server_stream" : "unary";
}

prometheus::Labels LabelsOf(const MethodInfo& method) {
  return {{"grpc_type", TypeOf(method)},
          {"grpc_service", method.descriptor->service()->full_name()},
          {"grpc_method", method.descriptor->name()}};
}

}  // namespace

MethodMetrics::MethodMetrics(prometheus::Registry& registry, const MethodInfo& method) {
  const prometheus::Labels labels = LabelsOf(method);
  const auto counter = [&](const char* name, const char* help) {
    return &prometheus::BuildCounter().Name(name).Help(help).Register(registry).Add(labels);
  };
  started_ = counter("grpc_server_started_total", "Calls begun.");
  received_ = counter("grpc_server_msg_received_total", "Messages received.");
  sent_ = counter("grpc_server_msg_sent_total", "Messages sent.");
  auto& handled = prometheus::BuildCounter()
                      .Name("grpc_server_handled_total")
                      .Help("Calls answered, by status code.")
                      .Register(registry);
  for (std::size_t code = 0; code < kCodeNames.size(); ++code) {
    prometheus::Labels with_code = labels;
    with_code["grpc_code"] = kCodeNames[code];
    handled_[code] = &handled.Add(with_code);
  }
  seconds_ = &prometheus::BuildHistogram()
                  .Name("grpc_server_handling_seconds")
                  .Help("Seconds from a call's arrival to its answer.")
                  .Register(registry)
                  .Add(labels, kSeconds);
}

void MethodMetrics::Handled(absl::StatusCode code, std::chrono::steady_clock::duration duration) const {
  const std::size_t index = std::min<std::size_t>(static_cast<std::size_t>(code), kCodeNames.size() - 1);
  handled_[index]->Increment();
  seconds_->Observe(std::chrono::duration<double>(duration).count());
}

}  // namespace plenary::rpc
