#include "cells/cell_text.h"

#include <random>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::cells {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(List, IsReadAsPeopleWriteIt) {
  EXPECT_THAT(SplitList("a; b;c"), ElementsAre("a", "b", "c"));
  EXPECT_THAT(SplitList("中国人权研究会；西南政法大学"), ElementsAre("中国人权研究会", "西南政法大学"));
  EXPECT_THAT(SplitList("en, zh", ","), ElementsAre("en", "zh"));
  EXPECT_THAT(SplitList("Law, Society and Rights"), ElementsAre("Law, Society and Rights"));
  EXPECT_THAT(SplitList("a;;b;"), ElementsAre("a", "", "b"));
  EXPECT_THAT(SplitList("C:\\data\\x"), ElementsAre("C:\\data\\x"));
  EXPECT_THAT(SplitList(" "), IsEmpty());
}

TEST(List, ALineBreakIsABlankUnlessItSeparates) {
  const std::string cell = "University of X \r\nInstitute Y\n\nRoom 3; Z\r\n";
  EXPECT_THAT(SplitList(cell), ElementsAre("University of X Institute Y Room 3", "Z"));
  EXPECT_THAT(SplitList(cell, "", LineBreaks::kSeparate),
              ElementsAre("University of X", "Institute Y", "", "Room 3", "Z"));
  EXPECT_THAT(SplitList("[lang=en] Lin Wei\r\n[lang=zh] 林维"),
              ElementsAre("[lang=en] Lin Wei\n[lang=zh] 林维"));
}

TEST(List, IsWrittenToBeRead) {
  EXPECT_EQ(JoinList(std::vector<std::string>{"a", "b"}), "a; b");
  EXPECT_EQ(JoinList(std::vector<std::string>{"", "b", ""}), "; b");
  EXPECT_EQ(JoinList(std::vector<std::string>{"a;b", "two\nlines"}), "a\\;b; two\\nlines");
}

std::string RandomText(std::mt19937& random, std::span<const std::string_view> pieces) {
  std::string text;
  for (std::size_t length = random() % 8; length > 0; --length) text += pieces[random() % pieces.size()];
  return text;
}

TEST(List, ComesBackAsItWas) {
  static constexpr std::string_view kPieces[] = {";",  "；", "\n", "\r", "\t", " ",
                                                 "\\", "n",  "a",  ",",  "林", "\xEF\xBC"};
  std::mt19937 random(1);
  for (int round = 0; round < 20'000; ++round) {
    std::vector<std::string> items;
    for (std::size_t count = random() % 4; count > 0; --count) items.push_back(RandomText(random, kPieces));
    while (!items.empty() && items.back().empty()) items.pop_back();
    for (const char* separators : {"", ","}) {
      ASSERT_EQ(SplitList(JoinList(items, separators), separators), items) << JoinList(items, separators);
    }
  }
}

v1::LocalizedText TextOf(std::vector<std::pair<std::string, std::string>> entries,
                         const std::string& original = "") {
  v1::LocalizedText text;
  for (auto& [language, content] : entries) {
    auto* entry = text.add_entries();
    entry->set_language(language);
    entry->set_text(content);
  }
  text.set_original_language(original);
  return text;
}

TEST(Tagged, IsPlainWhereTheLanguageIsUnknown) {
  EXPECT_EQ(WriteTagged(TextOf({{"und", "Lin Wei"}}), 1), "Lin Wei");
  v1::LocalizedText text;
  ReadTagged("[tbc] Lin Wei", text);
  ASSERT_EQ(text.entries_size(), 1);
  EXPECT_EQ(text.entries(0).language(), "und");
  EXPECT_EQ(text.entries(0).text(), "[tbc] Lin Wei");
}

TEST(Tagged, HasALineALanguage) {
  EXPECT_EQ(WriteTagged(TextOf({{"zh", "林维"}, {"en", "Lin Wei"}}, "zh"), 2),
            "[lang=zh] 林维\n[lang=en] Lin Wei");
  EXPECT_EQ(WriteTagged(TextOf({{"zh", "林维"}, {"en", "Lin Wei"}}, "en"), 2),
            "[lang=zh] 林维\n[lang=*en] Lin Wei");
}

TEST(Tagged, LeavesToOtherCellsWhatTheyCanTell) {
  const std::vector<std::string> languages = {"en", "zh"};
  EXPECT_EQ(CountTagged(TextOf({{"en", "a"}, {"zh", "b"}}, "en"), languages), 0);
  EXPECT_EQ(CountTagged(TextOf({{"zh", "b"}, {"en", "a"}}, "zh"), languages), 1);
  EXPECT_EQ(CountTagged(TextOf({{"en", "a"}, {"zh", "b"}}, "zh"), languages), 2);
  EXPECT_EQ(CountTagged(TextOf({{"fr", "a"}}, "fr"), languages), 1);
  EXPECT_EQ(CountTagged(TextOf({{"und", "a"}, {"zh", "b"}}), languages), 1);
}

TEST(Tagged, ComesBackAsItWas) {
  static constexpr std::string_view kPieces[] = {"[lang=en] ", "[lang=*zh] ", "\\", "\n",   "[",
                                                 "] ",         "a",           " ",  "\r\n", "林"};
  std::mt19937 random(2);
  for (int round = 0; round < 20'000; ++round) {
    std::vector<std::pair<std::string, std::string>> entries;
    for (const char* language : {"zh", "und", "en"}) {
      entries.emplace_back(language, RandomText(random, kPieces));
    }
    std::erase_if(entries, [](const auto& entry) { return entry.second.empty(); });
    if (entries.empty()) continue;
    const v1::LocalizedText text = TextOf(entries, entries[random() % entries.size()].first);
    v1::LocalizedText read;
    ReadTagged(WriteTagged(text, text.entries_size()), read);
    if (read.original_language().empty()) read.set_original_language(read.entries(0).language());
    ASSERT_EQ(read.SerializeAsString(), text.SerializeAsString()) << WriteTagged(text, text.entries_size());
  }
}

TEST(Given, TellsEmptyFromAbsent) {
  for (const char* text : {"", "\\", "\\\\", "a", "a\\"}) {
    EXPECT_NE(WriteGiven(text), "");
    EXPECT_EQ(ReadGiven(WriteGiven(text)), text);
  }
  EXPECT_EQ(WriteGiven("a"), "a");
}

}  // namespace
}  // namespace plenary::cells
