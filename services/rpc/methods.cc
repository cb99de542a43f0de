#include "rpc/methods.h"

#include <utility>

namespace plenary::rpc {

Methods::Methods(const Router& router, prometheus::Registry& registry, const std::vector<Alias>& aliases) {
  std::vector<std::pair<std::string, const Route*>> named;
  for (const Route* route : router.routes()) {
    const std::size_t before = named.size();
    for (const Alias& alias : aliases) {
      if (alias.method == route->method.full_name) named.emplace_back(alias.name, route);
    }
    if (named.size() == before) named.emplace_back(route->method.full_name, route);
  }
  for (const auto& [name, route] : named) names_.push_back(name);
  for (std::size_t i = 0; i < named.size(); ++i) {
    const Route& route = *named[i].second;
    methods_.emplace(names_[i], ServedMethod{route, MethodMetrics(registry, route.method)});
  }
}

const ServedMethod* Methods::Find(std::string_view name) const {
  const auto found = methods_.find(name);
  return found == methods_.end() ? nullptr : &found->second;
}

}  // namespace plenary::rpc
