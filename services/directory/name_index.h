// The name index of people and organizations: their folded names and keys, written with each record. Made by
// the server and not by the database, because folding needs ICU.

#pragma once

#include <span>

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::directory {

// Writes the index of records that were just written.
absl::Status IndexNames(db::Connection& connection, std::span<const v1::Person> people);
absl::Status IndexNames(db::Connection& connection, std::span<const v1::Organization> organizations);

// Writes the index of all records without one, which an older program wrote. Several servers may do it at the
// same time. Not in a transaction.
absl::Status IndexMissingNames(db::Connection& connection);

// The same, but for all records if they were folded by other rules or another version of ICU. For the start
// of a server; takes about 10 s for 100,000 people.
absl::Status IndexAllNames(db::Connection& connection);

}  // namespace plenary::directory
