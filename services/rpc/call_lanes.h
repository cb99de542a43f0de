// The lanes of calls that need a thread and a connection: reads never wait behind writes, some of which wait
// for locks, and nobody's reads behind those of callers without a key.

#pragma once

#include "db/executor.h"
#include "google/protobuf/descriptor.h"
#include "rpc/call.h"

namespace plenary::rpc {

// Whether the method has no side effects, as the contract says (idempotency_level).
bool Reads(const google::protobuf::MethodDescriptor& method);

struct CallLanes {
  db::Lane& reading;  // its sessions are read-only
  db::Lane& writing;  // shared: neither one event nor all anonymous callers use all of it
  db::Lane&
      anonymous;  // reads of anonymous callers. Read-only, and shared: one address does not use all of it

  // For what the call's method does.
  db::Lane& For(const Call& call) const { return call.method().writes ? writing : ForReading(call); }
  // For a read, whatever its method does.
  db::Lane& ForReading(const Call& call) const { return call.caller().anonymous() ? anonymous : reading; }
};

}  // namespace plenary::rpc
