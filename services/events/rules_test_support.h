// For the tests of rules: the faults in an error, and helpers for dates and times.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "errors/boundary.h"
#include "google/protobuf/util/time_util.h"
#include "google/rpc/error_details.pb.h"
#include "plenary/v1/types.pb.h"

namespace plenary::events {

// Paths of the fields that `status` reports, in order; empty if it is OK or of another kind.
inline std::vector<std::string> FaultyFields(const absl::Status& status) {
  std::vector<std::string> fields;
  if (status.ok()) return fields;
  const google::rpc::Status whole = errors::ToPublicStatus(status, "");
  for (const auto& any : whole.details()) {
    google::rpc::BadRequest bad;
    if (!any.UnpackTo(&bad)) continue;
    for (const auto& violation : bad.field_violations()) fields.push_back(violation.field());
  }
  return fields;
}

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
