// Many clients at two servers create, move, cancel and re-arrange sessions in few rooms, all at the same
// time: two sessions never hold the same room, and every part stays within its parent.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "google/protobuf/util/time_util.h"
#include "sessions/queries.h"
#include "support/programme.h"

namespace plenary {
namespace {

using google::protobuf::util::TimeUtil;
using test::Changing;
using test::Client;
using test::StepOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using v1::Session;

constexpr int kClashClients = 8;
constexpr int kClashCalls = 40;  // of each client
constexpr int kHours = 12;

std::int64_t StartOf(const Session& session) {
  return TimeUtil::TimestampToMicroseconds(session.interval().start_time());
}
std::int64_t EndOf(const Session& session) {
  return TimeUtil::TimestampToMicroseconds(session.interval().end_time());
}

// The sessions of an event, and what is wrong with them.
class Programme {
 public:
  explicit Programme(const std::map<std::string, Session>& sessions) : sessions_(sessions) {}

  std::vector<std::string> Faults() const {
    std::vector<std::string> faults;
    for (const auto& [name, session] : sessions_) {
      if (session.parent_session().empty()) continue;
      if (IsWithin(session.parent_session(), name)) {
        faults.push_back(name + " is a part of itself");
        return faults;
      }
      CheckPart(session, sessions_.at(session.parent_session()), faults);
    }
    for (const auto& [name, session] : sessions_) {
      for (auto other = sessions_.upper_bound(name); other != sessions_.end(); ++other) {
        if (Clash(session, other->second)) {
          faults.push_back(absl::StrCat(name, " and ", other->first, " both hold ", session.room()));
        }
      }
    }
    return faults;
  }

 private:
  bool IsWithin(std::string name, const std::string& whole) const {
    // In a circle it would go on for ever.
    for (std::size_t steps = 0; !name.empty() && steps <= sessions_.size(); ++steps) {
      if (name == whole) return true;
      name = sessions_.at(name).parent_session();
    }
    return false;
  }

  static void CheckPart(const Session& part, const Session& whole, std::vector<std::string>& faults) {
    if (part.room() != whole.room()) faults.push_back(part.name() + " is not in the room of its whole");
    const bool held = part.state() != Session::STATE_CANCELLED;
    if (held && part.has_interval() && whole.has_interval() &&
        (StartOf(part) < StartOf(whole) || EndOf(part) > EndOf(whole))) {
      faults.push_back(part.name() + " does not lie within its whole");
    }
    const bool cancelled = part.state() == Session::STATE_CANCELLED;
    if (whole.state() == Session::STATE_CANCELLED && !cancelled) {
      faults.push_back(part.name() + " goes on although its whole is cancelled");
    }
  }

  bool Clash(const Session& a, const Session& b) const {
    for (const Session* one : {&a, &b}) {
      if (one->state() == Session::STATE_CANCELLED || one->room().empty() || !one->has_interval())
        return false;
    }
    if (a.room() != b.room() || StartOf(a) >= EndOf(b) || StartOf(b) >= EndOf(a)) return false;
    return !IsWithin(a.name(), b.name()) && !IsWithin(b.name(), a.name());
  }

  const std::map<std::string, Session>& sessions_;
};

class RoomClashTest : public test::ProgrammeTest {
 protected:
  // Everybody makes their calls at an event of its own; what is wrong afterwards.
  std::vector<std::string> Rush(int round);

  // How often calls were answered with each reason; OK is empty.
  const std::map<std::string, int>& answers() const { return answers_; }

  std::map<std::string, Session> Stored(const std::string& event);

  // Runs SQL as the owner of the database.
  void Sql(const std::string& sql) {
    const absl::Status status = connection().ExecuteScript(sql);
    ASSERT_TRUE(status.ok()) << status;
  }

 private:
  // One of those who make calls.
  struct Caller {
    Client client;
    std::mt19937 random;
    std::string event;
    int number;
  };

  absl::Status OneCall(Caller& caller, int call);
  absl::Status Create(Caller& caller, int call);
  absl::Status Update(Caller& caller);

