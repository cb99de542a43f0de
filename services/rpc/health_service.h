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

  // Sets the status of a service, "" for the server as a whole, and notifies its watchers.
  void Set(const std::string& service, bool serving);
  // Why the server as a whole is not serving, as a sentence for anybody; empty if it is.
  std::string WhyNotServing();
  // From now on nothing is serving, whatever is set. Watchers are notified, and their streams end.
  void Shutdown();

 private:
  using Status = grpc::health::v1::HealthCheckResponse::ServingStatus;

  // A watcher. Its call is answered when it leaves.
  struct Watcher {
    CallPtr call;
    StreamWriter& writer;
    const std::string service;
    Status told = grpc::health::v1::HealthCheckResponse::UNKNOWN;
    bool writing = false;  // changes during a message are sent after it
  };
  using WatcherPtr = std::shared_ptr<Watcher>;

  void Check(const CallPtr& call);
  void Watch(const CallPtr& call, StreamWriter& writer);
  // Sends the watcher the status of its service, unless it knows it.
  void Tell(const WatcherPtr& watcher);
  void TellAll();
  // With the mutex held.
  Status Find(const std::string& service) const;

  OpenStreams streams_{{.longest = std::chrono::hours(24), .most = 1'000}};
  std::mutex mutex_;  // guards the members below; not held while something is sent
  std::map<std::string, Status> status_;
  bool shut_down_ = false;
  std::vector<WatcherPtr> watchers_;
};

}  // namespace plenary::rpc
