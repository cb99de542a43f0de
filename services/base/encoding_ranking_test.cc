#include "base/encoding_ranking.h"

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "base/encoding_samples.h"
#include "gtest/gtest.h"

namespace plenary {
namespace {

// The names that the encoding has, in it; those of ASCII alone tell nothing.
std::vector<std::string> Encoded(std::string_view names, const std::string& encoding, std::size_t most) {
  std::vector<std::string> encoded;
  for (const std::string& name : std::vector<std::string>(absl::StrSplit(std::string(names), '\n'))) {
    std::string bytes = WriteAs(name, encoding);
    const bool ascii =
        std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (!ascii && encoded.size() < most) encoded.push_back(std::move(bytes));
  }
  return encoded;
}

// At which place the ranking has an encoding that reads the texts as `encoding` does, from 0.
std::size_t PlaceOf(const std::string& encoding, const std::vector<RankedEncoding>& ranked,
                    const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text + "\n";
  const std::string right = ReadAs(all, encoding);
  const auto found = std::find_if(ranked.begin(), ranked.end(),
                                  [&](const RankedEncoding& one) { return ReadAs(all, one.name) == right; });
  return found - ranked.begin();
}

std::vector<RankedEncoding> Rank(const std::vector<std::string>& texts) {
  return RankEncodings(std::vector<std::string_view>(texts.begin(), texts.end()));
}

// Every language in every encoding that its lists come in, with a table of what was best and second-best.
TEST(RankEncodings, KnowsListsOfNames) {
  for (const samples::NamesInALanguage& one : samples::kNamesOfLanguages) {
    for (const std::string& encoding :
         std::vector<std::string>(absl::StrSplit(std::string(one.encodings), ' '))) {
      const std::vector<std::string> texts = Encoded(one.names, encoding, 20);
      ASSERT_FALSE(texts.empty()) << one.language << ' ' << encoding;
      const std::vector<RankedEncoding> ranked = Rank(texts);
      ASSERT_GE(ranked.size(), 2U);
      std::cout << absl::StreamFormat("%-8s %-22s %-22s %7.0f  %-22s %7.0f\n", std::string(one.language),
                                      encoding, ranked[0].name, ranked[0].score, ranked[1].name,
                                      ranked[1].score);
      EXPECT_EQ(PlaceOf(encoding, ranked, texts), 0U) << one.language << ' ' << encoding;
    }
  }
}

TEST(RankEncodings, HasAFewNamesAmongTheFirstThree) {
  for (const samples::NamesInALanguage& one : samples::kNamesOfLanguages) {
    for (const std::string& encoding :
         std::vector<std::string>(absl::StrSplit(std::string(one.encodings), ' '))) {
      for (const std::size_t count : {1, 3}) {
        const std::vector<std::string> texts = Encoded(one.names, encoding, count);
        EXPECT_LT(PlaceOf(encoding, Rank(texts), texts), 3U)
            << one.language << ' ' << encoding << ' ' << count;
      }
    }
  }
}

// A forum has people of many countries.
TEST(RankEncodings, KnowsListsInSeveralLanguages) {
  const std::pair<const char*, std::vector<std::string>> kMixtures[] = {
      {"windows-1252", {"de", "fr", "es", "pt", "sv", "da", "it"}},
      {"macintosh", {"de", "fr", "es", "sv"}},
      {"IBM850", {"de", "fr", "es", "pt", "da"}},
      {"windows-1250", {"cs", "pl", "hu", "de", "hr"}},
      {"ISO-8859-2", {"cs", "pl", "hu", "sk", "sl"}},
      {"windows-1257", {"lt", "lv", "et", "pl"}},
      {"windows-1251", {"ru", "uk", "bg"}},
  };
  for (const auto& [encoding, languages] : kMixtures) {
    std::vector<std::string> texts;
    for (const samples::NamesInALanguage& one : samples::kNamesOfLanguages) {
      if (std::find(languages.begin(), languages.end(), one.language) == languages.end()) continue;
      for (std::string& text : Encoded(one.names, encoding, 5)) texts.push_back(std::move(text));
    }
    EXPECT_EQ(PlaceOf(encoding, Rank(texts), texts), 0U) << encoding;
  }
}

TEST(RankEncodings, NamesTheMostUsualOfThoseThatReadAlike) {
  EXPECT_EQ(Rank({"Stra\xDF"
                  "e"})[0]
                .name,
            "windows-1252");
  EXPECT_EQ(Rank({WriteAs("Jürgen Müller", "IBM850")})[0].name, "IBM850");
  EXPECT_EQ(Rank({WriteAs("Jürgen Müller", "macintosh")})[0].name, "macintosh");
  EXPECT_TRUE(Rank({}).empty());
}

TEST(WriteAs, IsTheReverseOfReadAs) {
  EXPECT_EQ(ReadAs(WriteAs("Žofie", "windows-1250"), "windows-1250"), "Žofie");
  EXPECT_EQ(WriteAs("林", "windows-1250"), "") << "what the encoding has not";
  EXPECT_EQ(ReadAs("\xFF", "GB18030"), "") << "what is nothing in it";
  EXPECT_EQ(ReadAs("a", "no such encoding"), "");
}

}  // namespace
}  // namespace plenary
