// What makes people and organizations found by their names: their folded names and the keys of these, written
// with each of their records. Made here and not in the database, because folding takes ICU.

#pragma once

#include <span>

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::directory {

// Writes the names of records that were just written.
absl::Status IndexNames(db::Connection& connection, std::span<const v1::Person> people);
absl::Status IndexNames(db::Connection& connection, std::span<const v1::Organization> organizations);

// Writes the names of all records that have none yet, since a program wrote them that knows of none. Any
// number of servers may do it at once. Not in a transaction.
absl::Status IndexMissingNames(db::Connection& connection);

// The same, and of all records there are if they were folded by other rules or another version of ICU. For
// the start of a server; takes some 10 s for 100,000 people.
absl::Status IndexAllNames(db::Connection& connection);

}  // namespace plenary::directory
