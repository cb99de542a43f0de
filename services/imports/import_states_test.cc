// The state that a row states is the one that its participant gets, is told, or leaves the row out.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/errors.h"
#include "imports/import_test_support.h"
#include "journal/journal.h"

namespace plenary::imports {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using v1::Import;
using v1::ImportRow;
using v1::Participant;

constexpr char kEveryState[] =
    "name,state\n"
    "A Confirmed,confirmed\n"
    "B Nothing,\n"
    "C Invited,invited\n"
    "D Pending,pending\n"
    "E Waiting,waitlisted\n"
    "F Withdrawn,withdrawn\n"
    "G Declined,declined\n"
    "H Rejected,rejected\n"
    "I Revoked,revoked\n"
    "J Voided,voided\n";

class StatesOfRows : public ImportFlow {
 protected:
  // "A Confirmed: 4", by name.
  std::vector<std::string> States() {
    std::vector<std::string> states;
    const auto rows = connection().ExecuteComposed(
        "SELECT display_name, state FROM participants ORDER BY display_name", {});
    EXPECT_TRUE(rows.ok()) << rows.status();
    for (const db::Row row : *rows) states.push_back(absl::StrCat(row.String(0), ": ", row.Int(1)));
    return states;
  }
  std::string IdOf(const std::string& name) {
    const auto rows =
        connection().ExecuteComposed("SELECT id FROM participants WHERE display_name = '" + name + "'", {});
    EXPECT_TRUE(rows.ok() && !rows->empty()) << rows.status();
    return (*rows)[0].String(0);
  }
  static std::vector<std::string> RemarksOf(const ImportRow& row) {
    std::vector<std::string> reasons;
    for (const auto& remark : row.remarks()) reasons.push_back(remark.reason());
    return reasons;
  }
};

TEST_F(StatesOfRows, AreThoseOfTheNewParticipants) {
  const auto plan = Plan(kEveryState);
  ASSERT_TRUE(plan.ok()) << plan.status();
  EXPECT_EQ(plan->counts().rows(), 10);
  EXPECT_EQ(plan->counts().create(), 5);
  EXPECT_EQ(plan->counts().left_out(), 5);
  EXPECT_EQ(plan->counts().error(), 0);
  EXPECT_EQ(plan->counts().confirmed(), 2);
  EXPECT_EQ(plan->counts().invited(), 1);
  EXPECT_EQ(plan->counts().pending(), 1);
  EXPECT_EQ(plan->counts().waitlisted(), 1);
  for (const ImportRow& row : Rows(plan->name())) {
    EXPECT_EQ(row.left_out(), row.row() < 7 ? ImportRow::LEFT_OUT_UNSPECIFIED : ImportRow::LEFT_OUT_INACTIVE);
    EXPECT_EQ(row.outcome(), row.row() < 7 ? ImportRow::OUTCOME_CREATE : ImportRow::OUTCOME_LEFT_OUT);
  }
  const auto committed = Commit(plan->name());
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().create(), 5);
  EXPECT_EQ(committed->counts().left_out(), 5);
  EXPECT_EQ(committed->counts().unchanged(), 0);
  EXPECT_EQ(committed->counts().invited(), 1);
  // The waiting wait although places are free: the file says so.
  EXPECT_THAT(States(),
              ElementsAre("A Confirmed: 4", "B Nothing: 4", "C Invited: 1", "D Pending: 2", "E Waiting: 3"));
  EXPECT_EQ(Count("event_admission WHERE confirmed = 2"), 1) << "nobody else holds a place";
  for (const ImportRow& row : Rows(plan->name())) {
    EXPECT_EQ(row.result().empty(), row.row() >= 7) << "of who is left out nothing came";
    EXPECT_EQ(row.invitation_code().empty(), row.expected_state() != Participant::STATE_INVITED);
  }
  EXPECT_TRUE(journal::Verify(connection(), "events/e").ok());
  ASSERT_TRUE(Undo(plan->name()).ok());
  EXPECT_EQ(Count("participants"), 0);
}

