// The role as which every session of a server works, and what it needs.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "db/connection.h"
#include "db/migrator.h"

namespace plenary::plenaryd {

inline constexpr char kServingRole[] = "plenary_server";  // of migrations/000006_serving_role.up.sql

// A privilege on a table or view.
struct Grant {
  std::string privilege;  // "SELECT"
  std::string relation;
  friend bool operator==(const Grant&, const Grant&) = default;
};

// What the migrations grant to the role, in their order.
std::vector<Grant> GrantsOf(std::span<const db::Migration> migrations);

// FAILED_PRECONDITION, with the statements that mend it, if the role is missing or lacks something, as after
// the restore of a dump into another cluster, or the login may not work as it. The schema is up to date.
absl::Status CheckServingRole(db::Connection& connection);

}  // namespace plenary::plenaryd
