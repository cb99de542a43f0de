#include "rpc/call_lanes.h"

#include "google/protobuf/descriptor.pb.h"

namespace plenary::rpc {

bool Reads(const google::protobuf::MethodDescriptor& method) {
  return method.options().idempotency_level() == google::protobuf::MethodOptions::NO_SIDE_EFFECTS;
}

}  // namespace plenary::rpc