TEST_F(StatesOfRows, AreAlsoOfThoseWhoLeftIfTheCallerWantsThem) {
  v1::PlanImportRequest request;
  request.set_include_inactive(true);
  const auto plan = Plan(kEveryState, request);
  ASSERT_TRUE(plan.ok()) << plan.status();
  EXPECT_EQ(plan->counts().create(), 8);
  EXPECT_EQ(plan->counts().left_out(), 2) << "no file throws anybody out, and what was a mistake is not made";
  for (const ImportRow& row : Rows(plan->name())) {
    EXPECT_EQ(row.left_out(),
              row.row() < 10 ? ImportRow::LEFT_OUT_UNSPECIFIED : ImportRow::LEFT_OUT_INACTIVE);
  }
  ASSERT_TRUE(Commit(plan->name()).ok());
  EXPECT_THAT(States(), ElementsAre("A Confirmed: 4", "B Nothing: 4", "C Invited: 1", "D Pending: 2",
                                    "E Waiting: 3", "F Withdrawn: 7", "G Declined: 6", "H Rejected: 5"));
  EXPECT_EQ(Count("event_admission WHERE confirmed = 2"), 1);
}

// Somebody who left and came again is in the list twice, with one external id.
TEST_F(StatesOfRows, WhoLeftTakesNoIdFromWhoTakesPart) {
  v1::PlanImportRequest request;
  request.set_include_inactive(true);
  MustCommit("name,external id\nA One,x-1\n");
  const auto plan = Plan("name,external id,state,affiliation\nB Two,x-2,withdrawn,Here\n", request);
  ASSERT_TRUE(plan.ok()) << plan.status();
  MustCommit("name,external id\nC Three,x-2\n");
  const auto committed = Commit(plan->name());
  EXPECT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(Count("participants WHERE external_id = 'x-2'"), 2);
}

TEST_F(StatesOfRows, ComeBeforeTheStateThatTheCallerAsksForTheRest) {
  v1::PlanImportRequest request;
  request.set_initial_state(Participant::STATE_INVITED);
  MustCommit("name,state\nA One,confirmed\nB Two,\n", request);
  EXPECT_THAT(States(), ElementsAre("A One: 4", "B Two: 1"));
}

TEST_F(StatesOfRows, ConfirmWithinTheLimits) {
  Sql("UPDATE event_admission SET capacity = 1");
  const std::string file = "name,state\nA One,confirmed\nB Two,confirmed\n";
  const auto rows = Rows(MustPlan(file));
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[1].expected_state(), Participant::STATE_WAITLISTED);
  EXPECT_THAT(RemarksOf(rows[0]), ElementsAre());
  EXPECT_THAT(RemarksOf(rows[1]), ElementsAre("WAITS_FOR_PLACE"));
  MustCommit(file);
  EXPECT_THAT(States(), ElementsAre("A One: 4", "B Two: 3"));
}

TEST_F(StatesOfRows, AreRefusedWhereNoPlaceIsLeftAndNobodyMayWait) {
  Sql("UPDATE event_admission SET capacity = 1, waitlist_disabled = true");
  const auto rows = Rows(MustPlan("name,state\nA One,confirmed\nB Two,confirmed\n"));
  ASSERT_EQ(rows.size(), 2u);
  ASSERT_EQ(rows[1].outcome(), ImportRow::OUTCOME_ERROR);
  EXPECT_EQ(rows[1].errors(0).reason(), "NO_PLACE_LEFT");
}

TEST_F(StatesOfRows, WaitBehindThoseWhoWaitedBefore) {
  Sql("UPDATE event_admission SET capacity = 1");
  MustCommit("name\nA First\nB Second\n");
  MustCommit("name,state\nC Third,waitlisted\n");
  EXPECT_THAT(States(), ElementsAre("A First: 4", "B Second: 3", "C Third: 3"));
  EXPECT_EQ(
      Count("participants b JOIN participants c ON b.display_name = 'B Second' AND c.display_name = 'C Third'"
            " AND b.waitlist_number < c.waitlist_number"),
      1);
}

TEST_F(StatesOfRows, OfAGroupIsNotToWait) {
  const auto rows = Rows(MustPlan("name,state,collective\nThe Choir,waitlisted,yes\nThe Band,invited,yes\n"));
  ASSERT_EQ(rows.size(), 2u);
  ASSERT_EQ(rows[0].outcome(), ImportRow::OUTCOME_ERROR);
  EXPECT_EQ(rows[0].errors(0).column(), "state");
  EXPECT_EQ(rows[0].errors(0).reason(), "NEEDS_NO_PLACE");
  EXPECT_EQ(rows[1].outcome(), ImportRow::OUTCOME_CREATE);
}