  static std::optional<test::Hours> SomeHours(std::mt19937& random) {
    if (random() % 4 == 0) return std::nullopt;
    const int start = static_cast<int>(random() % kHours);
    return test::Hours{static_cast<double>(start), static_cast<double>(start + 1 + random() % 4)};
  }
  static std::string SomeRoom(Caller& caller) {
    const unsigned which = caller.random() % 5;
    return which == 4 ? "" : absl::StrCat(caller.event, which % 2 == 0 ? "/rooms/hall" : "/rooms/annex");
  }
  // A session that there is; empty while there is none.
  std::string SomeSession(std::mt19937& random) {
    const std::lock_guard lock(mutex_);
    return names_.empty() ? "" : names_[random() % names_.size()];
  }
  void Note(const absl::Status& status, std::vector<std::string>& faults);

  std::mutex mutex_;
  std::vector<std::string> names_;
  std::map<std::string, int> answers_;
};

absl::Status RoomClashTest::Create(Caller& caller, int call) {
  const bool part = caller.random() % 3 == 0;
  const auto request =
      test::NewSession(caller.event, absl::StrCat("s", caller.number, "-", call), SomeHours(caller.random),
                       part ? "" : SomeRoom(caller), part ? SomeSession(caller.random) : "");
  const auto made = caller.client.Call<Session>(request);
  if (!made.ok()) return made.status();
  const std::lock_guard lock(mutex_);
  names_.push_back(made->name());
  return absl::OkStatus();
}

absl::Status RoomClashTest::Update(Caller& caller) {
  const std::string name = SomeSession(caller.random);
  std::vector<std::string> paths;
  for (const char* path : {"interval", "room", "parent_session"}) {
    if (caller.random() % 2 == 0) paths.emplace_back(path);
  }
  if (paths.empty()) paths.emplace_back("interval");
  auto request = Changing(name, paths);
  if (const auto hours = SomeHours(caller.random))
    *request.mutable_session()->mutable_interval() = test::At(*hours);
  request.mutable_session()->set_room(SomeRoom(caller));
  if (caller.random() % 2 == 0) {
    request.mutable_session()->set_parent_session(SomeSession(caller.random));
    if (caller.random() % 2 == 0) request.mutable_session()->clear_room();
  }
  return caller.client.Call<Session>(request).status();
}

absl::Status RoomClashTest::OneCall(Caller& caller, int call) {
  const unsigned kind = caller.random() % 20;
  if (kind < 9 || SomeSession(caller.random).empty()) return Create(caller, call);
  if (kind < 18) return Update(caller);
  return caller.client.Call<Session>(StepOf<v1::CancelSessionRequest>(SomeSession(caller.random))).status();
}

// Whatever the moment, a call is answered, and with something that it has to do with.
void RoomClashTest::Note(const absl::Status& status, std::vector<std::string>& faults) {
  static const std::set<v1::ErrorReason> kExpected = {v1::ROOM_TAKEN, v1::OUTSIDE_PARENT, v1::CYCLE,
                                                      v1::ILLEGAL_STATE, v1::INVALID_FIELDS};
  const std::lock_guard lock(mutex_);
  ++answers_[status.ok() ? "" : v1::ErrorReason_Name(errors::ReasonOf(status))];
  if (!status.ok() && !kExpected.contains(errors::ReasonOf(status))) faults.push_back(status.ToString());
}

std::map<std::string, Session> RoomClashTest::Stored(const std::string& event) {
  v1::ListSessionsRequest request;
  request.set_parent(event);
  request.set_page_size(1'000);
  const auto listed = Make<v1::ListSessionsResponse>(request);
  std::map<std::string, Session> sessions;
  for (const Session& session : listed.sessions()) sessions[session.name()] = session;
  return sessions;
}

std::vector<std::string> RoomClashTest::Rush(int round) {
  const std::string event = MakeEvent(absl::StrCat("round", round));
  MakeRoom(event, "hall");
  MakeRoom(event, "annex");
  names_.clear();
  std::vector<Caller> callers;
  for (int i = 0; i < kClashClients; ++i) {
    callers.push_back({ConnectTo(i), std::mt19937(round * 100 + i), event, i});
  }
  std::vector<std::string> faults;
  test::InParallel(kClashClients, [&](int i) {
    for (int call = 0; call < kClashCalls; ++call) Note(OneCall(callers[i], call), faults);
  });
  const auto stored = Stored(event);
  for (std::string& fault : Programme(stored).Faults()) faults.push_back(std::move(fault));
  EXPECT_GT(stored.size(), 20) << "the test makes too few sessions";
  // What parts have in common with the whole stands on both rows.
  const auto differing = connection().ExecuteComposed(
      "SELECT c.id FROM sessions c JOIN sessions p ON p.event_id = c.event_id AND p.id = c.parent_id "
      "WHERE c.parent_during IS DISTINCT FROM p.during OR c.parent_cancelled IS DISTINCT FROM p.cancelled "
      "OR c.room_id IS DISTINCT FROM p.room_id",
      {});
  EXPECT_TRUE(differing.ok()) << differing.status();
  for (const db::Row row : *differing) faults.push_back(row.String(0) + " differs from its whole");
  return faults;
}

TEST_F(RoomClashTest, NoRoomIsHeldTwice) {
  for (int round = 1; round <= 6; ++round) ASSERT_THAT(Rush(round), IsEmpty()) << "round " << round;
  for (const char* reason : {"", "ROOM_TAKEN", "OUTSIDE_PARENT", "CYCLE"}) {
    EXPECT_GT(answers().count(reason), 0) << "nobody was answered \"" << reason << "\"";
  }
}

// Two who ask for the same hour of a room at the same moment: a gate lets them write when both have looked
// for who holds it, and found nobody.
class SameMomentTest : public RoomClashTest {
 protected:
  void SetUp() override {
    RoomClashTest::SetUp();
    if (IsSkipped()) return;
    const db::Statement& looking = sessions::queries::kFindRoomHolder;
    plenaryd::ServerOptions waiting = test::SmallServer();
    waiting.database.replaced_statements[looking.name] =
        absl::StrCat("SELECT id FROM (SELECT max(id) AS id, pg_advisory_xact_lock_shared(", kGate, ") FROM (",
                     looking.sql, ") AS found OFFSET 0) AS looked WHERE id IS NOT NULL");
    StartServers(waiting);
    event_ = MakeEvent("forum");
    room_ = MakeRoom(event_, "hall");
  }

  // What they are answered.
  std::vector<absl::Status> AskBoth() {
    db::Connection connection({.url = server().database().url()});
    db::Transaction gate(connection);
    EXPECT_TRUE(connection.ExecuteScript(absl::StrCat("SELECT pg_advisory_xact_lock(", kGate, ")")).ok());
    std::vector<absl::Status> answers(2);
    std::thread asking([&] {
      test::InParallel(2, [&](int i) {
        const auto request = test::NewSession(event_, absl::StrCat("s", i), test::Hours{1, 2}, room_);
        answers[i] = ConnectTo(i).Call<Session>(request).status();
      });
    });
    EXPECT_TRUE(test::Eventually([&] { return CountWaiting() == 2; }));
    gate.Rollback();
    asking.join();
    return answers;
  }

  const std::string& event() const { return event_; }
  const std::string& room() const { return room_; }

 private:
  // The number of the lock that is the gate.
  static constexpr int kGate = 17;

  std::string event_;
  std::string room_;
};

// The same without the constraint, to see that it is what holds, and that the check would tell.
TEST_F(SameMomentTest, WithoutTheConstraintTheCheckFindsAClash) {
  Sql("ALTER TABLE sessions DROP CONSTRAINT sessions_room_taken");
  for (const absl::Status& answer : AskBoth()) EXPECT_TRUE(answer.ok()) << answer;
  const auto stored = Stored(event());
  EXPECT_THAT(Programme(stored).Faults(), ElementsAre(HasSubstr(" both hold ")));
}

// The constraint lets one of them through, and both are answered. If they wait for each other, one of them is
// run again.
TEST_F(SameMomentTest, OneOfThemGetsTheRoom) {
  const std::vector<absl::Status> answers = AskBoth();
  EXPECT_NE(answers[0].ok(), answers[1].ok()) << answers[0] << " " << answers[1];
  const absl::Status& refused = answers[answers[0].ok() ? 1 : 0];
  EXPECT_EQ(errors::ReasonOf(refused), v1::ROOM_TAKEN) << refused;
  EXPECT_TRUE(absl::StrContains(refused.message(), room())) << refused;
  const auto stored = Stored(event());
  EXPECT_EQ(stored.size(), 1);
}

}  // namespace
}  // namespace plenary
