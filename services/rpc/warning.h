// Warnings about a resource (see warning.proto).

#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "plenary/v1/warning.pb.h"

namespace plenary::rpc {

// A warning about the field at `field_path`; about the whole resource if it is empty.
inline v1::Warning Warn(v1::Warning::Reason reason, std::string field_path, std::string message) {
  v1::Warning warning;
  warning.set_reason(reason);
  warning.set_field_path(std::move(field_path));
  warning.set_message(std::move(message));
  return warning;
}

// Adds the warnings `found` for one reason to `warnings`: at most this many, of which the last says how many
// more there are, so that an answer stays small.
constexpr std::size_t kMostWarningsOfAReason = 20;
inline void AddWarnings(std::vector<v1::Warning> found, std::vector<v1::Warning>& warnings) {
  const std::size_t told = std::min(found.size(), kMostWarningsOfAReason);
  if (told < found.size()) {
    found[told - 1].mutable_message()->append("; so it is in " + std::to_string(found.size() - told) +
                                              " more places");
  }
  for (std::size_t i = 0; i < told; ++i) warnings.push_back(std::move(found[i]));
}

}  // namespace plenary::rpc
