// The methods on the wire: gRPC's callback API, fed with raw bytes so that requests that do not parse get a
// proper answer. gRPC's threads never block here.

#pragma once

#include <functional>
#include <memory>

#include "grpcpp/generic/async_generic_service.h"
#include "grpcpp/impl/service_type.h"
#include "rpc/dispatch.h"
#include "rpc/live_calls.h"

namespace plenary::rpc {

// Makes a service of the methods of `dispatch`, which outlives it. The service outlives the server that it is
// registered with.
std::unique_ptr<grpc::Service> MakeService(Dispatch& dispatch);

// Answers methods that no service has: UNIMPLEMENTED; or Stopping once `calls`, which outlives it, refuses
// new calls, since the next server may have them.
std::unique_ptr<grpc::CallbackGenericService> MakeUnknownMethodService(const LiveCalls& calls);

}  // namespace plenary::rpc
