// Calls with many messages. Only for the transport.

#pragma once

#include "grpcpp/support/server_callback.h"
#include "rpc/grpc_call.h"

namespace plenary::rpc {

// They begin a call, which may be over when they return.
grpc::ServerWriteReactor<grpc::ByteBuffer>* BeginServerStream(const ServedMethod& method, Dispatch& dispatch,
                                                              grpc::CallbackServerContext* context,
                                                              const grpc::ByteBuffer& request);
grpc::ServerReadReactor<grpc::ByteBuffer>* BeginClientStream(const ServedMethod& method, Dispatch& dispatch,
                                                             grpc::CallbackServerContext* context,
                                                             grpc::ByteBuffer* response);

grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer>* BeginBidiStream(
    const ServedMethod& method, Dispatch& dispatch, grpc::CallbackServerContext* context);

}  // namespace plenary::rpc
