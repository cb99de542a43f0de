// Under which names sponsors and endorsers are on record: those that they had when the record was made
// (docs/adr/0011).

#pragma once

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/document.pb.h"

namespace plenary::documents {

// Gives sponsors without a label the name of the organization or delegation; of one that is not there it says
// nothing.
absl::Status CreditSponsors(db::Connection& connection, v1::Document& document);

// The same for who makes a declaration.
absl::Status Credit(db::Connection& connection, v1::Endorsement& endorsement);

}  // namespace plenary::documents
