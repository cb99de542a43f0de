// The same call sent many times at once happens once.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "errors/status_details.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/admission_fixture.h"
#include "support/concurrent_calls.h"

namespace plenary {
namespace {

using test::Attendance;
using test::Client;
using testing::IsEmpty;
using v1::Participant;
using Registrations = std::vector<test::Wish<v1::RegisterParticipantRequest>>;
using Answers = std::vector<absl::StatusOr<Participant>>;

using OnceTest = test::AdmissionTest;

constexpr int kTimes = 60;

int CountReason(const Answers& answers, v1::ErrorReason reason) {
  return static_cast<int>(std::count_if(answers.begin(), answers.end(), [&](const auto& answer) {
    return !answer.ok() && errors::ReasonOf(answer.status()) == reason;
  }));
}

int CountOk(const Answers& answers) {
  return static_cast<int>(
      std::count_if(answers.begin(), answers.end(), [](const auto& answer) { return answer.ok(); }));
}

TEST_F(OnceTest, ARequestIdMakesOneParticipantHoweverOftenItIsSent) {
  const std::string event = MakeEvent("once", {.capacity = 5});
  v1::RegisterParticipantRequest request = test::Registering(event, "", {});
  request.set_request_id(NewUuid());
  const std::vector<Client> clients = Connect(8);
  Registrations wishes;
  for (int i = 0; i < kTimes; ++i) {
    wishes.push_back({clients[i % clients.size()].WithKey(registrar_key()), request});
  }
  const Answers answers = test::CallAtOnce<Participant>(wishes);
  std::set<std::string> names;
  for (const auto& answer : answers) {
    ASSERT_TRUE(answer.ok()) << answer.status();
    names.insert(answer->name());
  }
  EXPECT_EQ(names.size(), 1u);
  EXPECT_EQ(test::ReadAttendance(connection(), "once").attendees.size(), 1u);
  EXPECT_THAT(FaultsIn("once"), IsEmpty());
}

TEST_F(OnceTest, ARequestIdIsForOneCallOnly) {
  const std::vector<Client> clients = Connect(8);
  for (int round = 0; round < 10; ++round) {
    // The same id at two events, which are locked apart.
    const std::string id = absl::StrCat("apart", round);
    const std::string events[] = {MakeEvent(id + "a", {}), MakeEvent(id + "b", {})};
    const std::string request_id = NewUuid();
    Registrations wishes;
    for (std::size_t i = 0; i < clients.size(); ++i) {
      wishes.push_back(
          {clients[i].WithKey(registrar_key()), test::Registering(events[(i / 2) % 2], "p", {})});
      wishes.back().request.set_request_id(request_id);
    }
    const Answers answers = test::CallAtOnce<Participant>(wishes);
    std::set<std::string> names;
    for (const auto& answer : answers) {
      if (answer.ok()) names.insert(answer->name());
    }
    EXPECT_EQ(names.size(), 1u);
    EXPECT_EQ(CountOk(answers), 4);
    EXPECT_EQ(CountReason(answers, v1::REQUEST_ID_REUSED), 4);
    for (const auto& answer : answers)
      EXPECT_TRUE(answer.ok() || absl::IsInvalidArgument(answer.status())) << answer.status();
    EXPECT_EQ(test::ReadAttendance(connection(), id + "a").attendees.size() +
                  test::ReadAttendance(connection(), id + "b").attendees.size(),
              1u);
  }
}

TEST_F(OnceTest, OnePersonTakesPartOnce) {
  MakePeople();
  const std::string event = MakeEvent("person", {.capacity = 5});
  const std::vector<Client> clients = Connect(8);
  Registrations wishes;
  for (int i = 0; i < kTimes; ++i) {
    wishes.push_back({clients[i % clients.size()].WithKey(registrar_key()),
                      test::Registering(event, absl::StrCat("p", i), {.person = test::PersonId(1 + i % 3)})});
  }
  const Answers answers = test::CallAtOnce<Participant>(wishes);
  EXPECT_EQ(CountOk(answers), 3);
  EXPECT_EQ(CountReason(answers, v1::ALREADY_PARTICIPATING), kTimes - 3);
  EXPECT_THAT(FaultsIn("person"), IsEmpty());
}

// Also not to those who are decided together with the one who was refused.
TEST_F(OnceTest, WhoIsRefusedIsNotThere) {
  MakePeople();
  const std::string event = MakeEvent("full", {.capacity = 0, .waitlist_disabled = true});
  const std::vector<Client> clients = Connect(8);
  Registrations wishes;
  for (int i = 0; i < kTimes; ++i) {
    const std::string id = i % 2 == 0 ? "same" : absl::StrCat("p", i);
    wishes.push_back({clients[i % clients.size()].WithKey(registrar_key()),
                      test::Registering(event, id, {.person = test::PersonId(1)})});
  }
  EXPECT_EQ(CountReason(test::CallAtOnce<Participant>(wishes), v1::NO_PLACE_LEFT), kTimes);
}

TEST_F(OnceTest, AnIdIsGivenOnce) {
  const std::string event = MakeEvent("id", {.capacity = 5});
  const std::vector<Client> clients = Connect(8);
  Registrations wishes;
  for (int i = 0; i < kTimes; ++i)
    wishes.push_back(
        {clients[i % clients.size()].WithKey(registrar_key()), test::Registering(event, "p", {})});
  const Answers answers = test::CallAtOnce<Participant>(wishes);
  EXPECT_EQ(CountOk(answers), 1);
  EXPECT_EQ(CountReason(answers, v1::ALREADY_EXISTS), kTimes - 1);
  EXPECT_THAT(FaultsIn("id"), IsEmpty());
}

TEST_F(OnceTest, APlaceIsGivenUpOnce) {
  const std::string event = MakeEvent("leave", {.capacity = 1});
  const std::vector<Client> clients = Connect(8);
  Registrations wishes;
  for (int i = 0; i < 10; ++i) wishes.push_back({clients[0], test::Registering(event, "", {})});
  for (const auto& answer : test::CallAtOnce<Participant>(wishes))
    ASSERT_TRUE(answer.ok()) << answer.status();
  const Attendance full = test::ReadAttendance(connection(), "leave");
  std::string holder;
  for (const auto& [id, one] : full.attendees) {
    if (one.state == Participant::STATE_CONFIRMED) holder = id;
  }
  std::vector<test::Wish<v1::WithdrawParticipantRequest>> withdrawals;
  for (int i = 0; i < kTimes; ++i) {
    v1::WithdrawParticipantRequest request;
    request.set_name(test::ParticipantName(event, holder));
    withdrawals.push_back({clients[i % clients.size()].WithKey(registrar_key()), request});
  }
  const Answers answers = test::CallAtOnce<Participant>(withdrawals);
  EXPECT_EQ(CountOk(answers), 1);
  EXPECT_EQ(CountReason(answers, v1::ILLEGAL_STATE), kTimes - 1);
  const Attendance after = test::ReadAttendance(connection(), "leave");
  EXPECT_EQ(after.Confirmed(), 1);
  for (const auto& [id, one] : full.attendees) {
    if (one.waitlist_number == 1) {
      EXPECT_EQ(after.attendees.at(id).state, Participant::STATE_CONFIRMED);
    }
  }
  EXPECT_THAT(FaultsIn("leave"), IsEmpty());
}

// Places come and go while people register: at the end the last word on capacity holds, to the last place.
TEST_F(OnceTest, RegistrationsWhileCapacityChanges) {
  const std::string event = MakeEvent("resize", {.capacity = 5});
  const std::vector<Client> clients = Connect(8);
  Registrations wishes;
  for (int i = 0; i < 300; ++i) {
    wishes.push_back({clients[i % clients.size()], test::Registering(event, "", {})});
  }
  std::thread resizing([&] {
    for (const int capacity : {10, 7, 20, 18, 30, 25, 40}) {
      const auto updated = server().Admin().Call<v1::Event>(test::Changing(event, {.capacity = capacity}));
      EXPECT_TRUE(updated.ok()) << updated.status();  // who has a place keeps it
    }
  });
  const Answers answers = test::CallAtOnce<Participant>(wishes);
  resizing.join();
  EXPECT_EQ(CountOk(answers), 300);
  EXPECT_EQ(test::ReadAttendance(connection(), "resize").Confirmed(), 40);
  EXPECT_THAT(FaultsIn("resize"), IsEmpty());
}

// The capacity falls while some come and some go: participants keep their places, and of those who come and
// wait nobody gets one until no more are confirmed than it allows.
TEST_F(OnceTest, RegistrationsAndWithdrawalsWhileCapacityFalls) {
  constexpr int kBefore = 30, kAfter = 20;
  for (const int leaving : {4, 25}) {
    const std::string id = absl::StrCat("falls", leaving);
    const std::string event = MakeEvent(id, {.capacity = kBefore});
    const std::vector<Client> clients = Connect(8);
    Registrations early, late;
    for (int i = 0; i < 150; ++i) {
      const auto request = test::Registering(event, absl::StrCat("p", i), {});
      (i < kBefore ? early : late).push_back({clients[i % clients.size()].WithKey(registrar_key()), request});
    }
    EXPECT_EQ(CountOk(test::CallAtOnce<Participant>(early)), kBefore);
    std::thread lowering([&] {
      for (const int capacity : {28, 25, kAfter}) {
        const auto updated = server().Admin().Call<v1::Event>(test::Changing(event, {.capacity = capacity}));
        EXPECT_TRUE(updated.ok()) << updated.status();
      }
    });
    std::thread withdrawing([&] {
      std::vector<test::Wish<v1::WithdrawParticipantRequest>> withdrawals;
      for (int i = 0; i < leaving; ++i) {
        v1::WithdrawParticipantRequest request;
        request.set_name(test::ParticipantName(event, absl::StrCat("p", i)));
        withdrawals.push_back({clients[i % clients.size()].WithKey(registrar_key()), request});
      }
      EXPECT_EQ(CountOk(test::CallAtOnce<Participant>(withdrawals)), leaving);
    });
    EXPECT_EQ(CountOk(test::CallAtOnce<Participant>(late)), static_cast<int>(late.size()));
    lowering.join();
    withdrawing.join();
    const int confirmed = test::ReadAttendance(connection(), id).Confirmed();
    EXPECT_GE(confirmed, std::max(kAfter, kBefore - leaving));
    EXPECT_LE(confirmed, kBefore);
    EXPECT_THAT(FaultsIn(id), IsEmpty());
  }
}

}  // namespace
}  // namespace plenary
