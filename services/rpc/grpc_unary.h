// Calls with one message each way. Only for the transport.

#pragma once

#include "grpcpp/support/server_callback.h"
#include "rpc/grpc_call.h"

namespace plenary::rpc {

// Begins the call of `request`; it may be over when this returns.
grpc::ServerUnaryReactor* BeginUnary(const ServedMethod& method, Dispatch& dispatch,
                                     grpc::CallbackServerContext* context, const grpc::ByteBuffer& request,
                                     grpc::ByteBuffer* response);

}  // namespace plenary::rpc
