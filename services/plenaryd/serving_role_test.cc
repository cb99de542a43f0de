#include "plenaryd/serving_role.h"

#include <gtest/gtest.h>

#include "absl/strings/match.h"

namespace plenary::plenaryd {
namespace {

TEST(ServingRoleTest, FindsTheGrantsOfMigrations) {
  const db::Migration migrations[] = {
      {1, "one",
       "CREATE TABLE a (); GRANT SELECT ON a TO PUBLIC;\n"
       "GRANT SELECT, INSERT ON a, b TO plenary_server;\n-- GRANT plenary_server TO the logins.",
       ""},
      {2, "two", "GRANT SELECT,\n  UPDATE\n  ON c\n  TO plenary_server;", ""}};
  const std::vector<Grant> expected = {{"SELECT", "a"}, {"INSERT", "a"}, {"SELECT", "b"},
                                       {"INSERT", "b"}, {"SELECT", "c"}, {"UPDATE", "c"}};
  EXPECT_EQ(GrantsOf(migrations), expected);
}

}  // namespace
}  // namespace plenary::plenaryd
