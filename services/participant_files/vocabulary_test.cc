#include <map>
#include <set>

#include "cells/word_lists.h"
#include "cells/words.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "participant_files/column_words.h"
#include "participant_files/participant_columns.h"

namespace plenary::participant_files {
namespace {

using testing::IsEmpty;
using v1::Participant;

using Languages = std::set<std::string_view>;

const Languages& AllLanguages() {
  static const Languages kAll = {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt", "ru", "tr", "zh"};
  return kAll;
}

// Sections that have no word in a language, as "section: language".
std::vector<std::string> MissingIn(std::string_view list) {
  std::map<std::string_view, Languages> languages;
  cells::ForEachWord(list,
                     [&](const cells::ListedWord& word) { languages[word.section].insert(word.language); });
  std::vector<std::string> missing;
  for (const auto& [section, known] : languages) {
    for (const std::string_view language : AllLanguages()) {
      if (!known.contains(language)) missing.push_back(std::string(section) + ": " + std::string(language));
    }
  }
  return missing;
}

// Words that stand in two sections of one kind, which `kind_of` tells.
template <typename KindOf>
std::vector<std::string> Ambiguous(std::string_view list, KindOf kind_of) {
  std::map<std::pair<std::string, std::string>, std::string_view> sections;
  std::vector<std::string> ambiguous;
  cells::ForEachWord(list, [&](const cells::ListedWord& word) {
    const auto [known, is_new] =
        sections.emplace(std::pair(kind_of(word.section), FoldWord(word.word)), word.section);
    if (!is_new && known->second != word.section) {
      ambiguous.push_back(std::string(word.word) + ": " + std::string(known->second) + " and " +
                          std::string(word.section));
    }
  });
  return ambiguous;
}

std::string OneKind(std::string_view /*section*/) { return ""; }

std::string EnumOf(std::string_view value) {
  const auto* descriptor = Participant::descriptor();
  for (int i = 0; i < descriptor->enum_type_count(); ++i) {
    if (descriptor->enum_type(i)->FindValueByName(std::string(value)) != nullptr)
      return descriptor->enum_type(i)->name();
  }
  return "";
}

TEST(Words, AreInEveryLanguage) {
  for (const std::string_view list :
       {cells::words::kValues, cells::words::kHeaders, cells::words::kYesNo, cells::words::kNothing,
        cells::words::kFurniture, cells::words::kSections}) {
    EXPECT_THAT(MissingIn(list), IsEmpty());
  }
}

TEST(Words, OfValuesMeanOneEach) {
  EXPECT_THAT(Ambiguous(cells::words::kValues, EnumOf), IsEmpty());
  EXPECT_THAT(Ambiguous(cells::words::kYesNo, OneKind), IsEmpty());
  EXPECT_THAT(Ambiguous(cells::words::kHeaders, OneKind), IsEmpty());
  EXPECT_THAT(Ambiguous(cells::words::kSections, OneKind), IsEmpty());
}

TEST(Words, AreReadAsTheirValues) {
  int checked = 0;
  cells::ForEachWord(cells::words::kValues, [&](const cells::ListedWord& word) {
    const auto* descriptor = Participant::descriptor()->FindEnumTypeByName(EnumOf(word.section));
    ASSERT_NE(descriptor, nullptr) << word.section;
    EXPECT_EQ(FindEnumValue(descriptor, word.word),
              descriptor->FindValueByName(std::string(word.section))->number())
        << word.word;
    ++checked;
  });
  EXPECT_GT(checked, 1000);
}

TEST(Words, AreThereForEveryValue) {
  std::set<std::string> listed;
  cells::ForEachWord(cells::words::kValues,
                     [&](const cells::ListedWord& word) { listed.insert(std::string(word.section)); });
  for (const char* type :
       {"State", "Category", "Role", "AttendanceMode", "DelegationRole", "Listing", "ListingBasis"}) {
    const auto* descriptor = Participant::descriptor()->FindEnumTypeByName(type);
    for (int i = 1; i < descriptor->value_count(); ++i)
      EXPECT_TRUE(listed.contains(descriptor->value(i)->name()));
  }
}

TEST(Words, AreThereForEveryColumnAndLeadToIt) {
  std::set<std::string> listed;
  cells::ForEachWord(cells::words::kHeaders, [&](const cells::ListedWord& word) {
    listed.insert(std::string(word.section));
    const ColumnField* field = FindColumnField(word.word);
    ASSERT_NE(field, nullptr) << word.word;
    EXPECT_EQ(field->name, word.section) << word.word;
  });
  for (const ColumnField& field : ColumnFields())
    EXPECT_TRUE(listed.contains(std::string(field.name))) << field.name;
}

TEST(Words, AreReadInTwoLanguagesBesideEachOther) {
  const std::pair<const char*, const char*> kHeaders[] = {{"姓名 Name", "name"},
                                                          {"单位/Affiliation", "affiliation"},
                                                          {"Country 国家", "region"},
                                                          {"职务（Position）", "title"},
                                                          {"E-mail / Courriel", "email"}};
  for (const auto& [header, name] : kHeaders) {
    const ColumnField* field = FindColumnField(header);
    ASSERT_NE(field, nullptr) << header;
    EXPECT_EQ(field->name, name) << header;
  }
  EXPECT_EQ(FindColumnField("Name / Country"), nullptr);
  EXPECT_EQ(FindColumnField("Name (maiden)"), nullptr);
}

TEST(Words, OfYesAndNoAreRead) {
  cells::ForEachWord(cells::words::kYesNo, [](const cells::ListedWord& word) {
    EXPECT_EQ(FindYesNo(word.word), word.section == "yes") << word.word;
  });
}

TEST(Words, ReadStatesOfOtherSystems) {
  const auto state = [](const char* text) {
    return static_cast<Participant::State>(FindEnumValue(Participant::State_descriptor(), text).value_or(0));
  };
  EXPECT_EQ(state("Canceled"), Participant::STATE_WITHDRAWN);
  EXPECT_EQ(state("Checked In"), Participant::STATE_CONFIRMED);
  EXPECT_EQ(state("Not Attending"), Participant::STATE_DECLINED);
  EXPECT_EQ(state("Paid"), Participant::STATE_CONFIRMED);
  EXPECT_EQ(state("Confirmado"), Participant::STATE_CONFIRMED);
  EXPECT_EQ(state("候補"), Participant::STATE_WAITLISTED);
  EXPECT_EQ(state("yedek"), Participant::STATE_UNSPECIFIED);
}

TEST(Honorifics, AreWholeCells) {
  for (const char* cell : {"Dr", "Dr.", "mr", "Mme", "H.E.", "H.E. Mr.", "HE", "S.E.M.", "Prof. Dr.",
                           "Prof./Dr.", "女士", "Sra.", "г-н", "السيد", "Frau", "Dott.ssa", "Bay", "M."}) {
    EXPECT_TRUE(cells::IsHonorific(cell)) << cell;
  }
  for (const char* cell : {"", "Minister", "Director", "Dr. Lin", "President", "Head of delegation"}) {
    EXPECT_FALSE(cells::IsHonorific(cell)) << cell;
  }
}

TEST(Honorifics, BeginNames) {
  EXPECT_EQ(cells::HonorificPrefix("H.E. Mr. Lin Wei"), "H.E. Mr. ");
  EXPECT_EQ(cells::HonorificPrefix("Mr Lin Wei"), "Mr ");
  EXPECT_EQ(cells::HonorificPrefix("S.E.M. Jean Dupont"), "S.E.M. ");
  EXPECT_EQ(cells::HonorificPrefix("M. Jean Dupont"), "M. ");
  EXPECT_EQ(cells::HonorificPrefix("Dr.Lin Wei"), "Dr.");
  EXPECT_EQ(cells::HonorificPrefix("Lin Wei"), "");
  EXPECT_EQ(cells::HonorificPrefix("Mrinal Sen"), "");
  EXPECT_EQ(cells::HonorificPrefix("M Jean"), "");
  EXPECT_EQ(cells::HonorificPrefix("D'Souza"), "");
}

TEST(Furniture, BeginsSo) {
  for (const char* cell : {"Total", "TOTAL: 984", "Total participants: 12", "合计", "合计：984", "Итого 12",
                           "共 984 人", "Gesamt", "المجموع: 12", "Grand Total"}) {
    EXPECT_EQ(cells::FindFurniture(cell), cells::Furniture::kTotal) << cell;
  }
  for (const char* cell : {"Page 3", "Page 3 of 40", "第 3 页", "第3页 共40页", "Seite 3 von 40",
                           "Printed on 3 May 2026", "3 / 40", "打印日期: 2026-05-03"}) {
    EXPECT_EQ(cells::FindFurniture(cell), cells::Furniture::kPage) << cell;
  }
  for (const char* cell : {"Note: by video", "备注", "N.B. provisional"}) {
    EXPECT_EQ(cells::FindFurniture(cell), cells::Furniture::kNote) << cell;
  }
  for (const char* cell : {"", "Lin Wei", "Totalenergies", "Pageau", "合计算", "42", "2026"}) {
    EXPECT_EQ(cells::FindFurniture(cell), cells::Furniture::kNone) << cell;
  }
}

}  // namespace
}  // namespace plenary::participant_files
