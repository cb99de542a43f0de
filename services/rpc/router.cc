#include "rpc/router.h"

#include <stdexcept>
#include <utility>

#include "google/protobuf/descriptor.h"
#include "plenary/v1/annotations.pb.h"

namespace plenary::rpc {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::MethodDescriptor;
using google::protobuf::ServiceDescriptor;

MethodInfo Describe(const MethodDescriptor* descriptor) {
  const v1::Authorization& needs = descriptor->options().GetExtension(v1::authorization);
  MethodInfo method;
  method.descriptor = descriptor;
  method.full_name = descriptor->service()->full_name() + "/" + descriptor->name();
  method.permission = needs.permission();
  method.resource_path = needs.resource();
  method.writes = !Reads(*descriptor);
  return method;
}

}  // namespace

Router::Router(std::vector<const ServiceDescriptor*> services) : services_(std::move(services)) {
  for (const ServiceDescriptor* service : services_) {
    for (int i = 0; i < service->method_count(); ++i) {
      Route& route = routes_[service->method(i)->input_type()];
      route.method = Describe(service->method(i));
      route.request_prototype = google::protobuf::MessageFactory::generated_factory()->GetPrototype(
          service->method(i)->input_type());
    }
  }
}

void Router::Unary(const Descriptor* request, UnaryHandler handler) {
  RouteOf(request, false, false).handler = std::move(handler);
}

void Router::ServerStream(const Descriptor* request, ServerStreamHandler handler) {
  RouteOf(request, false, true).handler = std::move(handler);
}

void Router::ClientStream(const Descriptor* request, ClientStreamHandler handler) {
  RouteOf(request, true, false).handler = std::move(handler);
}

const MethodDescriptor& Router::MethodOf(const Descriptor* request) const {
  const auto route = routes_.find(request);
  if (route == routes_.end()) throw std::logic_error(request->full_name() + " is the request of no method");
  return *route->second.method.descriptor;
}

Route& Router::RouteOf(const Descriptor* request, bool client_streaming, bool server_streaming) {
  const MethodDescriptor& method = MethodOf(request);
  if (method.client_streaming() != client_streaming || method.server_streaming() != server_streaming) {
    throw std::logic_error(method.full_name() + " streams otherwise than its handler");
  }
  return routes_.at(request);
}

std::vector<std::string> Router::Unbound() const {
  std::vector<std::string> names;
  for (const auto& [request, route] : routes_) {
    if (std::holds_alternative<std::monostate>(route.handler)) names.push_back(route.method.full_name);
  }
  return names;
}

std::vector<const Route*> Router::RoutesOf(const ServiceDescriptor* service) const {
  std::vector<const Route*> routes;
  for (int i = 0; i < service->method_count(); ++i) {
    routes.push_back(&routes_.at(service->method(i)->input_type()));
  }
  return routes;
}

}  // namespace plenary::rpc
