// The time zones of events, each requested once.

#pragma once

#include <map>
#include <string>

#include "absl/time/time.h"
#include "plenary/calls/connection.h"

namespace plenary::client {

// Not thread-safe.
class EventTimes {
 public:
  explicit EventTimes(Connection& connection) : connection_(connection) {}

  // For the event of the named resource; UTC if it has none, or if the zone is unknown.
  absl::TimeZone ZoneOf(const std::string& name);

 private:
  Connection& connection_;
  std::map<std::string, absl::TimeZone> zones_;
};

}  // namespace plenary::client
