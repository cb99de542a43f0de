#include "rpc/health_service.h"

#include <utility>

#include "errors/errors.h"

namespace plenary::rpc {

using grpc::health::v1::HealthCheckRequest;
using grpc::health::v1::HealthCheckResponse;

const google::protobuf::ServiceDescriptor* HealthService::Descriptor() {
  return HealthCheckRequest::descriptor()->file()->service(0);
}

void HealthService::Bind(Router& router) {
  router.Bind("grpc.health.v1.Health/Check", UnaryHandler([this](const CallPtr& call) { Check(call); }));
  router.Bind(
      "grpc.health.v1.Health/Watch",
      ServerStreamHandler([this](const CallPtr& call, StreamWriter& writer) { Watch(call, writer); }));
}

HealthService::Status HealthService::Find(const std::string& service) const {
  const auto found = status_.find(service);
  if (found == status_.end()) return HealthCheckResponse::SERVICE_UNKNOWN;
  return shut_down_ ? HealthCheckResponse::NOT_SERVING : found->second;
}

void HealthService::Set(const std::string& service, bool serving) {
  {
    const std::lock_guard lock(mutex_);
    status_[service] = serving ? HealthCheckResponse::SERVING : HealthCheckResponse::NOT_SERVING;
  }
  TellAll();
}

std::string HealthService::WhyNotServing() {
  const std::lock_guard lock(mutex_);
  if (shut_down_) return "The server is being stopped.";
  const Status status = Find("");
  if (status == HealthCheckResponse::SERVICE_UNKNOWN) return "The server starts.";
  if (status == HealthCheckResponse::SERVING) return "";
  return "The database cannot be used; the server's log says why.";
}

void HealthService::Shutdown() {
  {
    const std::lock_guard lock(mutex_);
    shut_down_ = true;
  }
  TellAll();
  streams_.Close();
}

void HealthService::Check(const CallPtr& call) {
  HealthCheckResponse response;
  {
    const std::lock_guard lock(mutex_);
    response.set_status(Find(static_cast<const HealthCheckRequest&>(call->request()).service()));
  }
  if (response.status() == HealthCheckResponse::SERVICE_UNKNOWN) {
    return call->Reply(errors::NotFound(static_cast<const HealthCheckRequest&>(call->request()).service()));
  }
  call->Reply(response);
}

void HealthService::Watch(const CallPtr& call, StreamWriter& writer) {
  const auto watcher = std::make_shared<Watcher>(
      Watcher{call, writer, static_cast<const HealthCheckRequest&>(call->request()).service()});
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(watchers_, [](const WatcherPtr& other) { return !other->call->Wanted(); });
    watchers_.push_back(watcher);
  }
  streams_.Add(call);
  Tell(watcher);
}

void HealthService::TellAll() {
  std::vector<WatcherPtr> watchers;
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(watchers_, [](const WatcherPtr& watcher) { return !watcher->call->Wanted(); });
    watchers = watchers_;
  }
  for (const WatcherPtr& watcher : watchers) Tell(watcher);
}

void HealthService::Tell(const WatcherPtr& watcher) {
  HealthCheckResponse response;
  {
    const std::lock_guard lock(mutex_);
    const Status now = Find(watcher->service);
    if (watcher->writing || now == watcher->told) return;
    watcher->writing = true;
    watcher->told = now;
    response.set_status(now);
  }
  watcher->writer.Send(response, [this, watcher] {
    {
      const std::lock_guard lock(mutex_);
      watcher->writing = false;
    }
    Tell(watcher);
  });
}

}  // namespace plenary::rpc
