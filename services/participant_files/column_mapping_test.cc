#include "participant_files/column_mapping.h"

#include "contract/contract_test_support.h"
#include "errors/errors_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "participant_files/column_words.h"

namespace plenary::participant_files {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using Stated = std::map<std::string, std::string>;

v1::Event::RegistrationPolicy Policy() {
  return contract::Parse<v1::Event::RegistrationPolicy>(
      R"(questions { question_id: "diet"
                     text { entries { language: "en" text: "What do you eat?" } entries { language: "zh" text: "饮食要求" } } }
         questions { question_id: "visa" text { entries { language: "en" text: "Visa needed" } } })");
}

// As what the headers are read; "" for those that are not.
std::vector<std::string> FieldsOf(const std::vector<std::string>& headers, const Stated& stated = {}) {
  const auto columns = MapColumns(headers, stated, Policy());
  EXPECT_TRUE(columns.ok()) << columns.status();
  std::vector<std::string> fields;
  if (!columns.ok()) return fields;
  for (const MappedColumn& column : *columns) fields.push_back(column.field());
  return fields;
}

// Everything that is wrong, one line each.
std::string ErrorOf(const std::vector<std::string>& headers, const Stated& stated = {}) {
  std::string text;
  for (const auto& fault : errors::FaultsOf(MapColumns(headers, stated, Policy()).status())) {
    text += fault.field + " " + fault.description + "\n";
  }
  return text;
}

TEST(Mapping, KnowsHeadersInSeveralLanguages) {
  EXPECT_THAT(FieldsOf({"Full Name", "E-Mail", "Organisation", "Job title", "Country"}),
              ElementsAre("name", "email", "affiliation", "title", "region"));
  EXPECT_THAT(FieldsOf({"姓名", "单位", "职务", "电子邮箱", "国家"}),
              ElementsAre("name", "affiliation", "title", "email", "region"));
  EXPECT_THAT(FieldsOf({"Nombre completo", "Institución", "Cargo", "Correo electrónico", "País"}),
              ElementsAre("name", "affiliation", "title", "email", "region"));
  EXPECT_THAT(FieldsOf({"NOM COMPLET", "Etablissement", "Fonction", "courriel", "pays"}),
              ElementsAre("name", "affiliation", "title", "email", "region"));
}

TEST(Mapping, KnowsLanguagesAndNumbers) {
  EXPECT_THAT(FieldsOf({"name (zh)", "Name (English)", "姓名（es）", "name_fr"}),
              ElementsAre("name (zh)", "name (en)", "name (es)", "name (fr)"));
  EXPECT_THAT(FieldsOf({"name", "Affiliation 1", "affiliation 2 (zh)", "E-mail 2"}),
              ElementsAre("name", "affiliation 1", "affiliation 2 (zh)", "email 2"));
  EXPECT_THAT(FieldsOf({"name", "Phone (with country code)", "Rank 3"}), ElementsAre("name", "phone", ""));
}

TEST(Mapping, MakesColumnsOfTheSameListItsItems) {
  EXPECT_THAT(FieldsOf({"name", "affiliation", "title", "affiliation"}),
              ElementsAre("name", "affiliation 1", "title", "affiliation 2"));
}

TEST(Mapping, TellsThePartsOfANameApart) {
  EXPECT_THAT(FieldsOf({"Nom", "Prénom"}), ElementsAre("family name", "given name"));
  EXPECT_THAT(FieldsOf({"Nombre", "Apellidos"}), ElementsAre("given name", "family name"));
  EXPECT_THAT(FieldsOf({"Name", "Surname"}), ElementsAre("given name", "family name"));
  EXPECT_THAT(FieldsOf({"Nom"}), ElementsAre("name"));
  EXPECT_THAT(FieldsOf({"姓", "名"}), ElementsAre("family name", "given name"));
}

TEST(Mapping, KnowsQuestionsByIdAndText) {
  EXPECT_THAT(
      FieldsOf({"name", "answer: diet", "饮食要求", "visa needed?", "Shoe size"}, {{"answer: diet", "-"}}),
      ElementsAre("name", "", "answer: diet", "answer: visa", ""));
  EXPECT_THAT(FieldsOf({"name", "consent: recording", "consents"}),
              ElementsAre("name", "consent: recording", "consent"));
}

TEST(Mapping, IsWhatTheCallerStates) {
  EXPECT_THAT(
      FieldsOf({"Who", "Where", "Name"}, {{"Who", "name (en)"}, {"Where", "affiliation"}, {"Name", "-"}}),
      ElementsAre("name (en)", "affiliation", ""));
}

TEST(Mapping, TellsEveryFaultAtOnce) {
  const std::string error = ErrorOf({"e-mail", "mail", "x"}, {{"x", "shoe size"}, {"y", "name"}});
  EXPECT_THAT(error, HasSubstr("map \"x\""));
  EXPECT_THAT(error, HasSubstr("has no \"y\""));
  EXPECT_THAT(error, HasSubstr("who a row is about"));
}

TEST(Mapping, ReadsOneOfTwoColumnsForOneThing) {
  EXPECT_THAT(FieldsOf({"Full name", "name"}), ElementsAre("", "name"));
  EXPECT_THAT(FieldsOf({"Full name", "name"}, {{"name", "-"}}), ElementsAre("name", ""));
}

