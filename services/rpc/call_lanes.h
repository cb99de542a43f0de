// Where calls run that need a thread and a connection each: reads never stand behind writes, of which some
// wait for what others hold.

#pragma once

#include "db/executor.h"
#include "google/protobuf/descriptor.h"

namespace plenary::rpc {

// Whether the method has no side effects, as the contract says (idempotency_level).
bool Reads(const google::protobuf::MethodDescriptor& method);

struct CallLanes {
  db::Lane& reading;  // its sessions cannot write
  db::Lane& writing;  // shared: one event does not take all of it

  db::Lane& For(const google::protobuf::MethodDescriptor& method) const {
    return Reads(method) ? reading : writing;
  }
};

}  // namespace plenary::rpc
