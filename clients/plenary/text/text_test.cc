#include "plenary/text/text.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::ElementsAre;

TEST(Text, CountsColumns) {
  EXPECT_EQ(DisplayWidth("Lin Wei"), 7);
  EXPECT_EQ(DisplayWidth("林维"), 4);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1);
  EXPECT_EQ(DisplayWidth(""), 0);
}

TEST(Text, WrapsAtSpaces) {
  EXPECT_THAT(Wrap("one two three", 8), ElementsAre("one two", "three"));
  EXPECT_THAT(Wrap("one two", 7), ElementsAre("one two"));
  EXPECT_THAT(Wrap("", 7), ElementsAre(""));
  EXPECT_THAT(Wrap("one\ntwo", 20), ElementsAre("one", "two"));
}

TEST(Text, WrapsChineseWithoutSpaces) {
  EXPECT_THAT(Wrap("数字时代的人权", 6), ElementsAre("数字时", "代的人", "权"));
}

TEST(Text, CutsWhatHasNoBreak) {
  EXPECT_THAT(Wrap("abcdefghij kl", 4), ElementsAre("abcd", "efgh", "ij", "kl"));
  EXPECT_THAT(Wrap("人", 1), ElementsAre("人"));
}

TEST(Text, ShortensByColumns) {
  EXPECT_EQ(Shorten("abcdef", 6), "abcdef");
  EXPECT_EQ(Shorten("abcdefg", 6), "abcde…");
  EXPECT_EQ(Shorten("林维林维", 6), "林维…");
}

TEST(Text, PadsByColumns) {
  EXPECT_EQ(Pad("林维", 6), "林维  ");
  EXPECT_EQ(Pad("long", 2), "long");
}

TEST(Text, KeepsTerminalsSafe) {
  EXPECT_EQ(Printable("a\x1b[31mb\tc\nd"), "a [31mb c\nd");
  EXPECT_EQ(Printable("a\u009bb"), "a b");
  EXPECT_EQ(Printable("林维"), "林维");
}

// What others wrote: it stays on its line, and turns nothing around.
TEST(Text, WhatIsShownStaysInItsPlace) {
  EXPECT_EQ(OneLine("Anna\nIN    the Minister"), "Anna IN    the Minister");
  EXPECT_EQ(OneLine("a\r\nb\u2028c\u2029d\u0085e"), "a  b c d e");
  EXPECT_EQ(Printable("a\u202Eb\u2066c\u2069"), "ab\u2066c\u2069");
  EXPECT_EQ(Printable("a\u2066b\nc\u2069"), "ab\nc");
  EXPECT_EQ(Isolated("\u2068a"), "\u2068a\u2069");
  EXPECT_EQ(Shown("Anna"), "Anna");
  EXPECT_EQ(Shown("שלום"), "\u2068שלום\u2069");
  EXPECT_EQ(Shown("a\u200F"), "\u2068a\u200F\u2069");
  EXPECT_EQ(Shown("a\u2069\u202Eb"), "ab") << "nothing in it ends the isolate";
  EXPECT_EQ(DisplayWidth(Shown("שלום")), 4);
}

TEST(Text, KnowsUtf8) {
  EXPECT_TRUE(IsUtf8("林维"));
  EXPECT_FALSE(IsUtf8("\xff"));
  EXPECT_FALSE(IsUtf8("\xe6\x9e"));
}

TEST(JoinSet, LeavesOutWhatIsEmpty) {
  EXPECT_EQ(JoinSet({"", "a", "", "b"}, ", "), "a, b");
  EXPECT_EQ(JoinSet({"", ""}, ", "), "");
}

}  // namespace
}  // namespace plenary::client
