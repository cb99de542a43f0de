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
  // All methods of `router`, which must be complete and outlive it; methods with aliases are known only by
  // those.
  Methods(const Router& router, prometheus::Registry& registry, const std::vector<Alias>& aliases = {});

  // "plenary.v1.EventService/GetEvent", without a slash before it; null for an unknown method.
  const ServedMethod* Find(std::string_view name) const;
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string_view, ServedMethod> methods_;  // by views of names_
};

}  // namespace plenary::rpc
