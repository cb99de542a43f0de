// The rows of an import, page by page.

#pragma once

#include <string>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "plenary/calls/connection.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// Calls `visit` with the rows that match the filter, in the order of the file, until it returns false.
absl::Status ForEachRow(Connection& connection, const std::string& import, const std::string& filter,
                        absl::FunctionRef<bool(const v1::ImportRow&)> visit);

}  // namespace plenary::client
