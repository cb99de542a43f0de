// The rooms of sessions that `plenary apply` changes: exchanged, left for others, and seen by a dry run.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "plenary/v1/session.pb.h"
#include "support/apply_fixture.h"

namespace plenary {
namespace {

using client::Outcome;
using test::ApplyTest;
using testing::HasSubstr;

// A session of April 1, 2025, from 9 to 10, in that room.
std::string SessionFile(const std::string& id, const std::string& room) {
  return absl::StrCat("  - {name: events/open/sessions/", id, ", title: {en: ", id, "}, room: ", room,
                      ", interval: {start_time: 2025-04-01T09:00:00Z, end_time: 2025-04-01T10:00:00Z}}\n");
}

constexpr char kAnnex[] = "events/open/rooms/annex";
constexpr char kStudio[] = "events/open/rooms/studio";

class ApplyRoomsTest : public ApplyTest {
 protected:
  void SetUp() override {
    ApplyTest::SetUp();
    if (IsSkipped()) return;
    ExpectAll(Action::kCreated, absl::StrCat("resources:\n  - {name: ", kStudio, ", title: {en: Studio}}\n",
                                             SessionFile("one", kAnnex), SessionFile("two", kStudio)));
  }

  std::string RoomOf(const std::string& id) {
    return Read<v1::Session>(absl::StrCat("events/open/sessions/", id)).room();
  }
};

TEST_F(ApplyRoomsTest, TwoSessionsExchangeTheirRooms) {
  const std::string file =
      absl::StrCat("resources:\n", SessionFile("one", kStudio), SessionFile("two", kAnnex));
  ExpectAll(Action::kChanged, file, /*dry_run=*/true);
  EXPECT_EQ(RoomOf("one"), kAnnex);
  ExpectAll(Action::kChanged, file);
  EXPECT_EQ(RoomOf("one"), kStudio);
  EXPECT_EQ(RoomOf("two"), kAnnex);
  ExpectAll(Action::kUnchanged, file);
}

TEST_F(ApplyRoomsTest, OfSessionsThatChangeTogetherAllOrNoneDo) {
  // The room of the first is held by a session that the file does not speak of.
  const std::string file = absl::StrCat("resources:\n", SessionFile("one", "events/open/rooms/hall"),
                                        "  - {name: events/open/sessions/two, title: {en: New title}}\n");
  for (const bool dry_run : {true, false}) {
    int refused = 0;
    int skipped = 0;
    for (const Outcome& outcome : ApplyAll(file, {.dry_run = dry_run})) {
      refused += outcome.action == Action::kRefused ? 1 : 0;
      skipped += outcome.action == Action::kSkipped ? 1 : 0;
    }
    EXPECT_EQ(refused, 1);
    EXPECT_EQ(skipped, 1);
  }
  EXPECT_EQ(RoomOf("one"), kAnnex);
  EXPECT_EQ(Read<v1::Session>("events/open/sessions/two").title().entries(0).text(), "two");
}

TEST_F(ApplyRoomsTest, ANewSessionGetsARoomThatAnotherLeaves) {
  for (const std::string leaves : {"  - {name: events/open/sessions/one, room: ~}\n",
                                   "  - {name: events/open/sessions/two, state: CANCELLED}\n"}) {
    const bool first = leaves.find("one") != std::string::npos;
    const std::string file =
        absl::StrCat("resources:\n", SessionFile(first ? "aaa" : "bbb", first ? kAnnex : kStudio), leaves);
    for (const bool dry_run : {true, false}) {
      const std::vector<Outcome> outcomes = ApplyAll(file, {.dry_run = dry_run});
      ASSERT_EQ(outcomes.size(), 2u);
      EXPECT_EQ(outcomes[0].action, Action::kCreated) << outcomes[0].error;
      EXPECT_EQ(outcomes[1].action, Action::kChanged) << outcomes[1].error;
    }
    EXPECT_EQ(RoomOf(first ? "aaa" : "bbb"), first ? kAnnex : kStudio);
    ExpectAll(Action::kUnchanged, file);
  }
}

TEST_F(ApplyRoomsTest, ADryRunSeesARoomThatAnotherRowOfTheFileHolds) {
  const std::string room = "events/open/rooms/loft";
  const std::string file = absl::StrCat("resources:\n  - {name: ", room, ", title: {en: Loft}}\n",
                                        SessionFile("three", room), SessionFile("four", room));
  const std::vector<Outcome> outcomes = ApplyAll(file, {.dry_run = true});
  ASSERT_EQ(outcomes.size(), 3u);
  EXPECT_EQ(outcomes[1].action, Action::kCreated) << outcomes[1].error;
  EXPECT_EQ(outcomes[2].action, Action::kRefused);
  EXPECT_THAT(std::string(outcomes[2].error.message()), HasSubstr("is held by events/open/sessions/three"));
}

}  // namespace
}  // namespace plenary
