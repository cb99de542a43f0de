// gRPC's server reflection, by which clients get the contract, over every transport.

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
  // The names of the service: both versions, which are equal.
  static std::vector<Alias> Aliases();

  // Describes the services `names`, with the comments of their files.
  ReflectionService(std::vector<std::string> names, const OpenStreamLimits& limits)
      : names_(std::move(names)), streams_(limits) {}

  void Bind(Router& router);
  // Ends the open streams, and refuses new ones.
  void Close() { streams_.Close(); }

 private:
  void Begin(const CallPtr& call, StreamReader& reader, StreamWriter& writer);

  const std::vector<std::string> names_;
  OpenStreams streams_;
};

}  // namespace plenary::rpc
