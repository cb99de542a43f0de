#include "cells/regions.h"

#include <algorithm>

#include "absl/strings/str_split.h"
#include "cells/word_lists.h"
#include "cells/words.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::cells {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(FindRegion, KnowsNamesAsTheUnitedNationsHasThem) {
  const std::pair<const char*, const char*> kNames[] = {
      {"Iran (Islamic Republic of)", "IR"},
      {"Iran, Islamic Republic of", "IR"},
      {"Islamic Republic of Iran", "IR"},
      {"Иран (Исламская Республика)", "IR"},
      {"伊朗伊斯兰共和国", "IR"},
      {"Iran (République islamique d')", "IR"},
      {"Bolivia (Plurinational State of)", "BO"},
      {"Estado Plurinacional de Bolivia", "BO"},
      {"Côte d'Ivoire", "CI"},
      {"COTE D’IVOIRE", "CI"},
      {"Cote d Ivoire", "CI"},
      {"Ivory Coast", "CI"},
      {"Türkiye", "TR"},
      {"Turkey", "TR"},
      {"TURKIYE", "TR"},
      {"Турция", "TR"},
      {"Viet Nam", "VN"},
      {"Vietnam", "VN"},
      {"Lao People's Democratic Republic", "LA"},
      {"Laos", "LA"},
      {"Republic of Korea", "KR"},
      {"Korea, Republic of", "KR"},
      {"South Korea", "KR"},
      {"Korea (South)", "KR"},
      {"DPRK", "KP"},
      {"Democratic People's Republic of Korea", "KP"},
      {"Korea, Democratic People's Republic of", "KP"},
      {"Czechia", "CZ"},
      {"Czech Republic", "CZ"},
      {"Eswatini", "SZ"},
      {"Swaziland", "SZ"},
      {"Holland", "NL"},
      {"The Netherlands", "NL"},
      {"Netherlands (Kingdom of the)", "NL"},
      {"Great Britain", "GB"},
      {"UK", "GB"},
      {"U.K.", "GB"},
      {"United Kingdom of Great Britain and Northern Ireland", "GB"},
      {"U.S.A.", "US"},
      {"United States", "US"},
      {"Etats-Unis d'Amérique", "US"},
      {"美国", "US"},
      {"美國", "US"},
      {"Hong Kong", "HK"},
      {"Macao", "MO"},
      {"Macau", "MO"},
      {"Taiwan, Province of China", "TW"},
      {"Russian Federation", "RU"},
      {"Republic of Moldova", "MD"},
      {"Moldova, Republic of", "MD"},
      {"United Republic of Tanzania", "TZ"},
      {"Tanzania", "TZ"},
      {"Brunei Darussalam", "BN"},
      {"Cabo Verde", "CV"},
      {"Cape Verde", "CV"},
      {"North Macedonia", "MK"},
      {"The former Yugoslav Republic of Macedonia", "MK"},
      {"Timor-Leste", "TL"},
      {"State of Palestine", "PS"},
      {"Holy See", "VA"},
      {"Saint-Siège", "VA"},
      {"Micronesia (Federated States of)", "FM"},
      {"Venezuela (Bolivarian Republic of)", "VE"},
      {"Syrian Arab Republic", "SY"},
      {"Syria", "SY"},
      {"Democratic Republic of the Congo", "CD"},
      {"DR Congo", "CD"},
      {"Congo", "CG"},
      {"Republic of the Congo", "CG"},
      {"République du Kenya", "KE"},
      {"Республика Кения", "KE"},
      {"جمهورية كينيا", "KE"},
      {"肯尼亚共和国", "KE"},
      {"Bundesrepublik Deutschland", "DE"},
      {"République française", "FR"},
      {"Kingdom of Saudi Arabia", "SA"},
      {"Gambia (the)", "GM"},
      {"The Bahamas", "BS"},
      {"St. Lucia", "LC"},
      {"St Kitts and Nevis", "KN"},
      {"São Tomé & Príncipe", "ST"},
      {"Antigua & Barbuda", "AG"},
      {"Bosnia-Herzegovina", "BA"},
      {"Guinea-Bissau", "GW"},
      {"중화인민공화국", "CN"},
      {"アメリカ合衆国", "US"},
      {"Almanya", "DE"},
      {"Stati Uniti d'America", "US"},
      {"Burma", "MM"},
      {"Zaire", "CD"},
      {"Upper Volta", "BF"},
      {"Ceylon", "LK"},
  };
  for (const auto& [name, code] : kNames) EXPECT_EQ(FindRegion(name), code) << name;
}

