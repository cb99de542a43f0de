// Corrects cells of an import's rows in a commit: the rows are read and planned again, with the corrected
// cells.

#pragma once

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "access/roles.h"
#include "db/connection.h"
#include "events/admission.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::imports {

// The remaining errors of corrected rows, as text, by the number of the row.
using RowFaults = std::map<int, std::string>;

// Plans the rows whose cells the decisions of `request` correct again, in the transaction of the commit, and
// updates the new delegations and organizations of `import`. Compares them with the present records, as far
// as `staff` sees them, and with all other rows. InvalidFields names every decision that corrects what cannot
// be corrected.
absl::StatusOr<RowFaults> CorrectRows(db::Connection& connection, const v1::CommitImportRequest& request,
                                      const events::Admission& admission, const access::StaffOf& staff,
                                      v1::Import& import);

}  // namespace plenary::imports
