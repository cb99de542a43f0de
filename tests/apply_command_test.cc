// `plenary apply` as a user runs it: its output, and its questions at a terminal.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/statement.pb.h"
#include "support/apply_fixture.h"
#include "support/terminal.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using test::Ended;
using test::Terminal;
using testing::HasSubstr;
using testing::Not;

class ApplyCommandTest : public test::ApplyTest {
 protected:
  void SetUp() override {
    ApplyTest::SetUp();
    if (IsSkipped()) return;
    std::string pattern = fs::temp_directory_path() / "plenary-apply.XXXXXX";
    directory_ = mkdtemp(pattern.data());
    setenv("PLENARY_API_KEY", server().admin_key().c_str(), 1);
  }
  void TearDown() override {
    if (!directory_.empty()) fs::remove_all(directory_);
  }

  // `plenary apply …` of a file with this text.
  std::vector<std::string> Command(const std::string& text,
                                   const std::vector<std::string>& arguments = {}) const {
    const std::string file = directory_ / "file.yaml";
    std::ofstream(file, std::ios::binary) << text;
    std::vector<std::string> command = {
        PLENARY, "--server", "127.0.0.1:" + std::to_string(server().server().port()), "apply", file};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return command;
  }
  Ended Run(const std::string& text, const std::vector<std::string>& arguments = {}) const {
    return test::RunProgram(Command(text, arguments));
  }

  int HostCount() { return Read<v1::Event>("events/forum").hosts_size(); }

 private:
  fs::path directory_;
};

constexpr char kTwoHosts[] = R"(
name: events/forum
title: {en: A forum, es: Un foro}
place: {online: true}
hosts: [{organization: organizations/first, role: HOST}, {organization: organizations/second, role: SUPPORTER}]
)";
constexpr char kOneHost[] = R"(
name: events/forum
title: {es: ~}
hosts: [{organization: organizations/second, role: SUPPORTER}]
)";

TEST_F(ApplyCommandTest, ShowsRemovalsApartAndWhatIsKept) {
  EXPECT_EQ(Run(kTwoHosts).exit_code, 0);
  const Ended planned = Run(kOneHost, {"--dry-run"});
  EXPECT_EQ(planned.exit_code, 4);
  EXPECT_THAT(planned.out, HasSubstr("would change  events/forum\n    removes\n    - title.es: \"Un foro\"\n"
                                     "    kept, not in the file: hosts[0]: "));
  EXPECT_THAT(planned.out, HasSubstr("--remove removes what the lists of a file lack."));

  const Ended script = Run(kOneHost);
  EXPECT_EQ(script.exit_code, 0) << script.err;
  EXPECT_THAT(script.out, HasSubstr("changed    events/forum: title\n    - title.es: \"Un foro\"\n"));
  EXPECT_EQ(HostCount(), 2);
  EXPECT_THAT(Run(kOneHost, {"--format", "json"}).out,
              HasSubstr("\"kept\": [\n      {\n        \"path\": \"hosts[0]\""));

  const Ended removed = Run(kOneHost, {"--remove"});
  EXPECT_THAT(removed.out, HasSubstr("- hosts[0].organization: \"organizations/first\""));
  EXPECT_THAT(removed.out, Not(HasSubstr("kept")));
  EXPECT_EQ(HostCount(), 1);
}

TEST_F(ApplyCommandTest, AtATerminalItAsksBeforeItRemoves) {
  EXPECT_EQ(Run(kTwoHosts).exit_code, 0);
  for (const char* answer : {"n\n", "y\n"}) {
    Terminal terminal(Command(kOneHost));
    ASSERT_TRUE(terminal.Expect("(the file says so)")) << terminal.shown();
    ASSERT_TRUE(terminal.Expect("(the file lacks it)")) << terminal.shown();
    ASSERT_TRUE(terminal.Expect("Remove this? [y/N]")) << terminal.shown();
    EXPECT_EQ(HostCount(), 2);
    terminal.Type(answer);
    EXPECT_EQ(terminal.Wait(), 0) << terminal.shown();
  }
  EXPECT_EQ(HostCount(), 1);
  EXPECT_EQ(Read<v1::Event>("events/forum").title().entries_size(), 1);
}

TEST_F(ApplyCommandTest, AtATerminalItAsksWhichElementItIs) {
  const auto speech = [](const std::string& text) { return test::StatementFile("speech", "DRAFT", {text}); };
  EXPECT_EQ(Run(speech(test::kPeace)).exit_code, 0);
  const std::string name = "events/open/statements/speech";
  const std::string id = Read<v1::Statement>(name).segments(0).id();

  const Ended script = Run(speech(test::kBegin));
  EXPECT_EQ(script.exit_code, 1);
  EXPECT_THAT(script.out, HasSubstr(absl::StrCat("id: ", id, "  if it is “We agree on peace.”")));

  Terminal terminal(Command(speech(test::kBegin)));
  ASSERT_TRUE(terminal.Expect("Which one is it? 1 to 1, or n for a new one:")) << terminal.shown();
  terminal.Type("1\n");
  EXPECT_EQ(terminal.Wait(), 0) << terminal.shown();
  const auto statement = Read<v1::Statement>(name);
  ASSERT_EQ(statement.segments_size(), 1);
  EXPECT_EQ(statement.segments(0).id(), id);
  EXPECT_EQ(statement.segments(0).text(), test::kBegin);
}

TEST_F(ApplyCommandTest, SaysWhatTheServerWarnsOf) {
  const std::string file =
      "{name: events/nowhere, title: {en: Nowhere}, start_date: {year: 2027}, state: ANNOUNCED}";
  const Ended planned = Run(file, {"--dry-run"});
  EXPECT_THAT(planned.out, HasSubstr("\n    note: the place is unknown"));
  EXPECT_THAT(Run(file).out, HasSubstr("created    events/nowhere\n    note: the place is unknown"));
}

}  // namespace
}  // namespace plenary
