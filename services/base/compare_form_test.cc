#include "base/compare_form.h"

#include "gtest/gtest.h"

namespace plenary {
namespace {

TEST(CompareForm, IsTheSameForWhatIsWrittenTheSame) {
  const std::pair<const char*, const char*> kSame[] = {
      {"Cote d’Ivoire", "Côte d'Ivoire"},
      {"REPUBLIC OF KOREA", "Republic of Korea"},
      {"Jose\u0301", "JOSÉ"},                                  // composed and not
      {"ＬＩＮ\u3000Ｗｅｉ", "Lin Wei"},                       // full width
      {"Guinea-Bissau", "Guinea Bissau"},                      // hyphen
      {"The  Gambia\u00A0", "Gambia"},                         // article, blanks
      {"Research & Development", "research and development"},  //
      {"Dept. of State", "Department of State"},               //
      {"Univ. of Malta", "University of Malta"},               //
      {"International Labour Organisation", "International Labor Organization"},
      {"中國代表團", "中国代表团"},                // traditional and simplified
      {"Straße", "STRASSE"},                       //
      {"ISTANBUL", "İstanbul"},                    // the dotted capital of Turkish
      {"Łódź Øster", "Lodz Oster"},                //
      {"جمهوريّة", "جمهورية"},                      // vowel points
      {"أحمد", "احمد"},                            // hamza
      {"Фёдор", "Федор"},                          //
      {"٣ مارس", "3 مارس"},                        // digits
      {"St. Lucia", "Saint Lucia"},                //
      {"co\u00ADoperation\u200B", "cooperation"},  // soft hyphen, zero width
  };
  for (const auto& [a, b] : kSame) EXPECT_EQ(CompareForm(a), CompareForm(b)) << a << " and " << b;
}

TEST(CompareForm, TellsApartWhatIsNotTheSame) {
  const std::pair<const char*, const char*> kOther[] = {
      {"Niger", "Nigeria"}, {"ガーナ", "カーナ"},  // the voicing of kana is a letter
      {"กา", "กิ"},          {"林维", "林伟"},     {"Guinea", "Guinea-Bissau"}, {"North Hall", "Northhall"},
      {"***", "!!!"},
  };
  for (const auto& [a, b] : kOther) EXPECT_NE(CompareForm(a), CompareForm(b)) << a << " and " << b;
}

TEST(CompareForm, IsItsOwnForm) {
  for (const char* text : {"Côte d'Ivoire", "Dept. of State", "中國", "", "***", "ガーナ", "대한민국"}) {
    EXPECT_EQ(CompareForm(CompareForm(text)), CompareForm(text)) << text;
  }
}

TEST(FoldWord, KeepsLettersAndDigits) {
  EXPECT_EQ(FoldWord("E-Mail"), "email");
  EXPECT_EQ(FoldWord(" e_mail "), "email");
  EXPECT_EQ(FoldWord("№ 7"), "no7");
  EXPECT_EQ(FoldWord("✓"), "✓");
  EXPECT_EQ(FoldWord("--"), "");
}

TEST(FoldSigns, KeepsPunctuation) {
  EXPECT_EQ(FoldSigns("N. A."), "n.a.");
  EXPECT_EQ(FoldSigns("No\u00A0É"), "noe");
  EXPECT_NE(FoldSigns("n.a."), FoldSigns("NA"));
}

TEST(OneTypingErrorApart, IsOneLetterMoreLessOtherOrSwapped) {
  EXPECT_TRUE(OneTypingErrorApart("columbia", "colombia"));
  EXPECT_TRUE(OneTypingErrorApart("germny", "germany"));
  EXPECT_TRUE(OneTypingErrorApart("germany", "germny"));
  EXPECT_TRUE(OneTypingErrorApart("brazill", "brazil"));
  EXPECT_TRUE(OneTypingErrorApart("braizl", "brazil"));
  EXPECT_TRUE(OneTypingErrorApart("китаи", "китай"));
  EXPECT_FALSE(OneTypingErrorApart("brazil", "brazil"));
  EXPECT_FALSE(OneTypingErrorApart("austria", "australia"));
  EXPECT_FALSE(OneTypingErrorApart("iran", "irq"));
  EXPECT_FALSE(OneTypingErrorApart("usa", "uae"));  // too short to say so
}

TEST(FoldAddress, LeavesOutCaseAndWidth) {
  EXPECT_EQ(FoldAddress("Lin.Wei@Example.ORG"), "lin.wei@example.org");
  EXPECT_EQ(FoldAddress("ｌｉｎ＠example.org"), "lin@example.org");
  EXPECT_NE(FoldAddress("lin.wei@example.org"), FoldAddress("linwei@example.org"));
}

}  // namespace
}  // namespace plenary
