// For tests: what an error finds fault with.

#pragma once

#include <string>
#include <vector>

#include "errors/status_details.h"
#include "google/rpc/error_details.pb.h"

namespace plenary::errors {

// The fields that an error of any reason finds fault with, in their order; none if it is OK or of another
// kind.
inline std::vector<FieldViolation> FaultsOf(const absl::Status& status) {
  std::vector<FieldViolation> faults;
  const auto whole = WholeOf(status);
  if (!whole.has_value()) return faults;
  for (const auto& any : whole->details()) {
    google::rpc::BadRequest detail;
    if (!any.UnpackTo(&detail)) continue;
    for (const auto& one : detail.field_violations()) faults.push_back({one.field(), one.description()});
  }
  return faults;
}

// Their paths alone.
inline std::vector<std::string> FaultyFields(const std::vector<FieldViolation>& faults) {
  std::vector<std::string> fields;
  for (const FieldViolation& fault : faults) fields.push_back(fault.field);
  return fields;
}
inline std::vector<std::string> FaultyFields(const absl::Status& status) {
  return FaultyFields(FaultsOf(status));
}

}  // namespace plenary::errors
