// What documents and declarations refer to, and the errors when it is not there or not seen.

#pragma once

#include <string>

#include "absl/status/status.h"
#include "contract/caller.h"
#include "db/connection.h"
#include "plenary/v1/document.pb.h"

namespace plenary::documents {

// ReferenceNotFound for the first of what `document` refers to, and `before` does not, that does not exist:
// its sponsors, the statements that its clauses rest on, and earlier documents, which `caller` has to see. A
// clause that an earlier document does not have is an invalid field.
absl::Status CheckReferences(db::Connection& connection, const contract::Caller& caller,
                             const v1::Document& before, const v1::Document& document);

// ReferenceNotFound for the first of what an adoption refers to that does not exist: the session, or a
// delegation that voted.
absl::Status CheckReferences(db::Connection& connection, const v1::Document::Adoption& adoption);

// ReferenceNotFound if the maker of the declaration does not exist.
absl::Status CheckReferences(db::Connection& connection, const v1::Endorsement& endorsement);

}  // namespace plenary::documents
