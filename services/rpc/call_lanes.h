// The lanes of calls that need a thread and a connection: reads never wait behind writes, some of which wait
// for locks.

#pragma once

#include "db/executor.h"
#include "google/protobuf/descriptor.h"

namespace plenary::rpc {

// Whether the method has no side effects, as the contract says (idempotency_level).
bool Reads(const google::protobuf::MethodDescriptor& method);

struct CallLanes {
  db::Lane& reading;  // its sessions are read-only
  db::Lane& writing;  // shared: one event does not use all of it

  db::Lane& For(const google::protobuf::MethodDescriptor& method) const {
    return Reads(method) ? reading : writing;
  }
};

}  // namespace plenary::rpc
