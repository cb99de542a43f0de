// Any calls in any order at either of two servers: each call does what the rules of
// admission say.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/admission_fixture.h"
#include "support/concurrent_calls.h"

namespace plenary {
namespace {

using test::Attendance;
using test::Attendee;
using test::Client;
using test::Operation;
using testing::IsEmpty;
using v1::Participant;
using Registrations = std::vector<test::Wish<v1::RegisterParticipantRequest>>;

constexpr db::Statement kCountDeadlocks{
    "test/count_deadlocks", "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"};

class RandomWalkTest : public test::AdmissionTest {
 protected:
  void SetUp() override {
    AdmissionTest::SetUp();
    if (IsSkipped()) return;
    MakePeople();
    organizer_key_ = server().NewKey(v1::ROLE_ORGANIZER);
  }

  test::Callers CallersOf(int which) {
    return test::Callers(ConnectTo(which), registrar_key(), organizer_key_);
  }

  std::int64_t CountDeadlocks() {
    const auto row = connection().Execute(kCountDeadlocks);
    EXPECT_TRUE(row.ok()) << row.status();
    return row.ok() ? (*row)[0].Int(0) : -1;
  }

 private:
  std::string organizer_key_;
};

// One call after another: each is answered, and changes what is stored, exactly as the model says.
TEST_F(RandomWalkTest, OneAfterAnotherAsTheModelSays) {
  constexpr int kWalks = 25;
  constexpr int kSteps = 140;
  const std::vector<test::Callers> callers = {CallersOf(0), CallersOf(1)};
  for (int seed = 1; seed <= kWalks; ++seed) {
    std::mt19937 random(seed);
    const std::string id = absl::StrCat("walk", seed);
    const test::Policy policy{.capacity = 6, .limits = {{Participant::CATEGORY_YOUTH, {.reserved = 2}}}};
    test::AdmissionModel model(policy);
    test::Stage stage(MakeEvent(id, policy));
    std::vector<std::string> story;
    for (int step = 1; step <= kSteps; ++step) {
      Operation operation = test::RandomOperation(random, model.attendance());
      if (step <= 2) {
        operation = {
            .kind = Operation::kAddDelegation, .id = absl::StrCat("d", step), .limit = {.reserved = 1}};
      }
      story.push_back(test::Describe(operation));
      const v1::ErrorReason expected = model.Apply(operation);
      const v1::ErrorReason answered = stage.Send(operation, callers[random() % callers.size()]);
      absl::StrAppend(&story.back(), ": ", v1::ErrorReason_Name(answered));
      std::vector<std::string> faults;
      if (answered != expected) faults.push_back("should be " + v1::ErrorReason_Name(expected));
      test::Compare(test::ReadAttendance(connection(), id), model.attendance(), faults);
      ASSERT_THAT(faults, IsEmpty()) << "seed " << seed << ", step " << step << ":\n"
                                     << absl::StrJoin(story, "\n");
    }
    ASSERT_THAT(FaultsIn(id), IsEmpty()) << "seed " << seed << ":\n" << absl::StrJoin(story, "\n");
  }
}

// Of calls at the same moment the outcome is not known, but what must never be never is.
TEST_F(RandomWalkTest, AllAtOnceNothingIsEverWrong) {
  constexpr int kWalks = 6;
  constexpr int kPhases = 3;
  constexpr int kCallers = 8;
  constexpr int kSteps = 25;
  // What a call may be answered with when others come before it.
  const std::set<v1::ErrorReason> usual = {v1::ERROR_REASON_UNSPECIFIED,
                                           v1::NOT_FOUND,
                                           v1::ILLEGAL_STATE,
                                           v1::NO_PLACE_LEFT,
                                           v1::ALREADY_EXISTS,
                                           v1::ALREADY_PARTICIPATING,
                                           v1::PARTICIPATION_REVOKED,
                                           v1::REFERENCE_NOT_FOUND,
                                           v1::LIMITS_CONTRADICT,
                                           v1::INVALID_FIELDS,
                                           v1::STILL_REFERENCED};
  std::vector<test::Callers> callers;
  for (int i = 0; i < kCallers; ++i) callers.push_back(CallersOf(i));
  for (int walk = 1; walk <= kWalks; ++walk) {
    const std::string id = absl::StrCat("crowd", walk);
    test::Stage stage(
        MakeEvent(id, {.capacity = 6, .limits = {{Participant::CATEGORY_YOUTH, {.reserved = 2}}}}));
    for (const char* delegation : {"d1", "d2"}) {
      MakeDelegation(test::EventName(id), delegation, {.reserved = 1});
    }
    for (int phase = 1; phase <= kPhases; ++phase) {
      const Attendance known = test::ReadAttendance(connection(), id);
      test::InParallel(kCallers, [&](int caller) {
        std::mt19937 random(walk * 1000 + phase * 100 + caller);
        for (int step = 0; step < kSteps; ++step) {
          const Operation operation = test::RandomOperation(random, known);
          const v1::ErrorReason answered = stage.Send(operation, callers[caller]);
          EXPECT_TRUE(usual.contains(answered))
              << test::Describe(operation) << ": " << v1::ErrorReason_Name(answered);
        }
      });
      ASSERT_THAT(FaultsIn(id), IsEmpty()) << "walk " << walk << ", phase " << phase;
    }
  }
  EXPECT_EQ(CountDeadlocks(), 0) << "locks are taken in one order everywhere";
}

// A deletion and a change that wait for the same event, in that order: the deletion must not then wait for
// the change.
TEST_F(RandomWalkTest, ADelegationIsDeletedWhileItsLimitsChange) {
  const std::string event = MakeEvent("locks", {.capacity = 10});
  MakeDelegation(event, "d1", {});
  test::Stage stage(event);
  db::Connection holder({.url = server().database().url()});
  auto hold = std::make_optional<db::Transaction>(holder);
  ASSERT_TRUE(holder.ExecuteScript("SELECT 1 FROM event_admission WHERE event_id = 'locks' FOR UPDATE").ok());
  const auto start = [&](Operation::Kind kind) {
    return std::async(std::launch::async, [&, kind] {
      return stage.Send({.kind = kind, .id = "d1", .limit = {.reserved = 1}}, CallersOf(0));
    });
  };
  auto removal = start(Operation::kRemoveDelegation);
  ASSERT_TRUE(test::Eventually([&] { return CountWaiting() == 1; }));
  auto change = start(Operation::kSetDelegation);
  ASSERT_TRUE(test::Eventually([&] { return CountWaiting() == 2; }));
  hold.reset();
  EXPECT_EQ(removal.get(), v1::ERROR_REASON_UNSPECIFIED);
  EXPECT_EQ(change.get(), v1::NOT_FOUND);
  EXPECT_EQ(CountDeadlocks(), 0) << "locks are taken in one order everywhere";
}

// ---- Places that become free by themselves.

using PassedOverTest = test::AdmissionTest;

// Two are held back, one for the young and one for a delegation. Somebody waits; then a young delegate takes
// both.
TEST_F(PassedOverTest, WhoTakesTwoPlacesHeldBackGivesOneToTheFirstWaiting) {
  const std::string event =
      MakeEvent("two", {.capacity = 2, .limits = {{Participant::CATEGORY_YOUTH, {.reserved = 1}}}});
  MakeDelegation(event, "es", {.reserved = 1});
  const Client registrar = ConnectTo(0).WithKey(registrar_key());
  for (const char* id : {"first", "second"}) {
    const auto waiting = registrar.Call<Participant>(test::Registering(event, id, {}));
    ASSERT_TRUE(waiting.ok()) << waiting.status();
    EXPECT_EQ(waiting->state(), Participant::STATE_WAITLISTED);
  }
  const Attendee young_delegate{.category = Participant::CATEGORY_YOUTH, .delegation = "es"};
  // Others come at the same moment: they do not pass the first.
  Registrations wishes = {{registrar, test::Registering(event, "delegate", young_delegate)}};
  for (int i = 0; i < 20; ++i)
    wishes.push_back({registrar, test::Registering(event, absl::StrCat("late", i), {})});
  for (const auto& answer : test::CallAtOnce<Participant>(wishes))
    ASSERT_TRUE(answer.ok()) << answer.status();
  const Attendance after = test::ReadAttendance(connection(), "two");
  EXPECT_EQ(after.attendees.at("delegate").state, Participant::STATE_CONFIRMED);
  EXPECT_EQ(after.attendees.at("first").state, Participant::STATE_CONFIRMED);
  EXPECT_THAT(FaultsIn("two"), IsEmpty());
}

TEST_F(PassedOverTest, WhoMovesWhereAPlaceIsFreeHasIt) {
  const std::string event =
      MakeEvent("move", {.capacity = 1, .limits = {{Participant::CATEGORY_YOUTH, {.reserved = 1}}}});
  const Client registrar = ConnectTo(0).WithKey(registrar_key());
  ASSERT_TRUE(registrar.Call<Participant>(test::Registering(event, "p", {})).ok());
  v1::UpdateParticipantRequest request;
  request.mutable_participant()->set_name(test::ParticipantName(event, "p"));
  request.mutable_participant()->set_category(Participant::CATEGORY_YOUTH);
  request.mutable_update_mask()->add_paths("category");
  const auto moved = registrar.Call<Participant>(request);
  ASSERT_TRUE(moved.ok()) << moved.status();
  EXPECT_EQ(moved->state(), Participant::STATE_CONFIRMED);
  EXPECT_EQ(moved->waitlist_number(), 0);
  v1::GetParticipantRequest get;
  get.set_name(moved->name());
  const auto stored = registrar.Call<Participant>(get);
  ASSERT_TRUE(stored.ok()) << stored.status();
  EXPECT_EQ(stored->etag(), moved->etag());
  EXPECT_THAT(FaultsIn("move"), IsEmpty());
}

}  // namespace
}  // namespace plenary
