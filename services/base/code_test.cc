#include "base/code.h"

#include <gtest/gtest.h>

#include <set>

namespace plenary {
namespace {

TEST(Code, IsLongAndOfLettersAndDigits) {
  std::set<std::string> codes;
  for (int i = 0; i < 1000; ++i) {
    const std::string code = NewCode();
    EXPECT_EQ(code.size(), 32U);
    EXPECT_EQ(code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789"), std::string::npos) << code;
    EXPECT_TRUE(codes.insert(code).second) << "the same code twice";
  }
}

TEST(Code, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(PlainCode("AB-cd 23"), "abcd23");
  EXPECT_EQ(HashOfCode("AB-cd 23"), HashOfCode("abcd23"));
  EXPECT_NE(HashOfCode("abcd23"), HashOfCode("abcd24"));
  EXPECT_EQ(HashOfCode("").size(), 32U);
}

}  // namespace
}  // namespace plenary
