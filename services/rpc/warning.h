// Warnings: what stands out in a resource but forbids nothing (see warning.proto).

#pragma once

#include <string>
#include <utility>

#include "plenary/v1/warning.pb.h"

namespace plenary::rpc {

// A warning about the field at `field_path`; about the resource as a whole where it is empty.
inline v1::Warning Warn(v1::Warning::Reason reason, std::string field_path, std::string message) {
  v1::Warning warning;
  warning.set_reason(reason);
  warning.set_field_path(std::move(field_path));
  warning.set_message(std::move(message));
  return warning;
}

}  // namespace plenary::rpc
