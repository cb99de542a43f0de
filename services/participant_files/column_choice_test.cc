#include "participant_files/column_choice.h"

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "participant_files/column_words.h"
#include "participant_files/participant_rows.h"

namespace plenary::participant_files {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Values = std::vector<std::string>;

v1::Event::RegistrationPolicy ChoicePolicy() {
  return contract::Parse<v1::Event::RegistrationPolicy>(
      R"(questions { question_id: "diet" text { entries { language: "en" text: "Diet" } } })");
}

struct Column {
  std::string header;
  Values values;
};

const Values kNames = {"Ana Torres", "Luis Vega", "Noor Haddad", "Mei Tan"};

// What is made of a file with these columns, of four rows each.
std::vector<MappedColumn> Mapped(const std::vector<Column>& columns, const std::string& source = "",
                                 const std::map<std::string, std::string>& stated = {}) {
  std::vector<std::string> headers;
  std::vector<CsvRow> rows(4);
  for (const Column& column : columns) {
    headers.push_back(column.header);
    for (std::size_t i = 0; i < rows.size(); ++i)
      rows[i].cells.push_back(i < column.values.size() ? std::string_view(column.values[i]) : "");
  }
  auto mapped = MapColumns(headers, stated, ChoicePolicy(), {.rows = rows, .source = source});
  EXPECT_TRUE(mapped.ok()) << mapped.status();
  return mapped.ok() ? *std::move(mapped) : std::vector<MappedColumn>();
}

// "field/REMARK" of each.
std::vector<std::string> ReadColumns(const std::vector<Column>& columns, const std::string& source = "",
                                     const std::map<std::string, std::string>& stated = {}) {
  std::vector<std::string> read;
  for (const MappedColumn& column : Mapped(columns, source, stated)) {
    const std::string& reason = column.remark.reason();
    read.push_back(column.field() + (reason.empty() ? "" : "/" + reason));
  }
  return read;
}

TEST(ColumnChoice, ATitleMayBeAFormOfAddress) {
  const Values forms = {"Dr", "Mr", "Mme", "H.E."};
  const Values posts = {"Minister", "Director", "Professor of Law", "Adviser"};
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"Title", forms}, {"Position", posts}}),
              ElementsAre("name", "honorific/READ_BY_VALUES", "title"));
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"Title", posts}}), ElementsAre("name", "title"));
  EXPECT_THAT(ReadColumns({{"name", kNames}, {"honorific", forms}, {"title", forms}}),
              ElementsAre("name", "honorific", "title"))
      << "as exported from here";
}

TEST(ColumnChoice, APositionIsNoFormOfAddress) {
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"Position", {"Captain"}}}), ElementsAre("name", "title"));
}

TEST(ColumnChoice, ABlankColumnGivesWayToAFilledOne) {
  EXPECT_THAT(ReadColumns({{"Full name", kNames}, {"Name", {}}}), ElementsAre("name", "/TWO_COLUMNS"));
}

TEST(ColumnChoice, TwoValuesThatDoNotFitAreEnoughForAWordOfManyMeanings) {
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"Product", {"Delegate pass", "Student pass"}}}),
              ElementsAre("name", "/VALUES_DO_NOT_FIT"));
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"category", {"Delegate pass", "Student pass"}}}),
              ElementsAre("name", "category"));
}

TEST(ColumnChoice, AStateMayBeOneOfRegistrationsOrOfTheWorld) {
  EXPECT_THAT(
      ReadColumns({{"Nombre", kNames}, {"Estado", {"Confirmado", "Pendiente", "Confirmado", "Confirmado"}}}),
      ElementsAre("name", testing::StartsWith("state")));
  EXPECT_THAT(ReadColumns({{"Nombre", kNames}, {"Estado", {"España", "Francia", "Chile", "Perú"}}}),
              ElementsAre("name", testing::StartsWith("region")));
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"State", {"France", "Chile", "Peru", "Spain"}}}),
              ElementsAre("name", "region/READ_BY_VALUES"));
}

