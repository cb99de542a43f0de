// Binds methods to handlers. Request types are named after their methods, so a handler's method is known from
// the type of its request.

#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "contract/services.h"
#include "db/executor.h"
#include "google/protobuf/message.h"
#include "rpc/call.h"
#include "rpc/call_lanes.h"
#include "rpc/lane_job.h"
#include "rpc/stream.h"

namespace plenary::rpc {

// Leads a call to exactly one Reply, by how many messages go each way.
using UnaryHandler = std::function<void(const CallPtr&)>;
using ServerStreamHandler = std::function<void(const CallPtr&, StreamWriter&)>;
using ClientStreamHandler = std::function<void(const CallPtr&, StreamReader&)>;
using BidiStreamHandler = std::function<void(const CallPtr&, StreamReader&, StreamWriter&)>;
// The first until the method is bound.
using Handler =
    std::variant<std::monostate, UnaryHandler, ServerStreamHandler, ClientStreamHandler, BidiStreamHandler>;

// A handler, with what the proto says of its method.
struct Route {
  MethodInfo method;
  const google::protobuf::Message* request_prototype = nullptr;
  Handler handler;
};

// The table of all methods. Filled before the server starts, constant afterwards.
class Router {
 public:
  explicit Router(std::vector<const google::protobuf::ServiceDescriptor*> services = contract::AllServices());

  // Answers with `method` of `service`, on a thread of the call's lane, with its connection.
  template <class Service, class Request, class Response>
  void Bind(const CallLanes& lanes, Service* service,
            absl::StatusOr<Response> (Service::*method)(Call&, db::Connection&, const Request&)) {
    Unary(Request::descriptor(), [lanes, on_lane = OnLane(service, method)](const CallPtr& call) {
      AnswerOn(lanes.For(*call), call, on_lane);
    });
  }

  // The same on a given lane, for long work.
  template <class Service, class Request, class Response>
  void Bind(db::Lane& lane, Service* service,
            absl::StatusOr<Response> (Service::*method)(Call&, db::Connection&, const Request&)) {
    Unary(Request::descriptor(),
          [&lane, on_lane = OnLane(service, method)](const CallPtr& call) { AnswerOn(lane, call, on_lane); });
  }

  // Answers with the messages of the source that `method` returns; each on a thread of `lane`.
  template <class Service, class Request, class Response>
  void Bind(db::Lane& lane, Service* service,
            absl::StatusOr<std::unique_ptr<Source<Response>>> (Service::*method)(Call&, db::Connection&,
                                                                                 const Request&)) {
    ServerStream(Request::descriptor(),
                 [&lane, open = OnLane(service, method)](const CallPtr& call, StreamWriter& writer) {
                   Pour(lane, call, writer, open);
                 });
  }

  // Passes messages to the sink that `method` returns, and answers; each on a thread of `lane`.
  template <class Service, class Request, class Response>
  void Bind(db::Lane& lane, Service* service,
            absl::StatusOr<std::unique_ptr<Sink<Request, Response>>> (Service::*method)(Call&,
                                                                                        db::Connection&,
                                                                                        const Request&)) {
    ClientStream(Request::descriptor(),
                 [&lane, open = OnLane(service, method)](const CallPtr& call, StreamReader& reader) {
                   Fill(lane, call, reader, open);
                 });
  }

  // Answers with `method`, at once on gRPC's thread or later: for methods without the database, and for
  // batches.
  template <class Service, class Request>
  void Bind(Service* service, void (Service::*method)(const CallPtr&, const Request&)) {
    Unary(Request::descriptor(), [service, method](const CallPtr& call) {
      (service->*method)(call, static_cast<const Request&>(call->request()));
    });
  }

  // Answers the method with this name by a handler of its kind: for services of others, whose requests may
  // not be named after their methods.
  void Bind(std::string_view full_name, Handler handler);

  // Names of methods without a handler. A server with any does not start.
  std::vector<std::string> Unbound() const;

  // In no particular order.
  std::vector<const Route*> routes() const;
  const std::vector<const google::protobuf::ServiceDescriptor*>& services() const { return services_; }

 private:
  template <class Work>
  static void AnswerOn(db::Lane& lane, const CallPtr& call, const Work& work) {
    RunOnLane(lane, call,
              [work](Call& its, db::Connection& connection) { its.Reply(Counted(its, connection, work)); });
  }
  // `method` of `service`, called with the call's own request.
  template <class Service, class Request, class Answer>
  static auto OnLane(Service* service, Answer (Service::*method)(Call&, db::Connection&, const Request&)) {
    return [service, method](Call& call, db::Connection& connection) {
      return (service->*method)(call, connection, static_cast<const Request&>(call.request()));
    };
  }

  const google::protobuf::MethodDescriptor& MethodOf(const google::protobuf::Descriptor* request) const;
  void Unary(const google::protobuf::Descriptor* request, UnaryHandler handler);
  void ServerStream(const google::protobuf::Descriptor* request, ServerStreamHandler handler);
  void ClientStream(const google::protobuf::Descriptor* request, ClientStreamHandler handler);
  // The handler's kind must be that of the method; otherwise it throws.
  void Set(const google::protobuf::MethodDescriptor& method, Handler handler);

  std::vector<const google::protobuf::ServiceDescriptor*> services_;
  std::unordered_map<const google::protobuf::MethodDescriptor*, Route> routes_;
  // By request type; the last one if several share a type.
  std::unordered_map<const google::protobuf::Descriptor*, const google::protobuf::MethodDescriptor*> methods_;
};

}  // namespace plenary::rpc
