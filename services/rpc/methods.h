// The methods that a server answers: their routes and their counters, by the names that callers send.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "prometheus/registry.h"
#include "rpc/metrics.h"
#include "rpc/router.h"

namespace plenary::rpc {

struct ServedMethod {
  const Route& route;
  MethodMetrics metrics;
};

// Another name for a method.
struct Alias {
  std::string name;
  std::string method;
};

// Constant once it is made, so that all threads may look up.
class Methods {
 public:
  // All methods of `router`, which is filled and outlives it; those that have aliases are known by these
  // alone.
  Methods(const Router& router, prometheus::Registry& registry, const std::vector<Alias>& aliases = {});

  // "plenary.v1.EventService/GetEvent", without a slash before it; null for a method that is not there.
  const ServedMethod* Find(std::string_view name) const;
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string_view, ServedMethod> methods_;  // by views of names_
};

}  // namespace plenary::rpc
