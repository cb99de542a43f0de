#include "plenary/apply/apply_questions.h"

#include <sstream>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::HasSubstr;

const ElementQuestion kQuestion = {
    "segments[1]", "Now we differ.", {{"s1", "We agree.", 0.25}, {"s2", "We go on.", 0}}};

int AnswerTo(const std::string& typed, std::string* shown = nullptr) {
  std::istringstream in(typed);
  std::ostringstream out;
  const int answer = AskAboutElement(
      "events/x/statements/y", kQuestion, Style{},
      [&](std::string& line) { return static_cast<bool>(std::getline(in, line)); }, out);
  if (shown != nullptr) *shown = out.str();
  return answer;
}

TEST(ApplyQuestions, ReadWhichElementItIs) {
  std::string shown;
  EXPECT_EQ(AnswerTo("2\n", &shown), 1);
  EXPECT_THAT(shown, HasSubstr("segments[1]: “Now we differ.”"));
  EXPECT_THAT(shown, HasSubstr("1  s1: “We agree.” (25 % alike)"));
  EXPECT_EQ(AnswerTo("n\n"), kNewElement);
  EXPECT_EQ(AnswerTo("0\n3\nyes\n1\n"), 0);
  EXPECT_EQ(AnswerTo(""), kNoAnswer);
}

TEST(ApplyQuestions, RemoveOnlyAfterAYes) {
  const auto ask = [](const std::string& typed, std::string* shown = nullptr) {
    std::istringstream in(typed);
    std::ostringstream out;
    const bool yes = AskAboutRemovals(
        "events/x", {{"focus.en", "\"Rights\""}}, {{"hosts[1]", "{}"}}, Style{},
        [&](std::string& line) { return static_cast<bool>(std::getline(in, line)); }, out);
    if (shown != nullptr) *shown = out.str();
    return yes;
  };
  std::string shown;
  EXPECT_TRUE(ask("y\n", &shown));
  EXPECT_THAT(shown, HasSubstr("- focus.en: \"Rights\" (the file says so)"));
  EXPECT_THAT(shown, HasSubstr("- hosts[1]: {} (the file lacks it)"));
  EXPECT_FALSE(ask("\n"));
  EXPECT_FALSE(ask(""));
}

}  // namespace
}  // namespace plenary::client