TEST(ColumnChoice, WhatDoesNotFitIsNotRead) {
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"Group", {"African Group", "GRULAC", "WEOG", "EEG"}}}),
              ElementsAre("name", "/VALUES_DO_NOT_FIT"));
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"Group", {"yes", "no", "no", "yes"}}}),
              ElementsAre("name", "collective"));
  const auto columns =
      Mapped({{"Name", kNames}, {"Language", {"ana@example.org", "l@example.org", "n@example.org"}}});
  EXPECT_EQ(columns[1].field(), "");
  EXPECT_THAT(columns[1].remark.message(),
              HasSubstr("\"Language\" is not read: 3 of the first 3 values are not values of "
                        "\"languages\"; they look like e-mail addresses (\"email\")"));
}

TEST(ColumnChoice, MostThatFitAreReadAndTheOthersAreErrorsOfTheirRows) {
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"Country", {"France", "Chile", "Peru", "Atlantis"}}}),
              ElementsAre("name", "region"));
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"Country", {"Atlantis"}}}), ElementsAre("name", "region"))
      << "one value is too little to say that the header is wrong";
}

TEST(ColumnChoice, IdsOfElsewhereNeedASource) {
  const Values ids = {"R-7", "R-12", "R-3", "R-40"};
  for (const char* header : {"ID", "Ref", "Reference"}) {
    EXPECT_THAT(ReadColumns({{"Name", kNames}, {header, ids}}), ElementsAre("name", "/NEEDS_SOURCE"))
        << header;
    EXPECT_THAT(ReadColumns({{"Name", kNames}, {header, ids}}, "indico"), ElementsAre("name", "external id"))
        << header;
  }
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"External ID", ids}}), ElementsAre("name", "external id"));
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"ID", ids}}, "", {{"id", "external id"}}),
              ElementsAre("name", "external id"));
}

TEST(ColumnChoice, WhatCountsTheRowsIdentifiesNobody) {
  for (const char* header : {"ID", "序号", "Ref"}) {
    for (const char* source : {"", "indico"}) {
      EXPECT_THAT(ReadColumns({{"Name", kNames}, {header, {"1", "2", "3", "4"}}}, source),
                  ElementsAre("name", "/COUNTS_ROWS"))
          << header << source;
    }
  }
}

TEST(ColumnChoice, WhatWasExportedIsReadByItsHeaders) {
  const Values ids = {"events/forum/participants/a", "events/forum/participants/b",
                      "events/forum/participants/c"};
  EXPECT_THAT(ReadColumns({{"participant", ids},
                           {"name", {"1", "2", "3"}},
                           {"title", {"Dr", "Dr", "Dr"}},
                           {"phone", {"1", "1", "1"}}}),
              ElementsAre("participant", "name", "title", "phone"));
}

TEST(ColumnChoice, AParticipantMayBeAName) {
  EXPECT_THAT(ReadColumns({{"Participant", kNames}}), ElementsAre(testing::StartsWith("name")));
  EXPECT_THAT(ReadColumns({{"Delegate", kNames}}), ElementsAre("name"));
  EXPECT_THAT(ReadColumns({{"participant", {"events/forum/participants/ana-torres"}},
                           {"phone", {"+34 600 000 001"}}}),
              ElementsAre("participant", "phone"));
}

TEST(ColumnChoice, OfColumnsThatSayTheSameOneIsRead) {
  EXPECT_THAT(ReadColumns({{"Attendee name", kNames}, {"Name", kNames}}),
              ElementsAre("/SAME_AS_OTHER", "name"));
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"Full name", {"A. Torres", "L. Vega", "N. Haddad", "M. Tan"}}}),
              ElementsAre("name", "/TWO_COLUMNS"));
  EXPECT_THAT(ReadColumns({{"Name", kNames}, {"E-mail", {"a@example.org"}}, {"Mail", {"b@example.org"}}}),
              ElementsAre("name", "email 1", "email 2"));
}

