// The references of documents and endorsements, and the errors if a target does not exist or is not visible.

#pragma once

#include <string>

#include "absl/status/status.h"
#include "contract/caller.h"
#include "db/connection.h"
#include "plenary/v1/document.pb.h"

namespace plenary::documents {

// ReferenceNotFound for the first new reference of `document`, compared with `before`, to something that does
// not exist: sponsors, statements that its clauses rest on, and earlier documents, which `caller` must see. A
// clause that an earlier document does not have is an invalid field.
absl::Status CheckReferences(db::Connection& connection, const contract::Caller& caller,
                             const v1::Document& before, const v1::Document& document);

// ReferenceNotFound for the first reference of an adoption to something that does not exist: the session, or
// a delegation that voted.
absl::Status CheckReferences(db::Connection& connection, const v1::Document::Adoption& adoption);

// ReferenceNotFound if the declarer does not exist.
absl::Status CheckReferences(db::Connection& connection, const v1::Endorsement& endorsement);

}  // namespace plenary::documents
