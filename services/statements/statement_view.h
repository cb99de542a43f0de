// Statements as their callers see them.

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

// Adds warnings to the statement, if the caller is staff.
void AddWarnings(const rpc::Call& call, v1::Statement& statement);

// A statement to be presented, and the languages of its event.
struct Shown {
  v1::Statement* statement;
  const std::vector<std::string>* event_languages;
};
// Removes from each what the caller may not see, also relations to statements that it does not see.
absl::Status Present(const rpc::Call& call, db::Connection& connection, v1::View view,
                     std::span<const Shown> statements);

}  // namespace plenary::statements
