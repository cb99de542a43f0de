#include "base/language_match.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace plenary {
namespace {

// The best of `offered`, the first of equals; "" if none serves.
std::string Best(const std::string& wanted, const std::vector<std::string>& offered) {
  std::string best;
  int most = kServes - 1;
  for (const std::string& tag : offered) {
    if (const int match = MatchLanguage(wanted, tag); match > most) {
      most = match;
      best = tag;
    }
  }
  return best;
}

TEST(MatchLanguageTest, FindsWhatTheTagIsLikelyToMean) {
  EXPECT_EQ(Best("zh-TW", {"zh-Hans", "zh-Hant"}), "zh-Hant");
  EXPECT_EQ(Best("zh-HK", {"zh-Hans", "zh-Hant"}), "zh-Hant");
  EXPECT_EQ(Best("zh-MO", {"zh-Hans", "zh-Hant"}), "zh-Hant");
  EXPECT_EQ(Best("zh-CN", {"zh-Hant", "zh-Hans"}), "zh-Hans");
  EXPECT_EQ(Best("zh-SG", {"zh-Hant", "zh-Hans"}), "zh-Hans");
  EXPECT_EQ(Best("zh", {"zh-Hant", "zh-Hans"}), "zh-Hans");
  EXPECT_EQ(Best("zh", {"zh-TW", "zh-CN"}), "zh-CN");
  EXPECT_EQ(Best("zh-Hant", {"zh-CN", "zh-HK"}), "zh-HK");
  EXPECT_EQ(Best("cmn", {"zh-Hant", "zh-Hans"}), "zh-Hans");
  EXPECT_EQ(Best("pt", {"pt-PT", "pt-BR"}), "pt-BR");
  EXPECT_EQ(Best("pt", {"pt-PT"}), "pt-PT");
  EXPECT_EQ(Best("pt-PT", {"es", "pt-BR"}), "pt-BR");
  EXPECT_EQ(Best("en", {"fr", "en-GB"}), "en-GB");
  EXPECT_EQ(Best("en-GB", {"fr", "en"}), "en");
  EXPECT_EQ(Best("en-AU", {"en-US", "en"}), "en");
  EXPECT_EQ(Best("es-MX", {"es-ES", "es-419"}), "es-ES") << "the first of equals";
  EXPECT_EQ(Best("no", {"nn", "nb"}), "nb");
  EXPECT_EQ(Best("nb-NO", {"sv", "no"}), "no");
  EXPECT_EQ(Best("iw", {"he"}), "he");
  EXPECT_EQ(Best("sr-RS", {"sr-Latn", "sr-Cyrl"}), "sr-Cyrl");
  EXPECT_EQ(Best("sr-Latn-ME", {"sr-Cyrl", "sr-Latn"}), "sr-Latn");
  EXPECT_EQ(Best("uz-AF", {"uz-Latn", "uz-Arab"}), "uz-Arab");
}

TEST(MatchLanguageTest, WhatTheTagSaysComesFirst) {
  EXPECT_EQ(Best("pt-PT", {"pt-BR", "pt", "pt-PT"}), "pt-PT");
  EXPECT_EQ(Best("ZH-hant-tw", {"zh", "zh-Hant"}), "zh-Hant");
  EXPECT_EQ(Best("zh-TW", {"zh", "zh-Hant"}), "zh-Hant") << "zh alone is likely simplified";
  EXPECT_EQ(Best("zh-TW", {"en", "zh"}), "zh") << "but RFC 4647 finds it where there is no other";
  EXPECT_EQ(Best("de-CH-1996", {"de", "de-CH"}), "de-CH");
  EXPECT_EQ(Best("en-x-church", {"en-GB", "en"}), "en");
}

TEST(MatchLanguageTest, AnotherScriptOrLanguageServesNobody) {
  EXPECT_EQ(MatchLanguage("sr-Latn", "sr-Cyrl"), 1);
  EXPECT_EQ(MatchLanguage("zh-TW", "zh-Hans"), 1);
  EXPECT_EQ(MatchLanguage("pa-PK", "pa-Guru"), 1);
  EXPECT_EQ(MatchLanguage("nn", "nb"), 0);
  EXPECT_EQ(MatchLanguage("es", "pt"), 0);
  EXPECT_EQ(MatchLanguage("en", "eng-x"), 0);
  EXPECT_EQ(MatchLanguage("zh", "yue"), 0);
  EXPECT_EQ(MatchLanguage("e", "en"), 0);
  EXPECT_EQ(MatchLanguage("de-x-private", "de-x"), 0) << "a single letter ends no tag";
  EXPECT_EQ(MatchLanguage("", "en"), 0);
  EXPECT_EQ(MatchLanguage("en", ""), 0);
  EXPECT_EQ(MatchLanguage("en", "und"), 0);
}

TEST(MatchLanguageTest, WhateverIsSentIsNoFault) {
  for (int i = 0; i < 3'000; ++i) MatchLanguage("q" + std::to_string(i), "en");
  MatchLanguage(std::string(100'000, 'a'), "en");
  MatchLanguage("--", "-");
  EXPECT_EQ(Best("zh-TW", {"zh-Hans", "zh-Hant"}), "zh-Hant") << "also when no more is kept";
}

}  // namespace
}  // namespace plenary