TEST_F(StatesOfRows, OfSomebodyOnRecordAreShownAndNeverApplied) {
  MustCommit("name,external id\nA One,x-1\nB Two,x-2\nC Three,x-3\n");
  const std::string plan = MustPlan(
      "name,external id,state,email\n"
      "A One,x-1,withdrawn,a@example.org\n"
      "B Two,x-2,confirmed,\n"
      "C Three,x-3,,\n");
  const auto rows = Rows(plan);
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].outcome(), ImportRow::OUTCOME_UPDATE) << "the rest of the row applies";
  EXPECT_THAT(RemarksOf(rows[0]), ElementsAre("STATE_DIFFERS"));
  EXPECT_EQ(rows[0].remarks(0).column(), "state");
  EXPECT_EQ(rows[0].remarks(0).value(), "WITHDRAWN");
  EXPECT_THAT(rows[0].remarks(0).message(), HasSubstr("CONFIRMED"));
  for (const int same : {1, 2}) {
    EXPECT_EQ(rows[same].outcome(), ImportRow::OUTCOME_UNCHANGED) << rows[same].DebugString();
    EXPECT_THAT(RemarksOf(rows[same]), ElementsAre());
  }
  ASSERT_TRUE(Commit(plan).ok());
  EXPECT_THAT(States(), ElementsAre("A One: 4", "B Two: 4", "C Three: 4"));
  EXPECT_EQ(Count("participants WHERE emails LIKE '%a@example.org%'"), 1);
}

// By its name alone, of whom the row says nothing else.
TEST_F(StatesOfRows, OfSomebodyOfThatNameAreShownToo) {
  MustCommit("name\nA One\n");
  const auto rows = Rows(MustPlan("name,state\nA One,withdrawn\n"));
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].outcome(), ImportRow::OUTCOME_UNCHANGED);
  EXPECT_THAT(RemarksOf(rows[0]), ElementsAre("STATE_DIFFERS"));
}

TEST_F(StatesOfRows, DecideWhoMayLeadADelegation) {
  Sql("INSERT INTO delegations (event_id, id, title, names, standing, credentials, detail)"
      " VALUES ('e', 'north', 'North', 'North', 0, 0, '')");
  v1::PlanImportRequest request;
  request.set_include_inactive(true);
  const std::string file =
      "name,delegation,delegation role,state\n"
      "A One,north,head,withdrawn\n"
      "B Two,north,head,invited\n";
  const auto rows = Rows(MustPlan(file, request));
  ASSERT_EQ(rows.size(), 2u);
  ASSERT_EQ(rows[0].outcome(), ImportRow::OUTCOME_ERROR);
  EXPECT_EQ(rows[0].errors(0).reason(), "NOT_ACTIVE");
  EXPECT_EQ(rows[1].outcome(), ImportRow::OUTCOME_CREATE);
  MustCommit(file);
  EXPECT_EQ(Count("participants WHERE display_name = 'B Two' AND delegation_role = 1 AND state = 1"), 1)
      << "who withdrew was left out, and the other leads";

  // Who has withdrawn on record leads nothing, whatever state the row has.
  Sql("UPDATE participants SET state = 7, delegation_role = 0, external_id = 'x-2' WHERE display_name = 'B "
      "Two'");
  const auto named = Rows(MustPlan(absl::StrCat("participant,name,delegation,delegation role,state\n",
                                                IdOf("B Two"), ",B Two,north,head,confirmed\n")));
  ASSERT_EQ(named.size(), 1u);
  EXPECT_EQ(named[0].outcome(), ImportRow::OUTCOME_ERROR) << named[0].DebugString();
}

// A state column is no reason to refuse a deadline; a list without any invitation is.
TEST_F(StatesOfRows, InvitationsByTheFileHaveADeadline) {
  v1::PlanImportRequest request;
  request.mutable_respond_by_time()->set_seconds(4'000'000'000);
  MustCommit("name,state\nA One,invited\nB Two,confirmed\n", request);
  EXPECT_EQ(Count("participants WHERE respond_by_time IS NOT NULL AND state = 1"), 1);
  EXPECT_EQ(Count("participants WHERE respond_by_time IS NULL AND state = 4"), 1);
  const auto refused = Plan("name\nC Three\n", request);
  EXPECT_EQ(errors::ViolationsOf(refused.status()).size(), 1u) << refused.status();
}

}  // namespace
}  // namespace plenary::imports
