// The role of every session of a server, and its privileges.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "db/connection.h"
#include "db/migrator.h"

namespace plenary::plenaryd {

inline constexpr char kServingRole[] = "plenary_server";  // from migrations/000006_serving_role.up.sql

// A privilege on a table or view.
struct Grant {
  std::string privilege;  // "SELECT"
  std::string relation;
  friend bool operator==(const Grant&, const Grant&) = default;
};

// The privileges that migrations grant to the role, in order.
std::vector<Grant> GrantsOf(std::span<const db::Migration> migrations);

// FAILED_PRECONDITION, with the statements that correct it, if the role does not exist or lacks a privilege,
// as after the restore of a dump into another cluster, or if the login may not use it. The schema must be up
// to date.
absl::Status CheckServingRole(db::Connection& connection);

}  // namespace plenary::plenaryd
