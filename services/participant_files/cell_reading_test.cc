#include "participant_files/cell_reading.h"

#include "cells/nothing.h"
#include "cells/word_lists.h"
#include "cells/words.h"
#include "gtest/gtest.h"

namespace plenary::participant_files {
namespace {

TEST(FindNothing, KnowsItsWords) {
  for (const char* cell : {"", " ", "\u00A0", "\u3000", "-", "--", "–", "—", "−", "___", "- -", "\u200B"}) {
    EXPECT_EQ(cells::FindNothing(cell), cells::Nothing::kBlank) << cell;
  }
  for (const char* cell : {"NA", "N/A", "n/a", "n.a.", "N. A.", "NULL", "null", "#N/A", "#REF!", "?", "???",
                           ".", "...", "s/d", "k.A.", "нет данных", "(blank)", "不适用", "該当なし"}) {
    EXPECT_EQ(cells::FindNothing(cell), cells::Nothing::kMark) << cell;
  }
  for (const char* cell :
       {"None", "none", "TBD", "T.B.C.", "unknown", "无", "無", "неизвестно", "ninguno", "なし"}) {
    EXPECT_EQ(cells::FindNothing(cell), cells::Nothing::kWord) << cell;
  }
  for (const char* cell : {"0", "Nana", "Lin", "no", "So", "Nc", "X", "-1", "nonetheless", "+", "\\"}) {
    EXPECT_EQ(cells::FindNothing(cell), cells::Nothing::kNo) << cell;
  }
}

// "SO" is Somalia, and "s.o." nothing.
TEST(FindNothing, TakesNoCodeOfARegionButOne) {
  cells::ForEachWord(cells::words::kNothing, [](const cells::ListedWord& word) {
    const bool code = word.word.size() == 2 && word.word != "NA" && word.word != "??";
    EXPECT_FALSE(code && static_cast<unsigned char>(word.word[0]) < 0x80) << word.word;
  });
}

ColumnTarget TargetOf(const char* field) { return {FindColumnField(field), "", 0, ""}; }

struct Read {
  std::string text;
  std::string reason;
  bool operator==(const Read&) const = default;
};

void PrintTo(const Read& read, std::ostream* out) { *out << '"' << read.text << "\" " << read.reason; }

Read Reading(const char* field, std::string_view cell, NaReading na = NaReading::kUnclear) {
  std::string buffer;
  const CellReading reading = ReadCellText(cell, TargetOf(field), na, false, buffer);
  return {std::string(reading.text), reading.remark.has_value() ? reading.remark->reason
                                     : reading.unclear.empty()  ? ""
                                                                : "unclear"};
}

TEST(CellReading, TellsWhatWasTakenForNothing) {
  EXPECT_EQ(Reading("affiliation", "N/A"), (Read{"", "NOTHING"}));
  EXPECT_EQ(Reading("affiliation", "none"), (Read{"", "NOTHING"}));
  EXPECT_EQ(Reading("category", "TBD"), (Read{"", "NOTHING"}));
  EXPECT_EQ(Reading("email", "-"), (Read{"", ""}));
  EXPECT_EQ(Reading("affiliation", " "), (Read{"", ""}));
}

TEST(CellReading, TakesNoNameForNothing) {
  for (const char* field : {"name", "given name", "family name"}) {
    for (const char* name : {"Null", "None", "Na", "NA", "Nil", "-"})
      EXPECT_EQ(Reading(field, name), (Read{name, ""}));
  }
}

TEST(CellReading, LeavesWordsThatMeanSomething) {
  EXPECT_EQ(Reading("answer", "None"), (Read{"None", ""}));
  EXPECT_EQ(Reading("answer", "N/A"), (Read{"", "NOTHING"}));
  EXPECT_EQ(Reading("listing", "none"), (Read{"none", ""}));
  EXPECT_EQ(Reading("collective", "нет"), (Read{"нет", ""}));
  EXPECT_EQ(Reading("collective", "unknown"), (Read{"", "NOTHING"}));
}

TEST(CellReading, TellsWhatWasCleaned) {
  EXPECT_EQ(Reading("name", " Lin "), (Read{"Lin", ""}));
  EXPECT_EQ(Reading("name", "Lin\u00A0Wei"), (Read{"Lin Wei", "CLEANED"}));
  EXPECT_EQ(Reading("affiliation", "Institute\nof Law"), (Read{"Institute of Law", "CLEANED"}));
  EXPECT_EQ(Reading("email", "mailto:lin@example.org"), (Read{"lin@example.org", "CLEANED"}));
  EXPECT_EQ(Reading("postal address", "1 Road\nGeneva"), (Read{"1 Road\nGeneva", ""}));
  EXPECT_EQ(Reading("name", "[lang=zh] 林维\n[lang=en] Lin Wei"),
            (Read{"[lang=zh] 林维\n[lang=en] Lin Wei", ""}));
}

TEST(CellReading, ReadsNaAsItsColumnSays) {
  EXPECT_EQ(Reading("region", "NA", NaReading::kNamibia), (Read{"NA", "READ_AS_NAMIBIA"}));
  EXPECT_EQ(Reading("region", "NA", NaReading::kNothing), (Read{"", "NOTHING"}));
  EXPECT_EQ(Reading("region", "NA", NaReading::kUnclear), (Read{"", "unclear"}));
  EXPECT_EQ(Reading("region", "N/A", NaReading::kNamibia), (Read{"", "NOTHING"}));
  EXPECT_EQ(Reading("region", "Namibia", NaReading::kUnclear), (Read{"Namibia", ""}));
}

}  // namespace
}  // namespace plenary::participant_files
