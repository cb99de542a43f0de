// The time zones of events, each asked for once.

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

  // Of the event that what is named so lies in; UTC where there is none, or its zone is not known.
  absl::TimeZone ZoneOf(const std::string& name);

 private:
  Connection& connection_;
  std::map<std::string, absl::TimeZone> zones_;
};

}  // namespace plenary::client
