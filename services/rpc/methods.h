// The methods that a server answers: their routes and their counters, by the path that callers send.

#pragma once

#include <string_view>
#include <unordered_map>

#include "prometheus/registry.h"
#include "rpc/metrics.h"
#include "rpc/router.h"

namespace plenary::rpc {

struct ServedMethod {
  const Route& route;
  MethodMetrics metrics;
};

// Constant once it is made, so that all threads may look up.
class Methods {
 public:
  // Of all methods of `router`, which is filled and outlives it.
  Methods(const Router& router, prometheus::Registry& registry);

  // "plenary.v1.EventService/GetEvent", without a slash before it; null for a method that is not there.
  const ServedMethod* Find(std::string_view full_name) const;

 private:
  std::unordered_map<std::string_view, ServedMethod> methods_;  // the names are the routes'
};

}  // namespace plenary::rpc
