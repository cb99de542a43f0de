#include "plenary/text/shell_word.h"

#include "gtest/gtest.h"

namespace plenary::client {
namespace {

TEST(ShellWord, IsQuotedOnlyWhereItHasToBe) {
  EXPECT_EQ(ShellWord("windows-1250"), "windows-1250");
  EXPECT_EQ(ShellWord("Group=-"), "Group=-");
  EXPECT_EQ(ShellWord("Date of birth=-"), "'Date of birth=-'");
  EXPECT_EQ(ShellWord(""), "''");
  EXPECT_EQ(ShellWord("$(reboot)"), "'$(reboot)'");
  EXPECT_EQ(ShellWord("~"), "'~'");
}

TEST(ShellWord, EndsNoQuotationFromWithin) { EXPECT_EQ(ShellWord("d'Ivoire"), "'d'\\''Ivoire'"); }

TEST(ShellWord, IsOneLine) { EXPECT_EQ(ShellWord("a\nb\033[2J"), "'a b [2J'"); }

}  // namespace
}  // namespace plenary::client
