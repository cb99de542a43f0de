// Cells of an import's rows that a commit corrects: the rows are read again, and planned anew, as if the file
// had the cells so.

#pragma once

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "access/roles.h"
#include "db/connection.h"
#include "events/admission.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::imports {

// What is still wrong with corrected rows, in words, by the number of the row.
using RowFaults = std::map<int, std::string>;

// Plans the rows anew whose cells the decisions of `request` correct, in the transaction of the commit, and
// has `import` say what they name that is not on record. They are compared with what is on record now, as far
// as `staff` sees it, and with all other rows. InvalidFields names every decision that corrects what cannot
// be corrected.
absl::StatusOr<RowFaults> CorrectRows(db::Connection& connection, const v1::CommitImportRequest& request,
                                      const events::Admission& admission, const access::StaffOf& staff,
                                      v1::Import& import);

}  // namespace plenary::imports
