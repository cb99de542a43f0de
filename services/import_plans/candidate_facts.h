// What tells the candidates of rows apart, and what speaks for them besides their names: affiliation,
// address, the latest other event.

#pragma once

#include <span>
#include <string>

#include "absl/status/status.h"
#include "access/roles.h"
#include "db/connection.h"
#include "import_plans/planned_row.h"

namespace plenary::import_plans {

// Completes the candidates of rows of one file of `event`, in two statements for all of them; in none if no
// row has any. Of people, whoever plans is told what `staff` lets it see: addresses and other events of those
// where it is staff. A person who is among the candidates as a participant too is there once.
absl::Status AddCandidateFacts(db::Connection& connection, const std::string& event,
                               const access::StaffOf& staff, std::span<PlannedRow> rows);

}  // namespace plenary::import_plans