using Rows = std::vector<std::vector<std::string>>;

Rows RowsOf(std::string_view table) {
  Rows rows;
  for (const std::string& line :
       std::vector<std::string>(absl::StrSplit(std::string(table), '\n', absl::SkipEmpty()))) {
    if (line.front() != '#') rows.push_back(absl::StrSplit(line, '\t'));
  }
  return rows;
}

TEST(FindRegion, KnowsEveryListedNameAsOneRegion) {
  const Rows rows = RowsOf(words::kRegions);
  EXPECT_EQ(rows.size(), 249u);
  for (const std::vector<std::string>& row : rows) {
    ASSERT_EQ(row.size(), 7u) << row[0];
    for (const int column : {0, 1, 2, 5})
      EXPECT_EQ(FindRegion(row[static_cast<std::size_t>(column)]), row[0]);
    ForEachItem(row[6], [&](std::string_view name) { EXPECT_EQ(FindRegion(name), row[0]) << name; });
    EXPECT_EQ(RegionTitle(row[0]), row[5]);
  }
}

TEST(FindRegion, MakesLongNamesOfTheFormsOfStates) {
  Rows forms = RowsOf(words::kStateForms);
  for (const std::vector<std::string>& form : forms) ASSERT_EQ(form.size(), 13u) << form[0];
  for (const std::vector<std::string>& row : RowsOf(words::kRegions)) {
    ForEachItem(row[4], [&](std::string_view name) {
      EXPECT_TRUE(std::any_of(forms.begin(), forms.end(), [&](const auto& form) { return form[0] == name; }))
          << name;
    });
  }
}

TEST(FindSeat, KnowsEveryListedOrganizationAndTakesNoneForARegion) {
  for (const std::vector<std::string>& row : RowsOf(words::kSeats)) {
    ASSERT_EQ(row.size(), 3u) << row[0];
    ForEachItem(row[1] + "|" + row[2], [&](std::string_view name) {
      EXPECT_EQ(FindRegion(name), std::nullopt) << name;
      const std::optional<Seat> seat = FindSeat(name);
      ASSERT_TRUE(seat.has_value()) << name;
      EXPECT_EQ(seat->title, row[1]) << name;
      EXPECT_NE(seat->standing, v1::Delegation::STANDING_UNSPECIFIED) << row[0];
    });
  }
}

TEST(FindSection, TellsHeadingsOfLists) {
  EXPECT_EQ(FindSection("MEMBER STATES"), v1::Delegation::STANDING_STATE);
  EXPECT_EQ(FindSection("Observateurs"), v1::Delegation::STANDING_OBSERVER);
  EXPECT_EQ(FindSection("非政府组织"), v1::Delegation::STANDING_CIVIL_SOCIETY);
  EXPECT_EQ(FindSection("Lin Wei"), std::nullopt);
}

TEST(FindRegion, KnowsCodes) {
  for (const char* code : {"CN", "cn", "CHN", "156", "C.N."}) EXPECT_EQ(FindRegion(code), "CN") << code;
  EXPECT_EQ(FindRegion("NA"), "NA");
  EXPECT_EQ(FindRegion("EL"), "GR");
  EXPECT_EQ(FindRegion("004"), "AF");
}

