// What a caller gets of the statements that it sees.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/statement.pb.h"
#include "plenary/v1/types.pb.h"
#include "rpc/call.h"

namespace plenary::statements {

// Adds what stands out in the statement, if the caller is staff there.
void AddWarnings(const rpc::Call& call, v1::Statement& statement);

// A statement on its way to the caller, and the languages of its event.
struct Shown {
  v1::Statement* statement;
  const std::vector<std::string>* event_languages;
};
// Leaves of each what the caller gets. What it does not see is not named among the relations either.
absl::Status Present(const rpc::Call& call, db::Connection& connection, v1::View view,
                     std::span<const Shown> statements);

}  // namespace plenary::statements
