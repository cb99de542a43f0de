#include "names/name_folding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace plenary::names {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Words(std::string_view name) { return FoldPersonName(name).words; }

TEST(NameFolding, CaseDiacriticsAndPunctuationAreAside) {
  EXPECT_THAT(Words("LIN  Wei"), ElementsAre("lin", "wei"));
  EXPECT_THAT(Words("José María García-Pérez"), ElementsAre("jose", "maria", "garcia", "perez"));
  EXPECT_THAT(Words("J.M. García"), ElementsAre("j", "m", "garcia"));
  EXPECT_THAT(Words("Łukasz Ørsted Straße"), ElementsAre("lukasz", "orsted", "strasse"));
  EXPECT_THAT(Words("Conan O\u2019Brien"), ElementsAre("conan", "obrien"));
  EXPECT_THAT(Words("Ｌｉｎ\u3000Ｗｅｉ"), ElementsAre("lin", "wei"));
}

TEST(NameFolding, ScriptsBecomeLatin) {
  EXPECT_THAT(Words("林维"), ElementsAre("lin", "wei"));
  EXPECT_THAT(Words("Щербаков Сергей"), ElementsAre("shcherbakov", "sergey"));
  EXPECT_THAT(Words("Μπακογιάννη"), ElementsAre("bakogianni"));
  EXPECT_THAT(Words("გიორგი"), ElementsAre("giorgi"));
  EXPECT_THAT(Words("김민수"), ElementsAre("kim", "min", "su"));
  EXPECT_THAT(Words("राहुल शर्मा"), ElementsAre("rahula", "sarma"));
  EXPECT_THAT(Words("やまだ たろう"), ElementsAre("yamada", "tarou"));
}

TEST(NameFolding, TellsWhichScriptsLeaveOutVowels) {
  EXPECT_TRUE(FoldPersonName("Щербаков").vocalized);
  EXPECT_FALSE(FoldPersonName("محمد علي").vocalized);
  EXPECT_FALSE(FoldPersonName("יוסף כהן").vocalized);
  EXPECT_THAT(Words("محمد الأسد"), ElementsAre("mhmd", "al", "asd"));
}

TEST(NameFolding, FormsOfAddressAreNoPartOfTheName) {
  EXPECT_THAT(Words("Prof. Dr. Lin Wei"), ElementsAre("lin", "wei"));
  EXPECT_THAT(Words("H.E. Mr. Ban Kim"), ElementsAre("ban", "kim"));
  EXPECT_THAT(Words("Martin Luther King Jr."), ElementsAre("martin", "luther", "king"));
  EXPECT_THAT(Words("Don Quijote"), ElementsAre("don", "quijote"));
  EXPECT_THAT(Words("Dr."), ElementsAre("dr"));
}

TEST(NameFolding, ServantsAreOneWord) {
  for (const char* name : {"Abd al-Rahman", "Abdul Rahman", "Abdulrahman", "Abdel Rahman", "Abdur Rahman"}) {
    EXPECT_THAT(Words(name), ElementsAre("abdrahman")) << name;
  }
  EXPECT_EQ(Words("Abdullah"), Words("Abd Allah"));
}

TEST(NameFolding, WhatHasNoLetterHasNoWords) {
  for (const char* name : {"", "   ", "🎉🎉", "\u200F\u200E", "…—'", "\u0301"}) {
    EXPECT_THAT(Words(name), IsEmpty()) << name;
  }
}

TEST(NameFolding, MarksOfDirectionAreNotSeen) { EXPECT_EQ(Words("\u200Fمحمد\u200F علي"), Words("محمد علي")); }

TEST(NameFolding, IsBounded) {
  std::string name;
  for (int i = 0; i < 10'000; ++i) name += "名";
  EXPECT_LE(Words(name).size(), static_cast<std::size_t>(kMostWords));
  EXPECT_LE(Words(std::string(10'000, 'a')).front().size(), 60U);
}

TEST(NameFolding, TitlesKeepWhatTellsThemApart) {
  EXPECT_EQ(FoldTitle("Universidad de Madrid").words, FoldTitle("University of Madrid").words);
  EXPECT_EQ(FoldTitle("The Institute for Human Rights").words, FoldTitle("Institute of Human Rights").words);
  EXPECT_THAT(FoldTitle("The").words, ElementsAre("the"));
}

TEST(NameFolding, SameCaseTellsWhatIsWrittenTheSame) {
  EXPECT_EQ(SameCase("LIN  Wei"), SameCase("Lin Wei"));
  EXPECT_EQ(SameCase("馬英九"), SameCase("马英九"));
  EXPECT_NE(SameCase("林维"), SameCase("林伟"));
  EXPECT_NE(SameCase("José"), SameCase("Jose"));
}

}  // namespace
}  // namespace plenary::names
