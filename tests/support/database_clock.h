// The clock of a database of tests, which can be set.

#pragma once

#include <chrono>

#include "db/test_database.h"

namespace plenary::test {

// Sessions that are opened after this is made see the clock as set, at first the true one. Defaults of
// columns keep to the true one.
class DatabaseClock {
 public:
  explicit DatabaseClock(const db::TestDatabase& database);

  // So far ahead of the true one; negative: behind.
  void Set(std::chrono::seconds ahead);

 private:
  db::Connection connection_;
};

}  // namespace plenary::test
