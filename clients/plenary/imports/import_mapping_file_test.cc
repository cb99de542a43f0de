#include "plenary/imports/import_mapping_file.h"

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using contract::Parse;
using testing::HasSubstr;
using v1::PlanImportRequest;

PlanImportRequest ReadMapping(const std::string& text) {
  PlanImportRequest request;
  EXPECT_EQ(ReadMappingFile("a.yaml", text, request), absl::OkStatus());
  return request;
}

std::string FaultsOf(const std::string& text) {
  PlanImportRequest request;
  return std::string(ReadMappingFile("a.yaml", text, request).message());
}

const char kStated[] = R"(
  source: "ministry-a" encoding: "windows-1251" separator: ";" sheet: "List 1" header_row: 3
  date_order: DATE_ORDER_MDY split_lines: true
  mapping { key: "Notes" value: "-" } mapping { key: "correo" value: "email" }
  values { header: "Rank" value: "yes" meaning: "no" }
  values { header: "Country" value: "~" meaning: "" }
  values { header: "Country" value: "NA" meaning: "Namibia" })";

TEST(MappingFile, SaysWhatWasSaved) {
  const auto stated = Parse<PlanImportRequest>(kStated);
  const auto plan = Parse<v1::Import>(R"(
      columns { header: "Correo" field: "email" position: 1 mapped: true }
      columns { header: "Имя: полное" field: "name" position: 2 remark { reason: "READ_BY_VALUES" } }
      columns { header: "Notes" position: 3 }
      columns { header: "Shoe size" position: 4 }
      columns { field: "phone" position: 5 }
      columns { header: "E-mail" field: "email" position: 6 }
      columns { header: "Office" field: "title" position: 27 mapped: true }
      columns { header: "OFFICE" field: "affiliation" position: 28 mapped: true })");
  const std::string text = MappingFileText(stated, plan);
  auto expected = stated;
  expected.clear_mapping();
  auto& mapping = *expected.mutable_mapping();
  mapping["Correo"] = "email";
  mapping["Имя: полное"] = "name";
  mapping["Notes"] = "-";
  mapping["E"] = "phone";
  mapping["AA"] = "title";
  mapping["AB"] = "affiliation";
  EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(ReadMapping(text), expected)) << text;
}

TEST(MappingFile, SaysNothingOfWhatNobodyStated) {
  EXPECT_EQ(MappingFileText({}, Parse<v1::Import>(R"(encoding: "UTF-8" separator: ";" header_row: 3
                                                     columns { header: "Name" field: "name" position: 1 })")),
            "{}\n");
  EXPECT_EQ(ReadMapping("{}\n").mapping_size(), 0);
}

TEST(MappingFile, OptionsTakeThePlaceOfWhatItSaysOfAHeader) {
  PlanImportRequest request =
      ReadMapping("columns: {\"E-Mail (work)\": email, Télefono: phone, \"#\": title}");
  StateColumn("e mail WORK", "-", request);
  StateColumn("telefono", "answer: tel", request);
  StateColumn("#", "-", request);
  ASSERT_EQ(request.mapping_size(), 3) << request.DebugString();
  EXPECT_EQ(request.mapping().at("e mail WORK"), "-");
  EXPECT_EQ(request.mapping().at("telefono"), "answer: tel");
  EXPECT_EQ(request.mapping().at("#"), "-");
  StateValue("Category", "Delegates", "OFFICIAL", request);
  StateValue("CATÉGORY", "delegates", "OTHER", request);
  ASSERT_EQ(request.values_size(), 1);
  EXPECT_EQ(request.values(0).meaning(), "OTHER");
}

TEST(MappingFile, TellsEveryFaultWithItsLine) {
  EXPECT_EQ(FaultsOf("encodign: UTF-8\nseparator: space\nheader_row: 0\ndates: dym\nsplit_lines: perhaps\n"
                     "columns: [a]\nvalues: {Rank: A}\nsource:\nsheet: a\nsheet: b\n"),
            "a.yaml:1: there is no key \"encodign\"; there are source, encoding, separator, sheet, "
            "header_row, dates, "
            "split_lines, columns and values\n"
            "a.yaml:2: \"separator\" wants comma, semicolon, tab or pipe\n"
            "a.yaml:3: \"header_row\" wants a number from 1 to 1000\n"
            "a.yaml:4: \"dates\" wants dmy, mdy or ymd\n"
            "a.yaml:5: \"split_lines\" wants true or false\n"
            "a.yaml:6: \"columns\" wants a map of headers to what they are\n"
            "a.yaml:7: \"Rank\" wants a map of values to what they mean\n"
            "a.yaml:8: \"source\" wants a value\n"
            "a.yaml:10: has \"sheet\" twice");
  EXPECT_THAT(FaultsOf("columns:\n  Notes:\n"), HasSubstr("a.yaml:2: \"Notes\" wants what the column is"));
  EXPECT_THAT(FaultsOf("- name\n"), HasSubstr("wants a map"));
  EXPECT_THAT(FaultsOf("encodign:\n"), HasSubstr("a.yaml:1: there is no key \"encodign\""));
  EXPECT_THAT(FaultsOf("values:\n  Country:\n    ~: \"\"\n"),
              HasSubstr("a.yaml:3: \"Country\" has a key that YAML reads as null; put it in quotation"));
  EXPECT_THAT(FaultsOf("columns: {"), HasSubstr("a.yaml:1: "));
}

TEST(MappingFile, AMeaningMayBeNothing) {
  const PlanImportRequest request = ReadMapping("values: {Country: {NA: ~, none: \"\"}}");
  ASSERT_EQ(request.values_size(), 2);
  EXPECT_EQ(request.values(0).meaning(), "");
  EXPECT_EQ(request.values(1).meaning(), "");
}

}  // namespace
}  // namespace plenary::client
