// 500 clients for 50 places, at two servers of one database: never one too many, and nobody is overtaken.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "events/queries.h"
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
using Answers = std::vector<absl::StatusOr<Participant>>;

constexpr int kClients = 500;
constexpr int kPlaces = 50;
constexpr int kRounds = 100;

class RushTest : public test::AdmissionTest {
 protected:
  // A round at an event of its own; what is wrong with its outcome.
  std::vector<std::string> Rush(int round);
  int confirmed() const { return confirmed_; }

 private:
  Registrations Wishes(int round, const std::string& event);
  static Attendee Wanting(std::mt19937& random);

  const test::Policy policy_{.capacity = kPlaces,
                             .limits = {{Participant::CATEGORY_YOUTH, {.quota = 12, .reserved = 8}},
                                        {Participant::CATEGORY_MEDIA, {.quota = 5}},
                                        {Participant::CATEGORY_EXPERT, {.reserved = 4}}}};
  const std::map<std::string, test::Limit> delegations_{{"es", {.quota = 6, .reserved = 3}},
                                                        {"cn", {.quota = 4}}};
  std::vector<Client> clients_;
  int confirmed_ = 0;
};

// Few with reserved places, and many of them in two ways at once: some take two such places, and one
// of the two goes to who waits. All demand is greater than what there is.
Attendee RushTest::Wanting(std::mt19937& random) {
  static constexpr Participant::Category kOthers[] = {
      Participant::CATEGORY_MEDIA, Participant::CATEGORY_EXPERT, Participant::CATEGORY_SCHOLAR};
  Attendee one;
  if (random() % 10 == 0) {
    one.category = Participant::CATEGORY_YOUTH;
    if (random() % 2 == 0) one.delegation = "es";
  } else {
    one.category = kOthers[random() % std::size(kOthers)];
    static constexpr const char* kDelegations[] = {"es", "cn", "cn"};
    if (random() % 6 == 0) one.delegation = kDelegations[random() % std::size(kDelegations)];
  }
  return one;
}

Registrations RushTest::Wishes(int round, const std::string& event) {
  if (clients_.empty()) clients_ = Connect(20);
  std::mt19937 random(round);
  Registrations wishes;
  for (int i = 0; i < kClients; ++i) {
    const Attendee one = Wanting(random);
    const Client& client = clients_[i % clients_.size()];
    wishes.push_back({client.WithKey(registrar_key()), test::Registering(event, absl::StrCat("p", i), one)});
    if (i % 5 == 0) wishes.back().request.set_request_id(NewUuid());
  }
  return wishes;
}

// What comes of the same registrations one after another.
test::AdmissionModel InTurn(const test::Policy& policy, const std::map<std::string, test::Limit>& delegations,
                            const Attendance& came, const std::vector<std::string>& order) {
  test::AdmissionModel model(policy);
  Operation operation;
  for (const auto& [id, limit] : delegations) {
    operation.kind = Operation::kAddDelegation;
    operation.id = id;
    operation.limit = limit;
    model.Apply(operation);
  }
  for (const std::string& id : order) {
    operation.kind = Operation::kRegister;
    operation.id = id;
    operation.attendee = came.attendees.at(id);
    model.Apply(operation);
  }
  return model;
}

// Every call is answered with a place or with a number on the waitlist; the numbers have no gap.
void CheckAnswers(const Answers& answers, std::vector<std::string>& faults) {
  std::set<std::int64_t> numbers;
  std::size_t waiting = 0;
  for (const auto& answer : answers) {
    if (!answer.ok()) {
      faults.push_back(answer.status().ToString());
    } else if (answer->state() == Participant::STATE_WAITLISTED) {
      ++waiting;
      numbers.insert(answer->waitlist_number());
    } else if (answer->state() != Participant::STATE_CONFIRMED || answer->waitlist_number() != 0) {
      faults.push_back("answered with " + answer->ShortDebugString());
    }
  }
  if (numbers.size() != waiting || (waiting > 0 && *numbers.rbegin() != static_cast<std::int64_t>(waiting))) {
    faults.push_back(absl::StrCat(waiting, " were told ", numbers.size(), " numbers of the waitlist"));
  }
}

std::vector<std::string> RushTest::Rush(int round) {
  const std::string id = absl::StrCat("round", round);
  const std::string event = MakeEvent(id, policy_);
  for (const auto& [delegation, limit] : delegations_) MakeDelegation(event, delegation, limit);
  const Answers answers = test::CallAtOnce<Participant>(Wishes(round, event));

  std::vector<std::string> faults = FaultsIn(id);
  CheckAnswers(answers, faults);
  const Attendance stored = test::ReadAttendance(connection(), id);
  const std::vector<std::string> order = test::ReadOrderOfArrival(connection(), id);
  test::Compare(stored, InTurn(policy_, delegations_, stored, order).attendance(), faults);
  confirmed_ = stored.Confirmed();
  if (confirmed_ != kPlaces) {
    faults.push_back(absl::StrCat(confirmed_, " are confirmed for ", kPlaces, " places"));
  }
  return faults;
}

TEST_F(RushTest, FiveHundredClientsForFiftyPlaces) {
  for (int round = 1; round <= kRounds; ++round) {
    const std::vector<std::string> faults = Rush(round);
    ASSERT_THAT(faults, IsEmpty()) << "round " << round;
  }
}

// The statement without its last clause, which is the lock.
void TakeLockAway(const db::Statement& statement, plenaryd::ServerOptions& options) {
  const std::string sql = statement.sql;
  const std::size_t lock = sql.find("FOR UPDATE");
  ASSERT_NE(lock, std::string::npos) << sql;
  options.database.replaced_statements[statement.name] = sql.substr(0, lock);
}

// The same without the lock, to see that it is the lock that holds capacity and that the check would tell.
TEST_F(RushTest, WithoutTheLockTheSameCheckFails) {
  plenaryd::ServerOptions unlocked = Options();
  TakeLockAway(events::queries::kLockAdmissions, unlocked);
  TakeLockAway(events::queries::kLockFreeAdmissions, unlocked);
  StartServers(unlocked);
  int most = 0;
  for (int round = 1; round <= kRounds && most <= kPlaces; ++round) {
    const std::vector<std::string> faults = Rush(round);
    most = std::max(most, confirmed());
    if (most > kPlaces) {
      EXPECT_THAT(faults, testing::Not(IsEmpty()));
    }
  }
  EXPECT_GT(most, kPlaces) << "not one too many in " << kRounds << " rounds";
}

}  // namespace
}  // namespace plenary
