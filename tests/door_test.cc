// The door terminal of `plenary checkin`, with a server and without.

#include "plenary/door/door.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/file_test_support.h"
#include "support/check_in_fixture.h"
#include "support/client_connection.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using client::KeptScans;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using v1::CheckIn;
using v1::Participant;

class DoorTest : public test::CheckInTest {
 protected:
  void SetUp() override {
    CheckInTest::SetUp();
    std::string pattern = fs::temp_directory_path() / "plenary-door.XXXXXX";
    directory_ = mkdtemp(pattern.data());
    if (!IsSkipped()) key_ = server().NewKey(v1::ROLE_DOOR, kEvent);
  }
  void TearDown() override { fs::remove_all(directory_); }

  std::string File() const { return directory_ / "kept.jsonl"; }
  std::string Kept() const { return ReadFile(File()); }

  // What a terminal says to these lines, and how it ends. Without a port there is no server.
  struct Said {
    std::string out;
    client::ExitCode exit_code;
  };
  Said Run(const std::vector<std::string>& lines, int port, bool exit = false) {
    const auto connection = test::ConnectClient(port, {.api_key = key_, .languages = ""});
    auto kept = KeptScans::Open(File());
    EXPECT_TRUE(kept.ok()) << kept.status();
    std::ostringstream out;
    const client::Style plain;
    client::Door door(*connection, {.checkpoint = kDoor, .device = "gate 1", .exit = exit}, *kept, out,
                      plain);
    EXPECT_TRUE(door.Open().ok());
    for (const std::string& line : lines) {
      const absl::Status taken = door.Take(line);
      EXPECT_TRUE(taken.ok()) << taken;
    }
    const absl::Status closed = door.Close();
    EXPECT_TRUE(closed.ok()) << closed;
    return {out.str(), door.exit_code()};
  }
  int Port() { return server().server().port(); }
  static constexpr int kNoServer = 1;

 private:
  fs::path directory_;
  std::string key_;
};

TEST_F(DoorTest, SaysInOneLineWhatBecameOfAScan) {
  const std::string code =
      IssueBadge(NewParticipant(Participant::STATE_CONFIRMED, Participant::CATEGORY_SCHOLAR)).code();
  const Said said = Run({code, "", code, "not a badge"}, Port());
  EXPECT_THAT(said.out, HasSubstr("Checkpoint door, in: 0 inside"));
  EXPECT_THAT(said.out, HasSubstr("\nIN    Participant , scholar\n"));
  EXPECT_THAT(said.out, HasSubstr("\nIN    Participant , scholar, but already inside\n"));
  EXPECT_THAT(said.out, HasSubstr("\nNO    No badge of events/open has this code."));
  EXPECT_THAT(said.out, Not(HasSubstr("\x1b"))) << "colour, and no terminal";
  EXPECT_EQ(said.exit_code, client::kRefused);
  EXPECT_EQ(Run({code}, Port(), /*exit=*/true).exit_code, client::kOk);
  EXPECT_EQ(CountsOf().exits(), 1);
}

TEST_F(DoorTest, TakesTheLastOneBack) {
  const std::string code = IssueBadge(NewParticipant()).code();
  const Said said = Run({"!", code, "!", "!"}, Port());
  EXPECT_THAT(said.out, HasSubstr("NO    there is no scan to cancel\nIN    Participant"));
  EXPECT_THAT(said.out, HasSubstr("\nVOID  Participant"));
  EXPECT_EQ(CountsOf().inside(), 0);
  EXPECT_EQ(List("kind = VOID").size(), 1U);

  Run({code, "!"}, kNoServer);
  EXPECT_EQ(Run({}, Port()).exit_code, client::kOk);
  EXPECT_EQ(CountsOf().inside(), 0);
  EXPECT_EQ(List("kind = VOID").size(), 2U);
}

TEST_F(DoorTest, FindsTheOwnerOfALostBadge) {
  auto request = forum().Registration(kEvent, "lin");
  request.mutable_participant()->mutable_credit()->mutable_display_name()->mutable_entries(0)->set_text(
      "林维 (Lin Wei)");
  forum().Make<Participant>(request);
  const Said said = Run({"1", "?林", "2", "1", "? \"we* \\", "?nobody", "? "}, Port());
  EXPECT_THAT(said.out, HasSubstr("1     林维 (Lin Wei)\nFIND  type the number"));
  EXPECT_THAT(said.out, HasSubstr("IN    林维 (Lin Wei)\n"));
  EXPECT_THAT(said.out, HasSubstr("NO    nobody was found by this number"));
  EXPECT_THAT(said.out, HasSubstr("FIND  nobody has a name that begins like this"));
  EXPECT_THAT(said.out, HasSubstr("NO    give the first letters of a name"));
  ASSERT_EQ(List("").size(), 1U);
  EXPECT_EQ(List("")[0].participant(), "events/open/participants/lin");
}

