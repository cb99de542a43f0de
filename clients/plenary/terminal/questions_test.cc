#include "plenary/terminal/questions.h"

#include <istream>
#include <sstream>

#include "gtest/gtest.h"

namespace plenary::client {
namespace {

TEST(AskWhether, TakesOnlyYesForYes) {
  for (const char* input : {"y\n", "YES\n", " y \n"}) {
    std::istringstream in(input);
    std::ostringstream out;
    const auto read_line = [&](std::string& line) { return static_cast<bool>(std::getline(in, line)); };
    EXPECT_TRUE(AskWhether("Import?", read_line, out)) << input;
  }
  for (const char* input : {"\n", "n\n", "yeah no\n", ""}) {
    std::istringstream in(input);
    std::ostringstream out;
    const auto read_line = [&](std::string& line) { return static_cast<bool>(std::getline(in, line)); };
    EXPECT_FALSE(AskWhether("Import?", read_line, out)) << input;
  }
}

}  // namespace
}  // namespace plenary::client
