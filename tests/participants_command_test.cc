// `plenary participants` as a secretariat runs it: files in, files out, questions at a terminal.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/file_test_support.h"
#include "nlohmann/json.hpp"
#include "participant_files/participant_columns.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"
#include "support/terminal.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using test::Ended;
using test::Terminal;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr char kListEvent[] = "events/list";

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

class ParticipantsCommandTest : public test::ForumTest {
 protected:
  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    std::string pattern = fs::temp_directory_path() / "plenary-command.XXXXXX";
    directory_ = mkdtemp(pattern.data());
    setenv("PLENARY_API_KEY", server().admin_key().c_str(), 1);
    v1::CreateEventRequest request;
    request.set_event_id("list");
    *request.mutable_event()->mutable_title() = test::English("A forum with a list");
    request.mutable_event()->add_working_languages("en");
    request.mutable_event()->add_working_languages("zh");
    forum().Make<v1::Event>(request);
  }
  void TearDown() override {
    if (!directory_.empty()) fs::remove_all(directory_);
  }

  // `plenary participants …` against the server.
  std::vector<std::string> Command(const std::vector<std::string>& arguments) const {
    std::vector<std::string> command = {
        PLENARY, "--server", "127.0.0.1:" + std::to_string(server().server().port()), "participants"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return command;
  }
  Ended Run(const std::vector<std::string>& arguments) const { return test::RunProgram(Command(arguments)); }
  Ended Import(const std::string& file, std::vector<std::string> arguments = {"--yes"}) const {
    arguments.insert(arguments.begin(), {"import", file, "--event", kListEvent});
    return Run(arguments);
  }

  // A file in a folder of the test's own.
  std::string Write(const std::string& name, const std::string& content) const {
    std::ofstream(directory_ / name, std::ios::binary) << content;
    return directory_ / name;
  }
  std::string Copy(const std::string& name) const {
    return Write(name, ReadFile(fs::path(TEST_DATA_DIR) / name));
  }
  std::string Path(const std::string& name) const { return directory_ / name; }

  std::vector<v1::Participant> Participants() const {
    v1::ListParticipantsRequest request;
    request.set_parent(kListEvent);
    request.set_view(v1::VIEW_FULL);
    const auto list = forum().admin().WithLanguages("*").Call<v1::ListParticipantsResponse>(request);
    EXPECT_TRUE(list.ok()) << list.status();
    if (!list.ok()) return {};
    return {list->participants().begin(), list->participants().end()};
  }
  std::vector<std::string> Names() const {
    std::vector<std::string> names;
    for (const auto& participant : Participants()) {
      names.push_back(participant.credit().display_name().entries(0).text());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  // The import that a program was told of.
  static std::string NameIn(const std::string& out) {
    const std::size_t at = out.find("events/list/imports/");
    return at == std::string::npos ? "" : out.substr(at, out.find_first_of(" ,.\n\r", at) - at);
  }

 private:
  fs::path directory_;
};

TEST_F(ParticipantsCommandTest, ImportsAListAndTakesItBack) {
  const Ended imported = Import(Copy("participants-gb18030.csv"), {"--yes", "--accept-guesses"});
  EXPECT_EQ(imported.exit_code, 0) << imported.out << imported.err;
  EXPECT_THAT(imported.out, AllOf(HasSubstr("GB18030"), HasSubstr("“姓名” is name"), HasSubstr("备注=-")));
  EXPECT_THAT(Names(), testing::UnorderedElementsAre("林维", "马怀德", "张永和"));

  const Ended undone = Run({"undo-import", NameIn(imported.out)});
  EXPECT_EQ(undone.exit_code, 0) << undone.err;
  EXPECT_THAT(Names(), IsEmpty());
}

TEST_F(ParticipantsCommandTest, ImportsASpreadsheet) {
  const Ended imported = Import(Copy("participants.xlsx"));
  EXPECT_EQ(imported.exit_code, 0) << imported.out << imported.err;
  EXPECT_THAT(Names(), testing::UnorderedElementsAre("Lin Wei", "Laura Suero Moreno"));
}

TEST_F(ParticipantsCommandTest, ADryRunChangesNothing) {
  const Ended dry = Import(Copy("participants-gb18030.csv"), {"--dry-run", "--encoding", "GB18030"});
  EXPECT_EQ(dry.exit_code, 0) << dry.out << dry.err;
  EXPECT_THAT(dry.out, AllOf(HasSubstr("3 new"), HasSubstr("No participant was changed")));
  EXPECT_THAT(Names(), IsEmpty());
}

TEST_F(ParticipantsCommandTest, RowsWithErrorsComeBackAsAFileToCorrect) {
  const std::string list = Copy("participants-errors.csv");
  const Ended refused = Import(list);
  EXPECT_EQ(refused.exit_code, 5) << refused.err;
  EXPECT_THAT(refused.out,
              AllOf(HasSubstr("3 rows with errors\nCOLUMN"), HasSubstr("\ne-mail "), HasSubstr("\ncategory "),
                    HasSubstr("\ncountry "), HasSubstr("\nname "), HasSubstr("3 with errors")));
  EXPECT_THAT(Names(), IsEmpty());

  const std::string errors = Path("participants-errors.errors.csv");
  EXPECT_EQ(fs::status(errors).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  std::string corrected = ReadFile(errors);
  EXPECT_THAT(corrected,
              AllOf(HasSubstr("Marta Montoro,marta,"), HasSubstr("'=Formula,"), Not(HasSubstr("Laura"))));
  corrected = Replaced(corrected, ",marta,", ",marta@example.org,");
  corrected = Replaced(corrected, "wizard,Atlantis", "other,Portugal");
  corrected = Replaced(corrected, "\r\n,nobody", "\r\nNobody,nobody");

  EXPECT_EQ(Import(list, {"--yes", "--skip-errors"}).exit_code, 0);
  const Ended rest = Import(Write("corrected.csv", corrected));
  EXPECT_EQ(rest.exit_code, 0) << rest.out << rest.err;
  EXPECT_THAT(Names(),
              testing::UnorderedElementsAre("Laura Suero Moreno", "Marta Montoro", "=Formula", "Nobody"));
}

TEST_F(ParticipantsCommandTest, WhatIsExportedChangesNothingWhenItIsImported) {
  ASSERT_EQ(Import(Copy("participants.xlsx")).exit_code, 0);
  ASSERT_EQ(Import(Write("more.csv",
                         "name,title,affiliation,phone,external id\n=1+1,\"A; B\",\"X\ny\",+34 91,'7\n"))
                .exit_code,
            0);
  for (const char* format : {"csv", "jsonl", "xlsx"}) {
    const std::string file = Path(std::string("out.") + format);
    const Ended exported = Run({"export", "--event", kListEvent, "--format", format, "--output", file});
    ASSERT_EQ(exported.exit_code, 0) << exported.err;
    EXPECT_THAT(exported.err, HasSubstr("3 participants"));
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);

    const Ended again = Import(file, {"--dry-run", "--format", "json"});
    ASSERT_EQ(again.exit_code, 0) << again.err;
    const auto counts = nlohmann::json::parse(again.out)["import"]["counts"];
    EXPECT_EQ(counts["unchanged"], 3) << format << ": " << again.out;
    EXPECT_EQ(counts["rows"], 3);
  }
}

TEST_F(ParticipantsCommandTest, ExportsWhatTheFilterTakes) {
  ASSERT_EQ(Import(Copy("participants.xlsx")).exit_code, 0);
  const Ended exported =
      Run({"export", "--event", kListEvent, "--filter", "category = SCHOLAR", "--field", "name,credit"});
  EXPECT_EQ(exported.exit_code, 0) << exported.err;
  EXPECT_THAT(exported.out,
              AllOf(HasSubstr("Lin Wei"), Not(HasSubstr("Laura")), Not(HasSubstr("lin@example.org"))));
}

TEST_F(ParticipantsCommandTest, AsksAboutWhatIsNotClear) {
  const std::string list =
      Write("list.csv", "name,email\nLin Wei,lin@example.org\nLin Wei,lin@example.org\n");
  EXPECT_EQ(Import(list).exit_code, 5);
  Terminal terminal(Command({"import", list, "--event", kListEvent}));
  ASSERT_TRUE(terminal.Expect("says what row 2 says")) << terminal.shown();
  ASSERT_TRUE(terminal.Expect("[s] skip")) << terminal.shown();
  terminal.Type("s\n");
  ASSERT_TRUE(terminal.Expect("[y/N]")) << terminal.shown();
  terminal.Type("y\n");
  EXPECT_TRUE(terminal.Expect("undo-import")) << terminal.shown();
  EXPECT_EQ(terminal.Wait(), 0) << terminal.shown();
  EXPECT_THAT(Names(), testing::ElementsAre("Lin Wei"));
}

TEST_F(ParticipantsCommandTest, AsksWhetherRowsWithErrorsAreSkipped) {
  const std::string list = Write("list.csv", "name,email\nLin Wei,lin@example.org\nSol,sol.example.org\n");
  Terminal terminal(Command({"import", list, "--event", kListEvent}));
  ASSERT_TRUE(terminal.Expect("1 row has errors: [e] correct")) << terminal.shown();
  terminal.Type("s\n");
  ASSERT_TRUE(terminal.Expect("and skip what cannot be imported? [y/N]")) << terminal.shown();
  terminal.Type("y\n");
  EXPECT_TRUE(terminal.Expect("list.errors.csv: correct them there")) << terminal.shown();
  EXPECT_EQ(terminal.Wait(), 0) << terminal.shown();
  EXPECT_THAT(Names(), testing::ElementsAre("Lin Wei"));
  EXPECT_THAT(ReadFile(Path("list.errors.csv")), HasSubstr("Sol,sol.example.org,\"email: must be"));
}

TEST_F(ParticipantsCommandTest, WhatWasSkippedIsInAFileToFeedAgain) {
  const std::string list = Write("list.csv",
                                 "name,email\nLin Wei,lin@example.org\nLin Wei,lin@example.org\n"
                                 "Sol,sol.example.org\n");
  const Ended imported = Import(list, {"--yes", "--skip-errors", "--decide", "skip"});
  ASSERT_EQ(imported.exit_code, 0) << imported.out << imported.err;
  EXPECT_THAT(imported.out, HasSubstr("2 skipped"));
  const std::string left_out = ReadFile(Path("list.errors.csv"));
  EXPECT_THAT(left_out, AllOf(HasSubstr("name,email,error\r\n"), HasSubstr("says what row 2 says"),
                              HasSubstr("Sol,sol.example.org,\"email: must be")));
  const Ended again =
      Import(Write("again.csv", Replaced(left_out, "sol.ex", "sol@ex")), {"--yes", "--decide", "skip"});
  EXPECT_EQ(again.exit_code, 0) << again.out << again.err;
  EXPECT_THAT(Names(), testing::ElementsAre("Lin Wei", "Sol"));
}

TEST_F(ParticipantsCommandTest, TheErrorsOfAListWithoutHeadersAreReadWithTheOptionsThatAreNamed) {
  const std::string list = Write("list.csv", "Lin Wei,lin@example.org\nSol,sol.example.org\n");
  const std::vector<std::string> letters = {"--yes", "--map", "A=name", "--map", "B=email"};
  std::vector<std::string> skipping = letters;
  skipping.emplace_back("--skip-errors");
  const Ended imported = Import(list, skipping);
  ASSERT_EQ(imported.exit_code, 0) << imported.out << imported.err;
  EXPECT_THAT(imported.out, HasSubstr("with --header-row 1 --map A=name --map B=email.\n"));
  const std::string errors = ReadFile(Path("list.errors.csv"));
  EXPECT_THAT(errors, HasSubstr("A,B,error\r\nSol,sol.example.org,"));
  std::vector<std::string> again = letters;
  again.insert(again.end(), {"--header-row", "1"});
  const Ended rest = Import(Write("again.csv", Replaced(errors, "sol.ex", "sol@ex")), again);
  EXPECT_EQ(rest.exit_code, 0) << rest.out << rest.err;
  EXPECT_THAT(Names(), testing::ElementsAre("Lin Wei", "Sol"));
}

TEST_F(ParticipantsCommandTest, SkippingErrorsDecidesNothingElse) {
  const std::string list = Write("list.csv", "name,delegation\nLin Wei,\nLin Wei,\nSol,Atlantis\n");
  const Ended stopped = Import(list, {"--yes", "--skip-errors"});
  EXPECT_EQ(stopped.exit_code, 5) << stopped.out;
  EXPECT_THAT(stopped.out, AllOf(HasSubstr(": --decide skip\n"), HasSubstr(": --create-delegations\n")));
  EXPECT_THAT(Names(), IsEmpty());
}

TEST_F(ParticipantsCommandTest, ADryRunTellsWhatRulesLeaveAndWhatCorrectionsMiss) {
  const std::string twice = Write("twice.csv", "name\nLin Wei\nLin Wei\n");
  const Ended open = Import(twice, {"--dry-run", "--link-sure"});
  EXPECT_EQ(open.exit_code, 5) << open.out;
  EXPECT_THAT(open.out, HasSubstr("1 row is to be decided"));

  const std::string list = Write("list.csv", "name,email\nSol,sol.example.org\n");
  const Ended wrong = Import(list, {"--dry-run", "--correct", "2:email=sol"});
  EXPECT_EQ(wrong.exit_code, 5) << wrong.out << wrong.err;
  EXPECT_THAT(wrong.out, HasSubstr("has errors still"));
  const Ended right = Import(list, {"--dry-run", "--correct", "2:email=sol@example.org"});
  EXPECT_EQ(right.exit_code, 0) << right.out << right.err;
  EXPECT_THAT(Names(), IsEmpty());
}

TEST_F(ParticipantsCommandTest, CorrectedCellsThatStillAreWrongAreAskedAboutAgain) {
  const std::string list =
      Write("list.csv", "name,email\nSol,sol.example.org\nEva,eva.example.org\nAna,ana.example.org\n");
  Terminal terminal(Command({"import", list, "--event", kListEvent, "--map", "email=email", "--correct",
                             "2:email=sol@example.org"}));
  ASSERT_TRUE(terminal.Expect("2 rows have errors: [e] correct")) << terminal.shown();
  terminal.Type("e\n");
  ASSERT_TRUE(terminal.Expect("Row 3: Eva")) << terminal.shown();
  ASSERT_TRUE(terminal.Expect("q stops): ")) << terminal.shown();
  terminal.Type("eva\n");
  ASSERT_TRUE(terminal.Expect("Row 4: Ana")) << terminal.shown();
  ASSERT_TRUE(terminal.Expect("q stops): ")) << terminal.shown();
  terminal.Type("ana@example.org\n");
  ASSERT_TRUE(terminal.Expect("Corrected, row 3 has errors still")) << terminal.shown();
  ASSERT_TRUE(terminal.Expect("[q] stop: ")) << terminal.shown();
  terminal.Type("e\n");
  ASSERT_TRUE(terminal.Expect("q stops): ")) << terminal.shown();
  terminal.Type("eva@example.org\n");
  ASSERT_TRUE(terminal.Expect("[y/N]")) << terminal.shown();
  terminal.Type("y\n");
  EXPECT_TRUE(terminal.Expect("undo-import")) << terminal.shown();
  EXPECT_EQ(terminal.Wait(), 0) << terminal.shown();
  EXPECT_THAT(Names(), testing::ElementsAre("Ana", "Eva", "Sol"));
}

TEST_F(ParticipantsCommandTest, IsOneDocumentForPrograms) {
  const std::string list = Write("list.csv",
                                 "name,email\nLin Wei,lin@example.org\nLin Wei,lin@example.org\n"
                                 "Sol,sol.example.org\n");
  const Ended dry = Import(list, {"--dry-run", "--format", "json"});
  EXPECT_EQ(dry.exit_code, 5) << dry.err;
  const auto document = nlohmann::json::parse(dry.out);
  EXPECT_EQ(document["import"]["counts"]["rows"], 3);
  ASSERT_EQ(document["undecided"].size(), 1U) << dry.out;
  EXPECT_EQ(document["undecided"][0]["row"], 3);
  ASSERT_EQ(document["errors"].size(), 1U) << dry.out;
  EXPECT_EQ(document["errors"][0]["errors"][0]["column"], "email");
  for (const char* part : {"changed", "left_out", "skipped"}) {
    EXPECT_TRUE(document[part].is_array() && document[part].empty()) << part << ": " << dry.out;
  }
  EXPECT_THAT(std::string(document["error_file"]), HasSubstr("list.errors.csv"));
}

TEST_F(ParticipantsCommandTest, SaysWhichOptionsDecideWhatIsNotClear) {
  const std::string list = Write("list.csv", "name\nLin Wei\nLin Wei\n");
  const Ended stopped = Import(list, {});
  EXPECT_EQ(stopped.exit_code, 5) << stopped.err;
  EXPECT_THAT(stopped.out, AllOf(HasSubstr("1 row is to be decided"), HasSubstr(": --decide create\n"),
                                 HasSubstr("To import anyway: --yes --decide create")));
  EXPECT_THAT(Names(), IsEmpty());
}

TEST_F(ParticipantsCommandTest, ReadsTheNextListAsTheLastOne) {
  const std::string mapping = Path("ministry-a.yaml");
  const Ended first =
      Import(Write("one.csv", "Wer;Notizen;Amt\nLin Wei;x;Delegierte\n"),
             {"--yes", "--map", "wer=name", "--map", "Notizen=-", "--map", "C=category", "--map-value",
              "Amt:delegierte=OFFICIAL", "--separator", "semicolon", "--save-mapping", mapping});
  ASSERT_EQ(first.exit_code, 0) << first.out << first.err;
  EXPECT_EQ(
      ReadFile(mapping),
      "separator: semicolon\ncolumns:\n  Wer: name\n  Amt: category\n  Notizen: \"-\"\nvalues:\n  Amt:\n"
      "    delegierte: OFFICIAL\n");
  const Ended second =
      Import(Write("two.csv", "Amt;Wer;Notizen\nDelegierte;Sol;y\n"), {"--yes", "--mapping", mapping});
  ASSERT_EQ(second.exit_code, 0) << second.out << second.err;
  EXPECT_THAT(Names(), testing::ElementsAre("Lin Wei", "Sol"));
  for (const auto& participant : Participants()) {
    EXPECT_EQ(participant.category(), v1::Participant::CATEGORY_OFFICIAL);
  }
  const Ended broken =
      Import(Write("three.csv", "Wer\nSol\n"), {"--mapping", Write("b.yaml", "colums: x\n")});
  EXPECT_EQ(broken.exit_code, 2);
  EXPECT_THAT(broken.err, HasSubstr("b.yaml:1: there is no key \"colums\""));
}

TEST_F(ParticipantsCommandTest, AGuessedEncodingIsAskedAboutAndStated) {
  // Names in windows-1250, which are other names in windows-1252.
  const std::string names =
      "name\nJi\xF8\xED Dvo\xF8\xE1\xE8"
      "ek\nLuk\xE1\x9A \x8Aim\xF9nek\nBla\x9E"
      "ena N\xEC"
      "me\xE8"
      "kov\xE1\n";
  const std::string list = Write("list.csv", names);
  const Ended stopped = Import(list);
  EXPECT_EQ(stopped.exit_code, 5) << stopped.err;
  EXPECT_THAT(stopped.out,
              AllOf(HasSubstr("Guessed: "), HasSubstr("Jiří Dvořáček"),
                    HasSubstr(": --encoding windows-1250\n"), HasSubstr(": --accept-guesses\n")));
  EXPECT_THAT(Names(), IsEmpty());
  const std::size_t option = stopped.out.find(": --encoding windows-1250");
  ASSERT_NE(option, std::string::npos) << stopped.out;
  const std::string number = stopped.out.substr(stopped.out.rfind('\n', option) + 3, 1);

  Terminal terminal(Command({"import", list, "--event", kListEvent, "--save-mapping", Path("saved.yaml")}));
  ASSERT_TRUE(terminal.Expect("Which is right? [1-")) << terminal.shown();
  terminal.Type(number + "\n");
  ASSERT_TRUE(terminal.Expect("[y/N]")) << terminal.shown();
  terminal.Type("y\n");
  EXPECT_TRUE(terminal.Expect("undo-import")) << terminal.shown();
  EXPECT_EQ(terminal.Wait(), 0) << terminal.shown();
  EXPECT_THAT(Names(), testing::ElementsAre("Blažena Němečková", "Jiří Dvořáček", "Lukáš Šimůnek"));
  EXPECT_THAT(ReadFile(Path("saved.yaml")), HasSubstr("encoding: windows-1250\n"));

  for (const std::vector<std::string>& options :
       {std::vector<std::string>{"--dry-run", "--encoding", "windows-1250"},
        {"--dry-run", "--mapping", Path("saved.yaml")}}) {
    const Ended stated = Import(list, options);
    EXPECT_THAT(stated.out, AllOf(Not(HasSubstr("Guessed")), HasSubstr("3 ")));
  }
}

TEST_F(ParticipantsCommandTest, StoppedAtAQuestionItChangesNothingAndSaysSo) {
  const std::string list = Copy("participants-gb18030.csv");
  for (const char* keys : {"n\n", "\x03"}) {
    Terminal terminal(Command({"import", list, "--event", kListEvent, "--encoding", "GB18030"}));
    ASSERT_TRUE(terminal.Expect("[y/N]")) << terminal.shown();
    terminal.Type(keys);
    EXPECT_TRUE(terminal.Expect("No participant was changed")) << terminal.shown();
    EXPECT_EQ(terminal.Wait(), *keys == 'n' ? 5 : 130) << terminal.shown();
  }
  EXPECT_THAT(Names(), IsEmpty());
}

TEST_F(ParticipantsCommandTest, CodesOfThoseInvitedByAListAreInAPrivateFile) {
  v1::UpdateEventRequest zone;
  zone.mutable_event()->set_name(kListEvent);
  zone.mutable_event()->set_time_zone("Europe/Madrid");
  forum().Make<v1::Event>(zone);
  const std::string list = Write("list.csv", "name,email\nLin Wei,lin@example.org\nSuharto,\n");
  const Ended imported = Import(list, {"--yes", "--state", "invited", "--respond-by", "2126-10-01 18:00"});
  ASSERT_EQ(imported.exit_code, 0) << imported.out << imported.err;
  const std::string import = NameIn(imported.out);
  const std::string file = Path("invitations-" + import.substr(import.rfind('/') + 1) + ".csv");
  EXPECT_THAT(imported.out, AllOf(HasSubstr("2 codes"), HasSubstr(file)));
  const std::string codes = ReadFile(file);
  EXPECT_THAT(
      codes,
      AllOf(HasSubstr("name,email,participant,code,respond by\r\nLin Wei,lin@example.org,events/list/"),
            HasSubstr("2126-10-01T18:00:00+02:00")));
  EXPECT_EQ(fs::status(file).permissions() & (fs::perms::group_all | fs::perms::others_all), fs::perms::none);
  fs::remove(file);
  const Ended again = Run({"codes", import, "--output", file});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_EQ(ReadFile(file), codes) << "the same codes again";
  EXPECT_EQ(Import(list, {"--yes", "--state", "confirmed", "--respond-by", "2126-10-01"}).exit_code, 2)
      << "nobody is invited";
  EXPECT_EQ(Import(list, {"--yes", "--state", "invited", "--respond-by", "soon"}).exit_code, 2);
}

TEST_F(ParticipantsCommandTest, SaysWhatIsWrongWithTheCommandOrTheFile) {
  const Ended absent = Import(Path("absent.csv"));
  EXPECT_EQ(absent.exit_code, 2);
  EXPECT_THAT(absent.err, HasSubstr("cannot be read"));
  EXPECT_EQ(Import(Copy("participants-gb18030.csv"), {"--map", "x"}).exit_code, 2);
  const Ended mixed = Import(Write("mixed.csv", "name\n林维林维\nJos\xE9\n"));
  EXPECT_EQ(mixed.exit_code, 1);
  EXPECT_THAT(mixed.err, AllOf(HasSubstr("Line 3"), HasSubstr("mixes encodings")));
  const Ended unmapped = Import(Write("list.csv", "Who\nLin Wei\n"), {"--yes", "--map", "Whom=name"});
  EXPECT_EQ(unmapped.exit_code, 1);
  EXPECT_THAT(unmapped.err, HasSubstr("Whom"));
  EXPECT_THAT(Names(), IsEmpty());
}

TEST(ParticipantFiles, AreDescribedColumnByColumn) {
  const std::string document = ReadFile(fs::path(DOCS_DIR) / "participant-files.md");
  for (const auto& field : participant_files::ColumnFields()) {
    const std::string name = "`" + std::string(field.name);
    EXPECT_TRUE(document.find(name + "`") != std::string::npos ||
                document.find(name + ": ") != std::string::npos)
        << name;
  }
}

}  // namespace
}  // namespace plenary
