#include "plenary/apply/likeness.h"

#include "gtest/gtest.h"

namespace plenary::client {
namespace {

double Likeness(const char* a, const char* b) { return Words(a).LikenessTo(Words(b)); }

TEST(Likeness, CountsWordsInCommon) {
  EXPECT_DOUBLE_EQ(Likeness("We agree.", "we AGREE"), 1);
  EXPECT_DOUBLE_EQ(Likeness("We agree.", "We all agree."), 0.8);
  EXPECT_DOUBLE_EQ(Likeness("We agree", "They differ"), 0);
  EXPECT_DOUBLE_EQ(Likeness("no no no", "no"), 0.5);
}

TEST(Likeness, KnowsWordsThatAreWrittenTogether) {
  EXPECT_DOUBLE_EQ(Likeness("我们同意。", "我们同意"), 1);
  EXPECT_GT(Likeness("我们同意加强人权合作。", "我们都同意加强人权合作。"), 0.7);
  EXPECT_LT(Likeness("我们同意加强人权合作。", "数字文明共同体"), 0.3);
}

TEST(Likeness, OfWhatHasNoWordsIsNone) {
  EXPECT_DOUBLE_EQ(Likeness("", ""), 0);
  EXPECT_DOUBLE_EQ(Likeness("…", "…"), 0);
}

}  // namespace
}  // namespace plenary::client