// A name that an older server let in: it forges neither a passage nor a choice.
TEST_F(DoorTest, ANameIsOneLine) {
  for (const char* id : {"anna", "anton"}) {
    auto request = forum().Registration(kEvent, id);
    request.mutable_participant()->mutable_credit()->mutable_display_name()->mutable_entries(0)->set_text(
        "An@IN    the Minister@2     the Minister");
    forum().Make<Participant>(request);
  }
  db::Connection connection({.url = server().database().url()});
  for (const std::string control : {"0a", "1b"}) {
    const absl::Status changed = connection.ExecuteScript(
        absl::StrCat("UPDATE participants SET detail = overlay(detail PLACING '\\x", control,
                     "'::bytea FROM position('@'::bytea IN detail) FOR 1) WHERE id IN ('anna', 'anton')"));
    ASSERT_TRUE(changed.ok()) << changed;
  }
  const std::string code = IssueBadge("events/open/participants/anna").code();
  const Said said = Run({"?an", code, "!"}, Port());
  const std::string name = "An IN    the Minister 2     the Minister";
  EXPECT_THAT(said.out, HasSubstr("1     " + name + "\n2     " + name + "\nFIND"));
  EXPECT_THAT(said.out, HasSubstr("\nIN    " + name + "\n"));
  EXPECT_THAT(said.out, Not(HasSubstr("\nIN    the Minister")));
  EXPECT_THAT(said.out, Not(HasSubstr("\x1b")));
}

TEST_F(DoorTest, KeepsScansWhileThereIsNoServer) {
  const std::string somebody = NewParticipant();
  const v1::Badge lost = IssueBadge(somebody);
  const v1::Badge badge = IssueBadge(somebody);
  const Said alone = Run({badge.code(), lost.code(), "nobody has this"}, kNoServer);
  EXPECT_EQ(alone.exit_code, client::kUnreachable);
  EXPECT_THAT(alone.out, HasSubstr("3 scans are not sent yet"));
  EXPECT_THAT(alone.out, Not(HasSubstr(badge.code()))) << "the whole code on the screen";
  EXPECT_EQ(fs::status(File()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_THAT(Kept(), HasSubstr(badge.code()));
  EXPECT_THAT(Kept(), Not(HasSubstr("Participant"))) << "a name in the file";
  EXPECT_THAT(List(""), IsEmpty());

  const Said back = Run({}, Port());
  EXPECT_EQ(back.exit_code, client::kOk) << back.out;
  EXPECT_THAT(back.out, HasSubstr("but badge revoked"));
  EXPECT_THAT(back.out, HasSubstr("but unknown badge"));
  EXPECT_THAT(back.out, HasSubstr("SENT  3 kept scans"));
  EXPECT_EQ(Kept(), "");
  EXPECT_EQ(List("recorded_offline = true AND device = \"gate 1\"").size(), 3U);
  EXPECT_EQ(CountsOf().inside(), 2);
}

// Sent, and the answer was lost: sent again, it is recorded once.
TEST_F(DoorTest, WhatWasSentTwiceIsRecordedOnce) {
  const std::string code = IssueBadge(NewParticipant()).code();
  Run({code}, kNoServer);
  const std::string before = Kept();
  Run({}, Port());
  std::ofstream(File()) << before;
  Run({}, Port());
  EXPECT_EQ(List("").size(), 1U);
}

TEST_F(DoorTest, WhatIsRefusedIsKeptAside) {
  const std::string nonce = ScanOf("").nonce();
  v1::Scan other = ScanOf(NewParticipant());
  other.set_nonce(nonce);
  ASSERT_TRUE(Send(other).ok());
  {
    auto kept = KeptScans::Open(File());
    ASSERT_TRUE(kept.ok());
    v1::Scan scan = Offline(ScanOfCode("abcd"), "gate 1", 5);
    scan.set_nonce(nonce);
    ASSERT_TRUE(kept->Add(scan).ok());
  }
  const Said said = Run({}, Port());
  EXPECT_EQ(said.exit_code, client::kRefused);
  EXPECT_THAT(said.out, HasSubstr("This nonce was used before"));
  EXPECT_EQ(Kept(), "");
  std::ifstream aside(File() + ".refused");
  std::string line;
  std::getline(aside, line);
  EXPECT_THAT(line, HasSubstr("abcd"));
}

TEST_F(DoorTest, ADoorOfNoCheckpointDoesNotOpen) {
  const auto connection = test::ConnectClient(Port(), {.api_key = "", .languages = ""});
  auto kept = KeptScans::Open(File());
  ASSERT_TRUE(kept.ok());
  EXPECT_FALSE(KeptScans::Open(File()).ok()) << "two terminals with one file";
  std::ostringstream out;
  const client::Style plain;
  client::Door door(*connection, {.checkpoint = kDoor, .device = "gate 1"}, *kept, out, plain);
  EXPECT_EQ(door.Open().code(), absl::StatusCode::kNotFound);
}

TEST(KeptScansTest, AScanThatWasCutOffIsForgotten) {
  std::string pattern = fs::temp_directory_path() / "plenary-kept.XXXXXX";
  const fs::path directory = mkdtemp(pattern.data());
  const std::string file = directory / "below" / "kept";
  {
    auto kept = KeptScans::Open(file);
    ASSERT_TRUE(kept.ok()) << kept.status();
    v1::Scan scan;
    scan.set_code("abcd");
    ASSERT_TRUE(kept->Add(scan).ok());
    std::ofstream(file, std::ios::app) << "{\"code\": \"ef";
  }
  {
    auto kept = KeptScans::Open(file);
    ASSERT_TRUE(kept.ok()) << kept.status();
    ASSERT_EQ(kept->scans().size(), 1U);
    EXPECT_EQ(kept->scans()[0].code(), "abcd");
  }
  std::ofstream(file, std::ios::app) << "no scan\n";
  EXPECT_FALSE(KeptScans::Open(file).ok());
  fs::remove_all(directory);
}

}  // namespace
}  // namespace plenary
