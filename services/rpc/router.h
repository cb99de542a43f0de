// Which handler answers which method. Request types are named after their methods, so the type of a handler's
// request says which method it is.

#pragma once

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "db/executor.h"
#include "google/protobuf/message.h"
#include "rpc/call.h"

namespace plenary::rpc {

// Hands `call` to a thread of `lane`, where `work` runs with the thread's connection and answers it. Answers
// Overloaded when the lane is full; drops the work when nobody waits for the call any more, and cancels its
// statement when the caller leaves meanwhile.
void RunOnLane(db::Lane& lane, CallPtr call, std::function<void(Call&, db::Connection&)> work);

// A handler and what the proto says of its method.
struct Route {
  MethodInfo method;
  const google::protobuf::Message* request_prototype = nullptr;
  std::function<void(const CallPtr&)> handler;  // leads to exactly one Reply
};

// The table of all methods of package plenary.v1. Filled before the server starts, constant after.
class Router {
 public:
  Router();

  // Answers with `method` of `service`, on a thread of `lane` with its connection.
  template <class Service, class Request, class Response>
  void Bind(db::Lane& lane, Service* service,
            absl::StatusOr<Response> (Service::*method)(Call&, db::Connection&, const Request&)) {
    BindHandler(Request::descriptor(), [&lane, service, method](const CallPtr& call) {
      RunOnLane(lane, call, [service, method](Call& on_lane, db::Connection& connection) {
        const std::int64_t before = connection.statement_count();
        const auto answer =
            (service->*method)(on_lane, connection, static_cast<const Request&>(on_lane.request()));
        on_lane.CountStatements(connection.statement_count() - before);
        on_lane.Reply(answer);
      });
    });
  }

  // Answers with `method`, at once on gRPC's thread or later: for what needs no database, and for batches.
  template <class Service, class Request>
  void Bind(Service* service, void (Service::*method)(const CallPtr&, const Request&)) {
    BindHandler(Request::descriptor(), [service, method](const CallPtr& call) {
      (service->*method)(call, static_cast<const Request&>(call->request()));
    });
  }

  // Names of methods that no handler answers. A server with any does not start.
  std::vector<std::string> Unbound() const;

  // The routes of one service, in the order of its methods.
  std::vector<const Route*> RoutesOf(const google::protobuf::ServiceDescriptor* service) const;
  const std::vector<const google::protobuf::ServiceDescriptor*>& services() const { return services_; }

 private:
  void BindHandler(const google::protobuf::Descriptor* request, std::function<void(const CallPtr&)> handler);

  std::vector<const google::protobuf::ServiceDescriptor*> services_;
  std::unordered_map<const google::protobuf::Descriptor*, Route> routes_;  // by request type
};

}  // namespace plenary::rpc
