// The services on the wire: gRPC's callback API, fed with raw bytes so that requests that do not parse get a
// proper answer. gRPC's threads never block here.

#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "grpcpp/generic/async_generic_service.h"
#include "grpcpp/impl/service_type.h"
#include "rpc/dispatch.h"
#include "rpc/live_calls.h"
#include "rpc/router.h"

namespace plenary::rpc {

// Makes the grpc::Services of `router`'s methods, which are those of `dispatch` as well. Both outlive the
// services, which outlive the server they are registered with.
std::vector<std::unique_ptr<grpc::Service>> MakeServices(const Router& router, Dispatch& dispatch);

// Answers methods that no service has: UNIMPLEMENTED, and says so; Stopping once `calls`, which outlives it,
// lets nobody in, since the next server may have them.
std::unique_ptr<grpc::CallbackGenericService> MakeUnknownMethodService(const LiveCalls& calls);

}  // namespace plenary::rpc
