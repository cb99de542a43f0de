#include "rpc/methods.h"

namespace plenary::rpc {

Methods::Methods(const Router& router, prometheus::Registry& registry) {
  for (const auto* service : router.services()) {
    for (const Route* route : router.RoutesOf(service)) {
      methods_.emplace(route->method.full_name, ServedMethod{*route, MethodMetrics(registry, route->method)});
    }
  }
}

const ServedMethod* Methods::Find(std::string_view full_name) const {
  const auto found = methods_.find(full_name);
  return found == methods_.end() ? nullptr : &found->second;
}

}  // namespace plenary::rpc
