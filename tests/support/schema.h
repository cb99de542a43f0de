// The schema of a database, to compare.

#pragma once

#include <string>
#include <vector>

#include "db/connection.h"

namespace plenary::test {

// Every object of the schema, each with all that defines it, as PostgreSQL writes it down.
std::vector<std::string> DescribeSchema(db::Connection& connection);

}  // namespace plenary::test
