// For tests of calls that meet: how many have come as far as a lock that another holds.

#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "db/connection.h"

namespace plenary::test {

// How many statements wait for a lock in the database of this URL; -1 if it does not say.
inline std::int64_t CountWaitingIn(const std::string& database_url) {
  db::Connection connection({.url = database_url});
  const auto rows = connection.Execute({"test/count_waiting",
                                        "SELECT count(*) FROM pg_stat_activity WHERE datname = "
                                        "current_database() AND wait_event_type = 'Lock'"});
  EXPECT_TRUE(rows.ok()) << rows.status();
  return rows.ok() ? (*rows)[0].Int(0) : -1;
}

}  // namespace plenary::test
