// The names that sponsors and endorsers are credited with: those at the time when the record was made
// (docs/adr/0011).

#pragma once

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/document.pb.h"

namespace plenary::documents {

// Gives sponsors without a label the name of the organization or delegation. Ignores those that do not exist.
absl::Status CreditSponsors(db::Connection& connection, v1::Document& document);

// The same for the declarer of an endorsement.
absl::Status Credit(db::Connection& connection, v1::Endorsement& endorsement);

}  // namespace plenary::documents
