#include "plenary/terminal/text_diff.h"

#include <random>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using ::testing::ElementsAre;
using Texts = std::vector<std::string>;

// What the steps leave of one side.
Texts Side(const std::vector<Edit>& edits, Edit::Kind without) {
  Texts texts;
  for (const Edit& edit : edits) {
    if (edit.kind != without) texts.push_back(edit.text);
  }
  return texts;
}

TEST(Edits, TellWhatWasRemovedAndAdded) {
  EXPECT_THAT(Edits({"a", "b", "c"}, {"a", "x", "c", "d"}),
              ElementsAre(Edit{Edit::kSame, "a"}, Edit{Edit::kRemoved, "b"}, Edit{Edit::kAdded, "x"},
                          Edit{Edit::kSame, "c"}, Edit{Edit::kAdded, "d"}));
  EXPECT_THAT(Edits({}, {"a"}), ElementsAre(Edit{Edit::kAdded, "a"}));
  EXPECT_THAT(Edits({"a"}, {}), ElementsAre(Edit{Edit::kRemoved, "a"}));
  EXPECT_THAT(Edits({}, {}), ElementsAre());
}

TEST(Edits, MakeOneOfTheOtherAlways) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    const auto make = [&] {
      Texts texts(random() % 12);
      for (std::string& text : texts) text = std::string(1, static_cast<char>('a' + random() % 3));
      return texts;
    };
    const Texts before = make();
    const Texts after = make();
    const std::vector<Edit> edits = Edits(before, after);
    EXPECT_EQ(Side(edits, Edit::kAdded), before);
    EXPECT_EQ(Side(edits, Edit::kRemoved), after);
  }
  const Texts many(4'000, "a");
  const Texts others(4'000, "b");
  EXPECT_EQ(Side(Edits(many, others), Edit::kAdded), many);
  EXPECT_EQ(Side(Edits(many, others), Edit::kRemoved), others);
}

TEST(RenderDiff, ShowsChangedWordsWithinTheirLine) {
  EXPECT_EQ(
      RenderDiff("one\ntwo\nWe shall act together.\nfour", "one\ntwo\nWe will act together.\nfour", Style{}),
      "…\n"
      "  two\n"
      "~ We [-shall -]{+will +}act together.\n"
      "  four\n");
}

TEST(RenderDiff, ShowsWholeLinesThatCameOrWent) {
  EXPECT_EQ(RenderDiff("a\nan old thought", "a\nsomething quite different\nb", Style{}),
            "  a\n"
            "- an old thought\n"
            "+ something quite different\n"
            "+ b\n");
  EXPECT_EQ(RenderDiff("same\ntext", "same\ntext", Style{}), "");
}

TEST(RenderDiff, FindsChangesWithinTextWithoutSpaces) {
  EXPECT_EQ(RenderDiff("我们将共同行动起来", "我们应共同行动起来", Style{}),
            "~ 我们[-将-]{+应+}共同行动起来\n");
}

}  // namespace
}  // namespace plenary::client
