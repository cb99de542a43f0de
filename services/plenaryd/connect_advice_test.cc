#include "plenaryd/connect_advice.h"

#include <gtest/gtest.h>

namespace plenary::plenaryd {
namespace {

TEST(ConnectAdviceTest, NamesWhatToDo) {
  EXPECT_EQ(
      ConnectAdvice(
          "connection to server at \"db\" (10.0.0.1), port 5432 failed: FATAL:  database \"forums\" "
          "does not exist"),
      "make it (CREATE DATABASE \"forums\" ENCODING 'UTF8' TEMPLATE template0;), then run `plenaryd migrate "
      "up`; or name another in --database-url");
  EXPECT_EQ(ConnectAdvice("FATAL:  role \"app\" is not permitted to log in"),
            "let it (ALTER ROLE \"app\" LOGIN;), or name another user in --database-url");
  EXPECT_EQ(ConnectAdvice("FATAL:  sorry, too many clients already"),
            "raise max_connections of PostgreSQL, or end other sessions");
}

TEST(ConnectAdviceTest, SaysNothingOfWhatItDoesNotKnow) {
  EXPECT_EQ(ConnectAdvice("could not translate host name \"db\" to address"), "");
  EXPECT_EQ(ConnectAdvice("FATAL:  role \"app"), "");
  EXPECT_EQ(ConnectAdvice(""), "");
}

}  // namespace
}  // namespace plenary::plenaryd
