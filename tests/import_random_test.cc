// Random files: an import gives the same result as registering each row; undone, the state is as before.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "support/admission_model.h"
#include "support/admission_records.h"
#include "support/admission_stage.h"
#include "support/import_fixture.h"

namespace plenary {
namespace {

using test::Attendance;
using test::Attendee;
using test::Operation;
using v1::Import;
using v1::Participant;

constexpr int kImportRounds = 12;

class RandomImports : public test::ImportTest {
 protected:
  // Who waits, in order.
  static std::vector<std::string> Line(const Attendance& attendance) {
    std::vector<std::pair<std::int64_t, std::string>> waiting;
    for (const auto& [id, one] : attendance.attendees) {
      if (one.state == Participant::STATE_WAITLISTED) waiting.emplace_back(one.waitlist_number, id);
    }
    std::sort(waiting.begin(), waiting.end());
    std::vector<std::string> ids;
    for (const auto& [number, id] : waiting) ids.push_back(id);
    return ids;
  }

  static Attendee RandomAttendee(std::mt19937& random) {
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    Attendee one;
    const Participant::Category categories[] = {Participant::CATEGORY_EXPERT, Participant::CATEGORY_SCHOLAR,
                                                Participant::CATEGORY_YOUTH};
    one.category = categories[pick(3)];
    if (pick(2) == 0) one.delegation = pick(2) == 0 ? "north" : "south";
    one.collective = pick(12) == 0;
    return one;
  }

  static test::Limit RandomLimit(std::mt19937& random) {
    test::Limit limit;
    if (random() % 2 == 0) limit.quota = static_cast<int>(3 + random() % 6);
    if (random() % 2 == 0) limit.reserved = static_cast<int>(random() % 3);
    return limit;
  }
};

std::string CategoryWord(Participant::Category category) {
  std::string word = Participant::Category_Name(category).substr(std::string("CATEGORY_").size());
  std::transform(word.begin(), word.end(), word.begin(), ::tolower);
  return word;
}

TEST_F(RandomImports, AreTheirRowsOneByOne) {
  db::Connection connection({.url = server().database().url()});
  for (int round = 0; round < kImportRounds; ++round) {
    SCOPED_TRACE(absl::StrCat("round ", round));
    std::mt19937 random(static_cast<unsigned>(round));
    test::Policy policy;
    if (round % 4 != 0) policy.capacity = static_cast<int>(10 + random() % 20);
    policy.approval_required = round % 6 == 5;
    for (const auto category : {Participant::CATEGORY_EXPERT, Participant::CATEGORY_YOUTH}) {
      policy.limits[category] = RandomLimit(random);
    }
    const std::string id = absl::StrCat("random-", round);
    const std::string event = test::EventName(id);
    ASSERT_TRUE(admin().Call<v1::Event>(test::Creating(id, policy)).ok());
    test::AdmissionModel model(policy);
    for (const char* delegation : {"north", "south"}) {
      const Operation add{.kind = Operation::kAddDelegation, .id = delegation, .limit = RandomLimit(random)};
      if (model.Apply(add) != v1::ERROR_REASON_UNSPECIFIED) continue;
      ASSERT_TRUE(admin().Call<v1::Delegation>(test::Creating(event, delegation, add.limit)).ok());
    }

    // Some are there before, and wait perhaps.
    for (int i = 0; i < 15; ++i) {
      const Operation enter{
          .kind = Operation::kRegister, .id = absl::StrCat("before-", i), .attendee = RandomAttendee(random)};
      const bool enters = model.Apply(enter) == v1::ERROR_REASON_UNSPECIFIED;
      const auto made = admin().Call<Participant>(test::Registering(event, enter.id, enter.attendee));
      ASSERT_EQ(made.ok(), enters) << made.status();
    }
    const Attendance before = test::ReadAttendance(connection, id);

    std::string file = "participant,name,category,delegation,collective\n";
    for (int i = 0; i < 40; ++i) {
      const Attendee one = RandomAttendee(random);
      const std::string of_row = absl::StrCat("row-", i);
      const Operation enter{.kind = Operation::kRegister, .id = of_row, .attendee = one};
      if (!one.delegation.empty() && !before.delegations.contains(one.delegation)) continue;
      ASSERT_EQ(model.Apply(enter), v1::ERROR_REASON_UNSPECIFIED);
      absl::StrAppend(&file, of_row, ",Unique", i, " Name", i, ",", CategoryWord(one.category), ",",
                      one.delegation, ",", one.collective ? "yes" : "no", "\n");
    }
    const auto planned = Plan(file, Options(event));
    ASSERT_TRUE(planned.ok()) << planned.status();
    ASSERT_EQ(planned->counts().create(), planned->counts().rows()) << planned->DebugString();
    const auto committed = Commit(planned->name());
    ASSERT_TRUE(committed.ok()) << committed.status();

    const Attendance after = test::ReadAttendance(connection, id);
    EXPECT_EQ(Line(after), Line(model.attendance()));
    for (const auto& [who, expected] : model.attendance().attendees) {
      const auto found = after.attendees.find(who);
      ASSERT_NE(found, after.attendees.end()) << who;
      EXPECT_EQ(found->second.state, expected.state) << who;
    }
    EXPECT_EQ(after.attendees.size(), model.attendance().attendees.size());
    for (const std::string& fault : test::FaultsInRecords(connection, id)) ADD_FAILURE() << fault;

    const auto undone = Undo(planned->name());
    ASSERT_TRUE(undone.ok()) << undone.status();
    if (Line(before) == Line(after)) {
      EXPECT_EQ(test::ReadAttendance(connection, id).attendees, before.attendees);
    }
    for (const std::string& fault : test::FaultsInRecords(connection, id))
      ADD_FAILURE() << "undone: " << fault;
    VerifyJournal(event);
  }
}

}  // namespace
}  // namespace plenary
