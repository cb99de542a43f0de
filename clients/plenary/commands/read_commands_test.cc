#include "gtest/gtest.h"
#include "plenary/commands/commands.h"

namespace plenary::client {
namespace {

TEST(ReadCommands, AnEmptyListSendsNobodyAstray) {
  EXPECT_EQ(NoneText(/*filtered=*/false, /*sees_all=*/false),
            "Nothing to show. You may lack the right to see it: `plenary whoami`.");
  for (const bool sees_all : {false, true}) {
    EXPECT_EQ(NoneText(/*filtered=*/true, sees_all).find("whoami"), std::string::npos);
    EXPECT_NE(NoneText(/*filtered=*/true, sees_all).find("the filter"), std::string::npos);
  }
  EXPECT_EQ(NoneText(/*filtered=*/false, /*sees_all=*/true), "Nothing to show.");
}

}  // namespace
}  // namespace plenary::client
