// The clock of a database of tests, which can be set.

#pragma once

#include <chrono>

#include "db/test_database.h"

namespace plenary::test {

// Sessions opened after this is made see the clock as set, at first the true time. Defaults of columns use
// the true time.
class DatabaseClock {
 public:
  explicit DatabaseClock(const db::TestDatabase& database);

  // How far ahead of the true time; negative: behind.
  void Set(std::chrono::seconds ahead);

 private:
  db::Connection connection_;
};

}  // namespace plenary::test
