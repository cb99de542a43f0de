// The schema of a database, to compare.

#pragma once

#include <string>
#include <vector>

#include "db/connection.h"

namespace plenary::test {

// Every object of the schema, with its definition as PostgreSQL writes it.
std::vector<std::string> DescribeSchema(db::Connection& connection);

}  // namespace plenary::test
