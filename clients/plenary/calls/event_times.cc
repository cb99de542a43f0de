#include "plenary/calls/event_times.h"

#include "plenary/calls/resource_calls.h"
#include "plenary/contract/resource_type.h"

namespace plenary::client {

absl::TimeZone EventTimes::ZoneOf(const std::string& name) {
  const std::string event = EventOf(name);
  if (event.empty()) return absl::UTCTimeZone();
  const auto [known, added] = zones_.emplace(event, absl::UTCTimeZone());
  if (added) {
    const std::string zone = TimeZoneOf(connection_, event);
    if (zone.empty() || !absl::LoadTimeZone(zone, &known->second)) known->second = absl::UTCTimeZone();
  }
  return known->second;
}

}  // namespace plenary::client
