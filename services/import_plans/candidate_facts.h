// Facts about the candidates of rows: affiliation, address, the latest other event. They distinguish
// candidates, and are evidence besides names.

#pragma once

#include <span>
#include <string>

#include "absl/status/status.h"
#include "access/roles.h"
#include "db/connection.h"
#include "import_plans/planned_row.h"

namespace plenary::import_plans {

// Completes the candidates of rows of one file of `event`, in two statements for all of them, or none if no
// row has candidates. Facts about people are limited to what `staff` lets the caller see: addresses, and
// events of which the caller is staff. A person who is also a candidate as a participant is listed once.
absl::Status AddCandidateFacts(db::Connection& connection, const std::string& event,
                               const access::StaffOf& staff, std::span<PlannedRow> rows);

}  // namespace plenary::import_plans
