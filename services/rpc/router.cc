#include "rpc/router.h"

#include <stdexcept>
#include <utility>

#include "contract/resource_name.h"
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
  if (needs.across_events()) method.resource = contract::EventName("-");
  method.writes = !Reads(*descriptor);
  method.open = !descriptor->options().HasExtension(v1::authorization);
  return method;
}

}  // namespace

Router::Router(std::vector<const ServiceDescriptor*> services) : services_(std::move(services)) {
  for (const ServiceDescriptor* service : services_) {
    for (int i = 0; i < service->method_count(); ++i) {
      const MethodDescriptor* method = service->method(i);
      methods_[method->input_type()] = method;
      Route& route = routes_[method];
      route.method = Describe(method);
      route.request_prototype =
          google::protobuf::MessageFactory::generated_factory()->GetPrototype(method->input_type());
    }
  }
}

void Router::Unary(const Descriptor* request, UnaryHandler handler) {
  Set(MethodOf(request), std::move(handler));
}

void Router::ServerStream(const Descriptor* request, ServerStreamHandler handler) {
  Set(MethodOf(request), std::move(handler));
}

void Router::ClientStream(const Descriptor* request, ClientStreamHandler handler) {
  Set(MethodOf(request), std::move(handler));
}

void Router::Bind(std::string_view full_name, Handler handler) {
  for (auto& [method, route] : routes_) {
    if (route.method.full_name == full_name) return Set(*method, std::move(handler));
  }
  throw std::logic_error(std::string(full_name) + " is no method");
}

const MethodDescriptor& Router::MethodOf(const Descriptor* request) const {
  const auto method = methods_.find(request);
  if (method == methods_.end()) throw std::logic_error(request->full_name() + " is the request of no method");
  return *method->second;
}

void Router::Set(const MethodDescriptor& method, Handler handler) {
  const std::size_t kind = 1 + (method.server_streaming() ? 1 : 0) + (method.client_streaming() ? 2 : 0);
  if (handler.index() != kind) {
    throw std::logic_error(method.full_name() + " streams in another way than its handler");
  }
  routes_.at(&method).handler = std::move(handler);
}

std::vector<std::string> Router::Unbound() const {
  std::vector<std::string> names;
  for (const auto& [method, route] : routes_) {
    if (std::holds_alternative<std::monostate>(route.handler)) names.push_back(route.method.full_name);
  }
  return names;
}

std::vector<const Route*> Router::routes() const {
  std::vector<const Route*> routes;
  for (const auto& [method, route] : routes_) routes.push_back(&route);
  return routes;
}

}  // namespace plenary::rpc
