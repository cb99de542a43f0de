#include "plenary/imports/import_options.h"

#include <filesystem>
#include <fstream>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::HasSubstr;
using v1::ImportDecision;
using v1::PlanImportRequest;

absl::StatusOr<ImportOptions> Options(ImportArguments arguments) {
  arguments.event = "forum";
  return ReadImportOptions(arguments, [](const std::string&) { return std::string("Europe/Madrid"); });
}

std::string OptionFault(const ImportArguments& arguments) {
  return std::string(Options(arguments).status().message());
}

TEST(ImportOptions, SayHowAFileIsRead) {
  ImportArguments arguments;
  arguments.mapping = {"Correo=email", "a=b=name", "Notes=-"};
  arguments.values = {"Category:Delegates=OFFICIAL", "Country:NA="};
  arguments.separator = "pipe";
  arguments.dates = "dmy";
  arguments.encoding = "windows-1251";
  arguments.sheet = "List";
  arguments.header_row = 3;
  arguments.source = "ministry-a";
  arguments.include_inactive = true;
  arguments.split_lines = true;
  arguments.initial_state = "invited";
  arguments.respond_by = "2126-10-01 18:00";
  const auto options = Options(arguments);
  ASSERT_TRUE(options.ok()) << options.status();
  const PlanImportRequest& plan = options->plan;
  EXPECT_EQ(plan.parent(), "events/forum");
  EXPECT_EQ(plan.mapping_size(), 3);
  EXPECT_EQ(plan.mapping().at("a=b"), "name");
  ASSERT_EQ(plan.values_size(), 2);
  EXPECT_EQ(plan.values(0).header(), "Category");
  EXPECT_EQ(plan.values(0).value(), "Delegates");
  EXPECT_EQ(plan.values(0).meaning(), "OFFICIAL");
  EXPECT_EQ(plan.values(1).meaning(), "");
  EXPECT_EQ(plan.separator(), "|");
  EXPECT_EQ(plan.date_order(), PlanImportRequest::DATE_ORDER_DMY);
  EXPECT_EQ(plan.encoding(), "windows-1251");
  EXPECT_EQ(plan.sheet(), "List");
  EXPECT_EQ(plan.header_row(), 3);
  EXPECT_EQ(plan.source(), "ministry-a");
  EXPECT_TRUE(plan.include_inactive());
  EXPECT_FALSE(plan.include_hidden_rows());
  EXPECT_TRUE(plan.split_lines());
  EXPECT_EQ(plan.initial_state(), v1::Participant::STATE_INVITED);
  EXPECT_EQ(plan.respond_by_time().seconds(), 4946544000);  // 16:00 UTC: summer time in Madrid
}

TEST(ImportOptions, SayWhatBecomesOfRows) {
  ImportArguments arguments;
  arguments.decide = "skip";
  arguments.decide_for = {"Ministry A=create", "A=B=link"};
  arguments.link_sure = true;
  arguments.links = {"UCM=organizations/ucm"};
  arguments.corrections = {"4:Correo=sol@example.org", "4:Answer=a=b", "7:Name="};
  arguments.create_delegations = true;
  arguments.accept_guesses = true;
  const auto options = Options(arguments);
  ASSERT_TRUE(options.ok()) << options.status();
  const v1::CommitImportRequest& commit = options->commit;
  EXPECT_EQ(commit.undecided(), ImportDecision::ACTION_SKIP);
  ASSERT_EQ(commit.rules_size(), 3);
  EXPECT_EQ(commit.rules(0).affiliation(), "") << "sure rows come first";
  EXPECT_EQ(commit.rules(1).affiliation(), "Ministry A");
  EXPECT_EQ(commit.rules(2).affiliation(), "A=B");
  EXPECT_EQ(commit.rules(2).action(), ImportDecision::ACTION_LINK);
  EXPECT_EQ(commit.organizations(0).organization(), "organizations/ucm");
  ASSERT_EQ(commit.decisions_size(), 2);
  EXPECT_EQ(commit.decisions(0).row(), 4);
  ASSERT_EQ(commit.decisions(0).cells_size(), 2);
  EXPECT_EQ(commit.decisions(0).cells(1).value(), "a=b");
  EXPECT_EQ(commit.decisions(0).action(), ImportDecision::ACTION_UNSPECIFIED);
  EXPECT_EQ(commit.decisions(1).cells(0).value(), "");
  EXPECT_TRUE(commit.create_delegations());
  EXPECT_FALSE(commit.create_organizations());
  EXPECT_TRUE(commit.accept_guesses());
}