TEST(FindRegion, TakesSeveralThatMeanTheSame) {
  for (const char* text : {"CN - China", "China (CN)", "中国 China", "China/中国", "🇨🇳", "🇨🇳 China",
                           "CHN: China", "中国（CN）", "China – Chine"}) {
    EXPECT_EQ(FindRegion(text), "CN") << text;
  }
  EXPECT_EQ(FindRegion("Guinea-Bissau (GW)"), "GW");
  EXPECT_EQ(FindRegion("Russia / Российская Федерация"), "RU");
}

TEST(FindRegion, GuessesNothing) {
  for (const char* text :
       {"", "-", "Atlantis", "Columbia", "Korea", "Virgin Islands", "China, India", "CN - Chile", "XX",
        "🇨🇳🇫🇷", "European Union", "1", "Republic of", "of", "Kingdom of France", "12345"}) {
    EXPECT_EQ(FindRegion(text), std::nullopt) << text;
  }
}

TEST(NearRegions, AreForATypingErrorOrAWordCutShort) {
  EXPECT_THAT(NearRegions("Columbia"), ElementsAre("CO"));
  EXPECT_THAT(NearRegions("Phillipines"), IsEmpty());  // two errors
  EXPECT_THAT(NearRegions("Philipines"), ElementsAre("PH"));
  EXPECT_THAT(NearRegions("Rep. of Korea"), ElementsAre("KR"));
  EXPECT_THAT(NearRegions("Korea"), ElementsAre("KP", "KR"));
  EXPECT_THAT(NearRegions("Virgin Islands"), ElementsAre("VG", "VI"));
  EXPECT_THAT(NearRegions("Republic"), IsEmpty());
  EXPECT_THAT(NearRegions("Atlantis"), IsEmpty());
}

TEST(NoRegion, SaysWhatIsMeant) {
  EXPECT_THAT(NoRegion("Columbia"), HasSubstr("did you mean \"Colombia\" (CO)?"));
  EXPECT_THAT(NoRegion("EU"), HasSubstr("\"European Union\" is an organization"));
  EXPECT_EQ(NoRegion("Atlantis"), "must be a state or territory, preferably as its two letters (ISO 3166-1)");
}

TEST(FindSeat, TellsStatesObserversAndOrganizationsApart) {
  const auto seat = [](const char* text) {
    const std::optional<Seat> found = FindSeat(text);
    return found.has_value() ? std::tuple(std::string(found->title), found->region_code, found->standing)
                             : std::tuple(std::string(), std::string(), v1::Delegation::STANDING_UNSPECIFIED);
  };
  EXPECT_EQ(seat("AFGHANISTAN"), std::tuple("Afghanistan", "AF", v1::Delegation::STANDING_STATE));
  EXPECT_EQ(seat("South Korea"), std::tuple("Republic of Korea", "KR", v1::Delegation::STANDING_STATE));
  EXPECT_EQ(seat("The Holy See"), std::tuple("Holy See", "VA", v1::Delegation::STANDING_OBSERVER));
  EXPECT_EQ(seat("Palestine"), std::tuple("State of Palestine", "PS", v1::Delegation::STANDING_OBSERVER));
  EXPECT_EQ(seat("Greenland"), std::tuple("Greenland", "GL", v1::Delegation::STANDING_OTHER));
  EXPECT_EQ(seat("EUROPEAN UNION"),
            std::tuple("European Union", "", v1::Delegation::STANDING_INTERGOVERNMENTAL));
  EXPECT_EQ(seat("European Union (EU)"),
            std::tuple("European Union", "", v1::Delegation::STANDING_INTERGOVERNMENTAL));
  EXPECT_EQ(seat("上海合作组织"),
            std::tuple("Shanghai Cooperation Organization", "", v1::Delegation::STANDING_INTERGOVERNMENTAL));
  EXPECT_EQ(seat("ICRC"),
            std::tuple("International Committee of the Red Cross", "", v1::Delegation::STANDING_OBSERVER));
  EXPECT_EQ(seat("Order of Malta"),
            std::tuple("Sovereign Order of Malta", "", v1::Delegation::STANDING_OBSERVER));
  EXPECT_EQ(FindSeat("Lin Wei").has_value(), false);
}

}  // namespace
}  // namespace plenary::cells
