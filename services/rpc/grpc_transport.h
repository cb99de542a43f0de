// The services on the wire: gRPC's callback API, fed with raw bytes so that requests that do not parse get a
// proper answer. gRPC's threads never block here.

#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "grpcpp/generic/async_generic_service.h"
#include "grpcpp/impl/service_type.h"
#include "prometheus/registry.h"
#include "rpc/call_record.h"
#include "rpc/gate.h"
#include "rpc/live_calls.h"
#include "rpc/live_streams.h"
#include "rpc/metrics.h"
#include "rpc/router.h"
#include "rpc/standing.h"

namespace plenary::rpc {

// Makes the grpc::Services of `router`'s methods. All that these refer to outlives the services,
// which outlive the server they are registered with.
std::vector<std::unique_ptr<grpc::Service>> MakeServices(const Router& router, Gate& gate, LiveCalls& calls,
                                                         LiveStreams& streams, Standing& standing,
                                                         prometheus::Registry& registry, CallLog log);

// Answers methods that no service has: UNIMPLEMENTED, and says so; Stopping once `calls`, which outlives it,
// lets nobody in, since the next server may have them.
std::unique_ptr<grpc::CallbackGenericService> MakeUnknownMethodService(const LiveCalls& calls);

}  // namespace plenary::rpc