TEST(ImportOptions, ThatAreWrongAreNamed) {
  ImportArguments arguments;
  arguments.mapping = {"Correo"};
  EXPECT_THAT(OptionFault(arguments), HasSubstr("--map: wants HEADER=FIELD"));
  arguments = {};
  arguments.values = {"Category=OFFICIAL"};
  EXPECT_THAT(OptionFault(arguments), HasSubstr("--map-value: wants HEADER:VALUE=MEANING"));
  arguments = {};
  arguments.separator = "space";
  EXPECT_THAT(OptionFault(arguments), HasSubstr("--separator: wants"));
  arguments = {};
  arguments.decide_for = {"Ministry A=perhaps"};
  EXPECT_THAT(OptionFault(arguments), HasSubstr("--decide-for: wants"));
  for (const char* correction : {"Correo=x", "0:Correo=x", "4:Correo", "x:Correo=y", "4:=y"}) {
    arguments = {};
    arguments.corrections = {correction};
    EXPECT_THAT(OptionFault(arguments), HasSubstr("--correct: wants")) << correction;
  }
  arguments = {};
  arguments.links = {"UCM=ucm"};
  EXPECT_THAT(OptionFault(arguments), HasSubstr("--link: wants"));
  arguments = {};
  arguments.initial_state = "seated";
  EXPECT_THAT(OptionFault(arguments), HasSubstr("--state: wants one of"));
  arguments = {};
  arguments.initial_state = "confirmed";
  arguments.respond_by = "2126-10-01";
  EXPECT_THAT(OptionFault(arguments), HasSubstr("--respond-by: wants --state invited"));
  arguments = {};
  arguments.mapping_file = "/nowhere/ministry-a.yaml";
  EXPECT_FALSE(Options(arguments).ok());
}

TEST(ImportOptions, CountBeforeTheMappingFile) {
  const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "import-options.yaml";
  std::ofstream(file) << "encoding: windows-1251\nsheet: Old\ncolumns: {Correo: name, Tel: phone}\n"
                         "values: {Rank: {A: GUEST, B: OFFICIAL}}\n";
  ImportArguments arguments;
  arguments.mapping_file = file;
  arguments.mapping = {"CORREO=email"};
  arguments.values = {"rank:a=SCHOLAR"};
  arguments.encoding = "KOI8-R";
  const auto options = Options(arguments);
  std::filesystem::remove(file);
  ASSERT_TRUE(options.ok()) << options.status();
  EXPECT_EQ(options->plan.encoding(), "KOI8-R");
  EXPECT_EQ(options->plan.sheet(), "Old");
  EXPECT_EQ(options->plan.mapping_size(), 2);
  EXPECT_EQ(options->plan.mapping().at("CORREO"), "email");
  EXPECT_EQ(options->plan.mapping().at("Tel"), "phone");
  ASSERT_EQ(options->plan.values_size(), 2);
  EXPECT_EQ(options->plan.values(0).meaning(), "SCHOLAR");
  EXPECT_EQ(options->plan.values(1).meaning(), "OFFICIAL");
}

TEST(SeparatorOf, KnowsWordsAndCharacters) {
  for (const char* word : {"comma", "semicolon", "tab", "pipe"}) {
    EXPECT_EQ(SeparatorWord(SeparatorOf(word)), word);
    EXPECT_EQ(SeparatorOf(SeparatorOf(word)), SeparatorOf(word));
  }
  EXPECT_EQ(SeparatorOf("\\t"), "\t");
  EXPECT_EQ(SeparatorOf("x"), "");
}

TEST(DateOrderOf, KnowsWordsAndNames) {
  EXPECT_EQ(DateOrderOf("mdy"), PlanImportRequest::DATE_ORDER_MDY);
  EXPECT_EQ(DateOrderOf("DATE_ORDER_YMD"), PlanImportRequest::DATE_ORDER_YMD);
  EXPECT_EQ(DateOrderOf("dym"), PlanImportRequest::DATE_ORDER_UNSPECIFIED);
  EXPECT_EQ(DateOrderWord(PlanImportRequest::DATE_ORDER_DMY), "dmy");
}

}  // namespace
}  // namespace plenary::client
