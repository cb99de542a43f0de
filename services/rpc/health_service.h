// gRPC's health checking protocol, over every transport.

#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "rpc/call.h"
#include "rpc/health.pb.h"
#include "rpc/open_streams.h"
#include "rpc/router.h"
#include "rpc/stream.h"

namespace plenary::rpc {

// Thread-safe. Outlives the transports.
class HealthService {
 public:
  static const google::protobuf::ServiceDescriptor* Descriptor();

  // Binds both methods.
  void Bind(Router& router);

  // How a service is, "" for the server as a whole. Those who watch it are told.
  void Set(const std::string& service, bool serving);
  // From here on nothing serves, whatever is set. Those who watch are told, and their streams end.
  void Shutdown();

 private:
  using Status = grpc::health::v1::HealthCheckResponse::ServingStatus;

  // One who watches. Its call is answered when it leaves.
  struct Watcher {
    CallPtr call;
    StreamWriter& writer;
    const std::string service;
    Status told = grpc::health::v1::HealthCheckResponse::UNKNOWN;
    bool writing = false;  // what changes meanwhile is told after it
  };
  using WatcherPtr = std::shared_ptr<Watcher>;

  void Check(const CallPtr& call);
  void Watch(const CallPtr& call, StreamWriter& writer);
  // Tells the watcher how its service is, unless it knows.
  void Tell(const WatcherPtr& watcher);
  void TellAll();
  // With the mutex held.
  Status Find(const std::string& service) const;

  OpenStreams streams_{{.longest = std::chrono::hours(24), .most = 1'000}};
  std::mutex mutex_;  // guards what follows; not held while something is sent
  std::map<std::string, Status> status_;
  bool shut_down_ = false;
  std::vector<WatcherPtr> watchers_;
};

}  // namespace plenary::rpc
