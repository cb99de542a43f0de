// gRPC's server reflection, from which clients learn the contract, over every transport.

#pragma once

#include <string>
#include <vector>

#include "rpc/methods.h"
#include "rpc/open_streams.h"
#include "rpc/router.h"
#include "rpc/stream.h"

namespace plenary::rpc {

// Thread-safe. Outlives the transports.
class ReflectionService {
 public:
  static const google::protobuf::ServiceDescriptor* Descriptor();
  // What callers call it: both versions, which are alike.
  static std::vector<Alias> Aliases();

  // Tells of the services `names`, by the descriptors that are compiled in.
  ReflectionService(std::vector<std::string> names, const OpenStreamLimits& limits)
      : names_(std::move(names)), streams_(limits) {}

  void Bind(Router& router);
  // Ends the streams that are open, and lets no more begin.
  void Close() { streams_.Close(); }

 private:
  void Begin(const CallPtr& call, StreamReader& reader, StreamWriter& writer);

  const std::vector<std::string> names_;
  OpenStreams streams_;
};

}  // namespace plenary::rpc
