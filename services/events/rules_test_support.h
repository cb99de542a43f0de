// For the tests of rules: helpers for dates and times.

#pragma once

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "google/protobuf/util/time_util.h"
#include "plenary/v1/types.pb.h"

namespace plenary::events {

// 0 is unknown.
inline v1::Date Day(int year, int month = 0, int day = 0) {
  v1::Date date;
  date.set_year(year);
  date.set_month(month);
  date.set_day(day);
  return date;
}

// A time by the wall clock of a zone, in microseconds since 1970.
inline std::int64_t Moment(const std::string& zone_name, const absl::CivilSecond& wall) {
  absl::TimeZone zone;
  absl::LoadTimeZone(zone_name, &zone);
  return absl::ToUnixMicros(absl::FromCivil(wall, zone));
}

inline google::protobuf::Timestamp Stamp(std::int64_t micros) {
  return google::protobuf::util::TimeUtil::MicrosecondsToTimestamp(micros);
}

}  // namespace plenary::events