TEST(ColumnChoice, TellsWhatUnknownColumnsLookLike) {
  const auto columns =
      Mapped({{"Name", kNames}, {"Correspondence", {"ana@example.org", "l@example.org"}}, {"", {"x"}}});
  EXPECT_EQ(columns[1].remark.reason(), "UNKNOWN_HEADER");
  EXPECT_THAT(columns[1].remark.message(), HasSubstr("e-mail addresses (\"email\")"));
  EXPECT_EQ(columns[2].remark.reason(), "NO_HEADER");
  EXPECT_THAT(columns[2].remark.message(), HasSubstr("\"C\" is not read"));
}

// ---- A value of any kind in any column lands, is an error of its row, or is in a column that is listed as
// not read.

Values Everything() {
  return {"yes",
          "0",
          "7",
          "984",
          "2026-04-03",
          "03/04/26",
          "ES",
          "Spain",
          "European Union",
          "Dr",
          "H.E. Mr.",
          "Minister of Water",
          "Ana Torres",
          "ana@example.org",
          "mailto:ana@example.org",
          "+34 600 000 001",
          "CONFIRMED",
          "withdrawn",
          "expert",
          "speaker",
          "head",
          "online",
          "en; zh",
          "public",
          "consent",
          "events/forum/participants/ana",
          "people/ana",
          "organizations/lakes",
          "[{\"title\": \"A report\"}]",
          "[]",
          "林维",
          "x",
          "https://example.org/ana",
          std::string(2'000, 'x'),
          "a; b",
          "R-17"};
}

bool HasColumn(const MappedColumn& column, const ParticipantRow& row, int index) {
  const auto about = [&](const auto& one) { return one.column == index; };
  return std::any_of(row.errors.begin(), row.errors.end(), about) ||
         std::any_of(row.mentions.begin(), row.mentions.end(), about) ||
         std::any_of(row.remarks.begin(), row.remarks.end(), about) ||
         (column.target.field == nullptr && !column.remark.message().empty());
}

// What says the same as an empty cell does.
bool SaysTheDefault(const std::string& header, const std::string& value) {
  if (header == "citations" || header == "media") return value == "[]";
  return (header == "protocol rank" || header == "collective") && value == "0";
}

TEST(EveryColumnOfAFile, LandsOrIsToldOf) {
  for (const ColumnField& field : ColumnFields()) {
    const std::string header = field.name == "answer" ? "answer: diet" : std::string(field.name);
    for (const std::string& value : Everything()) {
      if (SaysTheDefault(header, value)) continue;
      // A name beside it, unless it is the name; and enough rows that its column may be left unread.
      const bool names = field.name == "name" || field.name == "given name" || field.name == "family name";
      const std::string other = names ? "email" : "name";
      const std::string who = names ? "who@example.org" : "Noor Haddad";
      std::vector<CsvRow> rows(5);
      for (CsvRow& row : rows) row.cells = {who, value};
      const std::vector<std::string> headers = {other, header};
      const auto columns = MapColumns(headers, {}, ChoicePolicy(), {.rows = rows});
      if (!columns.ok()) continue;  // the file is refused as a whole
      const ParticipantRows reader(*columns, "events/forum", ChoicePolicy());
      const ParticipantRow with = reader.Read(rows[0]);
      CsvRow without = rows[0];
      without.cells[1] = "";
      const bool landed =
          with.participant.SerializeAsString() != reader.Read(without).participant.SerializeAsString();
      EXPECT_TRUE(landed || HasColumn((*columns)[1], with, 1) || !with.errors.empty())
          << header << " = " << value.substr(0, 60) << " is lost without a word";
    }
  }
}

}  // namespace
}  // namespace plenary::participant_files
