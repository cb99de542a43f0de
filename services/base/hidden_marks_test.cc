#include "base/hidden_marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace plenary {
namespace {

using ::testing::IsEmpty;

std::string UnneededIn(std::string_view name) {
  const auto found = FindUnneededMark(name);
  return found.has_value() ? NameOfMark(found->mark) + " at " + std::to_string(found->position) : "";
}

TEST(HiddenMarksTest, ScriptsHaveWhatTheyNeed) {
  for (const std::string name : {
           "Laura Suero Moreno", "林维", "José Núñez", "Nguyễn Văn An", "O’Brien",
           "علی‌رضا",                                   // Persian: ZWNJ within a name
           "محمد‌رضا",                                 // the same after a letter that does not join
           "په‌یمان",                                   // Kurdish
           "क्‍षितिज",                          // Hindi: ZWJ after a virama
           "ශ්‍රී ලංකා",                      // Sinhala
           "അവന്‍",                                   // Malayalam: ZWJ at the end of a word
           "র‍্যাব",                                // Bengali: ZWJ before a virama
           "កម្ពុជា​ធិបតេយ្យ",  // Khmer: a zero-width space between words
           "קורס C++\u200E",  // Hebrew: the signs stay with the Latin letter
           "منظمة (UNESCO)\u200F", "葛\U000E0100城", "❤\uFE0F",  // variants
       }) {
    EXPECT_THAT(UnneededIn(name), IsEmpty()) << name;
  }
}

TEST(HiddenMarksTest, WhatNoScriptNeedsIsFound) {
  EXPECT_EQ(UnneededIn("ab\u202Ecd"), "U+202E RIGHT-TO-LEFT OVERRIDE at 3");
  EXPECT_EQ(UnneededIn("\u2068a\u2069"), "U+2068 FIRST STRONG ISOLATE at 1");
  EXPECT_EQ(UnneededIn("שלום\u202Bb"), "U+202B RIGHT-TO-LEFT EMBEDDING at 5");
  EXPECT_EQ(UnneededIn("Anna\u200E"), "U+200E LEFT-TO-RIGHT MARK at 5") << "no letter goes the other way";
  EXPECT_EQ(UnneededIn("An\u200Bna"), "U+200B ZERO WIDTH SPACE at 3");
  EXPECT_EQ(UnneededIn("An\u200Cna"), "U+200C ZERO WIDTH NON-JOINER at 3");
  EXPECT_EQ(UnneededIn("e\u0301\u200Dx"), "U+200D ZERO WIDTH JOINER at 3") << "an accent joins nothing";
  EXPECT_EQ(UnneededIn("ع\u200C\u200C"), "U+200C ZERO WIDTH NON-JOINER at 3") << "one is enough";
  EXPECT_EQ(UnneededIn("林\u2060维"), "U+2060 WORD JOINER at 2");
  EXPECT_EQ(UnneededIn("\uFEFFAnna"), "U+FEFF ZERO WIDTH NO-BREAK SPACE at 1");
  EXPECT_EQ(UnneededIn("An\u00ADna"), "U+00AD SOFT HYPHEN at 3");
  EXPECT_EQ(UnneededIn("\u3164"), "U+3164 HANGUL FILLER at 1");
  EXPECT_EQ(UnneededIn("a\U000E0041"), "U+E0041 TAG LATIN CAPITAL LETTER A at 2");
  EXPECT_EQ(UnneededIn("A\U000E0100"), "U+E0100 VARIATION SELECTOR-17 at 2");
}

TEST(HiddenMarksTest, IsolatesCloseInTheirLine) {
  EXPECT_TRUE(ClosesIsolates("a \u2068b \u2067c\u2069\u2069"));
  EXPECT_TRUE(ClosesIsolates("a\u202Eb")) << "an override ends with the isolate around it";
  EXPECT_FALSE(ClosesIsolates("a\u2069b\u2068"));
  EXPECT_FALSE(ClosesIsolates("a \u2068b"));
  EXPECT_FALSE(ClosesIsolates("a \u2068b\nc\u2069"));
}

TEST(HiddenMarksTest, LinesAreIsolatedWhereTheyHaveMarks) {
  EXPECT_EQ(IsolateLines("Anna"), "Anna");
  EXPECT_EQ(IsolateLines("שלום"), "שלום") << "letters have no marks";
  EXPECT_EQ(IsolateLines("a\u202Eb"), "\u2068a\u202Eb\u2069");
  EXPECT_EQ(IsolateLines("a\r\nb\u202E\r\n"), "a\r\n\u2068b\u202E\u2069\r\n");
  EXPECT_EQ(RestoreLines("\u2068a\u202Eb\u2069"), "a\u202Eb");
  EXPECT_EQ(RestoreLines("\u2068"), "\u2068");
}

// Whatever is written: it comes back, and no isolate that begins in it goes on after it.
TEST(HiddenMarksTest, IsolatingIsTakenBack) {
  const std::vector<std::string> pieces = {"a", "א",      "\n",     "\r",     "\u2029", " ",
                                           "1", "\u2066", "\u2068", "\u2069", "\u202E", "\u200F"};
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (int left = static_cast<int>(random() % 9); left > 0; --left)
      text += pieces[random() % pieces.size()];
    const std::string isolated = IsolateLines(text);
    ASSERT_EQ(RestoreLines(isolated), text);
    ASSERT_TRUE(ClosesIsolates(isolated) || !ClosesIsolates(text)) << testing::PrintToString(text);
  }
}

TEST(WithoutUnneededMarks, LeavesThoseThatAreNeeded) {
  EXPECT_EQ(WithoutUnneededMarks("Lin\u200BWei\u202E"), "LinWei");
  EXPECT_EQ(WithoutUnneededMarks("می\u200Cخواهم"), "می\u200Cخواهم");
  EXPECT_EQ(WithoutUnneededMarks("می\u200C\u200Cخواهم"), "می\u200Cخواهم");
  EXPECT_EQ(WithoutUnneededMarks("ក\u200B\u200Bក"), "ក\u200Bក");
  EXPECT_EQ(WithoutUnneededMarks("\u200Eب"), "\u200Eب");
}

}  // namespace
}  // namespace plenary
