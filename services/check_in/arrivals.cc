#include "check_in/arrivals.h"

#include <cstdint>
#include <map>
#include <string>

#include "absl/time/time.h"
#include "base/status_macros.h"
#include "check_in/queries.h"
#include "events/event_rules.h"
#include "resource/rows.h"

namespace plenary::check_in {

absl::Status CountArrivals(db::Connection& connection, const v1::Event& event,
                           const contract::Clearance& clearance, v1::EventStatistics& statistics) {
  if (!clearance.sees_as_staff()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kCountArrivals, resource::IdsIn(event.name())));
  if (rows.empty()) return absl::OkStatus();
  const absl::TimeZone zone = events::rules::ZoneOf(event);
  std::map<std::string, std::int64_t> days;
  std::int64_t missing = statistics.participant_count();
  std::int64_t present = 0;
  for (const db::Row row : rows) {
    days[absl::FormatTime("%Y-%m-%d", absl::FromUnixMicros(row.Time(0)), zone)] += row.Int(1);
    missing -= row.Int(1);
    present += row.Int(2);
  }
  const auto add = [&](const std::string& day, std::int64_t count) {
    v1::StatisticBucket& bucket = *statistics.add_by_arrival_day();
    bucket.set_key(day);
    bucket.set_count(count);
  };
  for (const auto& [day, count] : days) add(day, count);
  if (missing > 0) add("", missing);
  statistics.set_present_count(present);
  return absl::OkStatus();
}

}  // namespace plenary::check_in