TEST(Mapping, RefusesTwoColumnsThatAreStatedToBeOneThing) {
  EXPECT_THAT(ErrorOf({"x", "y"}, {{"x", "name"}, {"y", "name"}}),
              AllOf(HasSubstr("two columns \"name\""), HasSubstr("\"y\" (B)"), HasSubstr("\"x\" (A)")));
}

TEST(Mapping, NamesColumnsByHeaderLetterAndNumber) {
  EXPECT_THAT(FieldsOf({"Wer", "Wo", ""}, {{"wer", "name"}, {"b", "affiliation"}, {"3", "email"}}),
              ElementsAre("name", "affiliation", "email"));
  EXPECT_THAT(FieldsOf({"x", "A"}, {{"A", "name"}}), ElementsAre("", "name")) << "a header before a letter";
  EXPECT_THAT(FieldsOf({"Name", "Mail", "Mail"}, {{"mail", "-"}}), ElementsAre("name", "", ""));
  EXPECT_THAT(ErrorOf({"Name", "Organisation"}, {{"Organsation", "affiliation"}}),
              HasSubstr("it has no \"Organsation\"; the nearest are \"Organisation\""));
}

TEST(Mapping, ReadsHeadersAmongOtherWords) {
  EXPECT_THAT(FieldsOf({"Name (family)", "Name (first)"}), ElementsAre("family name", "given name"));
  EXPECT_THAT(FieldsOf({"Name (badge)", "E-mail *", "Phone (required)", "3. Country"}),
              ElementsAre("name", "email", "phone", "region"));
  EXPECT_THAT(FieldsOf({"attendee name"}), ElementsAre("name"));
  EXPECT_THAT(FieldsOf({"SURNAME First name"}), ElementsAre("name"));
  EXPECT_THAT(FieldsOf({"Name of the participant"}), ElementsAre("name"));
  EXPECT_THAT(FieldsOf({"Attendee name: Given name", "Attendee name: Family name", "Attendee email"}),
              ElementsAre("given name", "family name", "email"));
  EXPECT_THAT(FieldsOf({"Nom / Name", "姓名 Name (English)", "Pays/Country"}),
              ElementsAre("name", testing::_, "region"));
  EXPECT_THAT(FieldsOf({"Name", "Emergency contact: Name", "Assistant e-mail"}), ElementsAre("name", "", ""));
  EXPECT_THAT(FieldsOf({"Nombre (ES)", "Name (Latin)", "Name_zh"}),
              ElementsAre("name (es)", "name (und-Latn)", "name (zh)"));
}

TEST(Mapping, DoesNotReadWhatTheServerAloneSays) {
  EXPECT_THAT(FieldsOf({"name", "registered", "waitlist number"}), ElementsAre("name", "", ""));
  EXPECT_THAT(ErrorOf({"name", "x"}, {{"x", "registered"}}), HasSubstr("map \"x\""));
}

// A name that two fields have would go to the first of them without a word.
TEST(ColumnFields, AreEachCalledByTheirNames) {
  for (const ColumnField& field : ColumnFields())
    EXPECT_EQ(FindColumnField(field.name), &field) << field.name;
}

TEST(Words, AreFoundHoweverTheyAreWritten) {
  const auto* category = v1::Participant::Category_descriptor();
  for (const char* word : {"CATEGORY_CIVIL_SOCIETY", "civil_society", "Civil Society", "NGO",
                           "société civile", "SOCIEDAD CIVIL", "民间社会"}) {
    EXPECT_EQ(FindEnumValue(category, word), static_cast<int>(v1::Participant::CATEGORY_CIVIL_SOCIETY))
        << word;
  }
  EXPECT_EQ(FindEnumValue(category, "wizard"), std::nullopt);
}

TEST(Words, OfEveryValueAreReadBack) {
  const auto* participant = v1::Participant::descriptor();
  for (int i = 0; i < participant->enum_type_count(); ++i) {
    const auto* type = participant->enum_type(i);
    for (int j = 0; j < type->value_count(); ++j) {
      const int number = type->value(j)->number();
      if (number == 0) continue;
      EXPECT_EQ(FindEnumValue(type, EnumWord(type, number)), number) << type->value(j)->name();
    }
  }
}

TEST(Words, NameStatesAndLanguages) {
  for (const char* name : {"ES", "es", "ESP", "Spain", "España", "Espagne", "西班牙"})
    EXPECT_EQ(cells::FindRegion(name), "ES") << name;
  EXPECT_EQ(cells::FindRegion("Atlantis"), std::nullopt);
  for (const char* name : {"UK", "uk", "GB", "GBR", "United Kingdom", "Reino Unido"})
    EXPECT_EQ(cells::FindRegion(name), "GB") << name;
  for (const char* name : {"zh", "Chinese", "中文", "chino", "chinois"})
    EXPECT_EQ(FindLanguage(name), "zh") << name;
  EXPECT_EQ(FindLanguage("zh-Hans"), "zh-Hans");
  EXPECT_EQ(FindYesNo("Sí"), true);
  EXPECT_EQ(FindYesNo("否"), false);
}

}  // namespace
}  // namespace plenary::participant_files
