#include "db/explain.h"

#include <gtest/gtest.h>

#include "db/database_error.h"

namespace plenary::db {
namespace {

TEST(ExplainTest, SaysWhatFailedAndWhatTheServerCallsIt) {
  EXPECT_EQ(Explain(absl::InternalError("it broke")), "it broke");
  EXPECT_EQ(Explain(DatabaseStatus(absl::StatusCode::kUnavailable, "statement x failed", {"53100", "", ""})),
            "statement x failed (SQLSTATE 53100)");
  EXPECT_EQ(Explain(DatabaseStatus(absl::StatusCode::kInternal, "statement x failed",
                                   {"23514", "events_check", "its\n\twords"})),
            "statement x failed (SQLSTATE 23514), constraint events_check: its words");
}

}  // namespace
}  // namespace plenary::db
