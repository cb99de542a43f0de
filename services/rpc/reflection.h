// gRPC's server reflection, from which clients learn the contract. gRPC's own holds a thread for each stream
// for as long as that is open, and it has few: some idle streams would shut out everybody. This one holds
// none.

#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "grpcpp/impl/service_type.h"
#include "rpc/live_calls.h"

namespace plenary::rpc {

struct ReflectionOptions {
  // A stream that is open for so long is ended: who asks has its answers at once.
  std::chrono::milliseconds longest{30'000};
  // So many are open at most. One more ends the one that was opened first.
  std::size_t most = 100;
};

// Tells of the services `names`, by the descriptors that are compiled in. `calls` outlives the service.
std::unique_ptr<grpc::Service> MakeReflectionService(std::vector<std::string> names, const LiveCalls& calls,
                                                     const ReflectionOptions& options);

}  // namespace plenary::rpc
