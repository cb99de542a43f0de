// Imports on a real database, without the server around them: plan, commit, undo.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/errors.h"
#include "imports/import_test_support.h"
#include "journal/journal.h"

namespace plenary::imports {
namespace {

using ::testing::ElementsAre;
using v1::Import;
using v1::ImportRow;
using v1::Participant;

TEST_F(ImportFlow, PlanCommitPlanAgainUndo) {
  Sql("UPDATE event_admission SET capacity = 2");
  const std::string file =
      "name,email,external id,category\nLin Wei,,x-1,scholar\nAna "
      "Ruiz,a@example.org,x-2,expert\nSuharto,,x-3,\n";
  const auto plan = Plan(file);
  ASSERT_TRUE(plan.ok()) << plan.status();
  EXPECT_EQ(plan->counts().create(), 3) << plan->DebugString();
  EXPECT_EQ(plan->counts().waitlisted(), 1);
  ASSERT_EQ(Rows(plan->name()).size(), 3u);
  EXPECT_EQ(Count("participants"), 0);

  const auto committed = Commit(plan->name());
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->state(), Import::STATE_COMMITTED);
  EXPECT_EQ(Count("participants WHERE state = 4"), 2);
  EXPECT_EQ(Count("participants WHERE state = 3"), 1);
  EXPECT_EQ(Count("event_admission WHERE confirmed = 2"), 1);
  EXPECT_TRUE(journal::Verify(connection(), "events/e").ok());
  EXPECT_EQ(Count("bulk_changes"), 3);

  const auto again = Plan(file);
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_EQ(again->counts().unchanged(), 3) << again->DebugString();

  const auto undone = Undo(plan->name());
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_EQ(Count("participants"), 0);
  EXPECT_EQ(Count("event_admission WHERE confirmed = 0"), 1);
  EXPECT_TRUE(journal::Verify(connection(), "events/e").ok());
}

TEST_F(ImportFlow, UpdatesAreUndone) {
  ASSERT_TRUE(Commit(Plan("name,external id,category\nLin Wei,x-1,scholar\nAna,x-2,expert\n")->name()).ok());
  const auto plan = Plan("name,external id,email\nLin Wei,x-1,lin@example.org\nAna,x-2,\n");
  ASSERT_TRUE(plan.ok()) << plan.status();
  EXPECT_EQ(plan->counts().update(), 1) << plan->DebugString();
  EXPECT_EQ(plan->counts().unchanged(), 1);
  const auto committed = Commit(plan->name());
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(Count("participants WHERE version = 2"), 1);
  const auto undone = Undo(plan->name());
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_EQ(Count("participants WHERE version = 3"), 1);
  EXPECT_EQ(Count("participants"), 2);
}

// Two moved, and one of their places was taken since: who comes first has the other one.
TEST_F(ImportFlow, OnlyThoseForWhomAPlaceIsLeftAreAsBefore) {
  const auto commit = [&](const std::string& file) {
    const auto committed = Commit(Plan(file)->name());
    EXPECT_TRUE(committed.ok()) << committed.status();
    return committed.ok() ? *committed : Import();
  };
  commit("name,external id,category\nLin Wei,x-1,expert\nAna Ruiz,x-2,expert\nSuharto,x-3,expert\n");
  const std::string expert = std::to_string(Participant::CATEGORY_EXPERT);
  const Import moved = commit("external id,category\nx-1,youth\nx-2,youth\nx-3,youth\n");
  ASSERT_EQ(moved.counts().update(), 3) << moved.DebugString();
  commit("name,category\nSomebody Else,expert\n");
  Sql("UPDATE admission_counters SET quota = 2 WHERE dimension = 1 AND key = '" + expert + "'");
  const auto undone = Undo(moved.name());
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_EQ(undone->counts().kept(), 2) << undone->DebugString();
  EXPECT_EQ(Count("participants WHERE category = " + expert), 2);
  EXPECT_EQ(Count("admission_counters WHERE dimension = 1 AND confirmed = 2 AND key = '" + expert + "'"), 1);
}

TEST_F(ImportFlow, ErrorsAndDecisions) {
  const auto plan = Plan("name,email\nLin Wei,bad\nWei Lin,\nLIN Wei,\n");
  ASSERT_TRUE(plan.ok()) << plan.status();
  const auto rows = Rows(plan->name());
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].outcome(), ImportRow::OUTCOME_ERROR);
  EXPECT_EQ(rows[1].outcome(), ImportRow::OUTCOME_CREATE);
  EXPECT_EQ(rows[2].outcome(), ImportRow::OUTCOME_DUPLICATE);
  EXPECT_EQ(errors::ReasonOf(Commit(plan->name()).status()), v1::ROWS_REFUSED);
  v1::CommitImportRequest request;
  request.set_name(plan->name());
  request.set_skip_errors(true);
  request.set_undecided(v1::ImportDecision::ACTION_SKIP);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().skipped(), 2);
  EXPECT_EQ(Count("participants"), 1);
}

TEST_F(ImportFlow, WhatIsSaidOfPeopleIsForgottenWithTheRows) {
  const auto plan = Plan("name,email\nA One,office@example.org\nB Two,office@example.org\n");
  ASSERT_TRUE(plan.ok()) << plan.status();
  ASSERT_EQ(plan->remark_totals_size(), 1) << plan->DebugString();
  EXPECT_FALSE(plan->remark_totals(0).message().empty());
  ASSERT_TRUE(Commit(plan->name()).ok());
  Sql("UPDATE imports SET expire_time = '2000-01-01'");
  const auto forgotten = import_plans::ForgetExpiredImports(connection());
  ASSERT_TRUE(forgotten.ok()) << forgotten.status();
  EXPECT_TRUE(*forgotten);
  const auto left = import_plans::GetImport(connection(), plan->name());
  ASSERT_TRUE(left.ok()) << left.status();
  ASSERT_EQ(left->remark_totals_size(), 1) << "that something was remarked is still known";
  EXPECT_GT(left->remark_totals(0).count(), 0);
  EXPECT_EQ(left->remark_totals(0).message(), "");
  EXPECT_EQ(left->remark_totals(0).value(), "");
}

TEST_F(ImportFlow, TheLastOnesWaitIfPlacesWereTaken) {
  Sql("UPDATE event_admission SET capacity = 3");
  const auto plan = Plan("name,external id\nA One,x-1\nB Two,x-2\nC Three,x-3\n");
  ASSERT_TRUE(plan.ok()) << plan.status();
  // A registration that commits while the rows are being inserted, as seen by the lock.
  ASSERT_TRUE(connection()
                  .ExecuteScript("CREATE FUNCTION take_place() RETURNS trigger LANGUAGE plpgsql AS "
                                 "$$ BEGIN UPDATE event_admission SET confirmed = 1; RETURN NULL; END $$;"
                                 "CREATE TRIGGER take_place AFTER INSERT ON participants FOR EACH STATEMENT"
                                 " EXECUTE FUNCTION take_place()")
                  .ok());
  const auto committed = Commit(plan->name());
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().waitlisted(), 1);
  EXPECT_EQ(Count("participants WHERE state = 3 AND external_id = 'x-3'"), 1);
  EXPECT_EQ(Rows(plan->name())[2].expected_state(), Participant::STATE_WAITLISTED);
  EXPECT_EQ(Count("event_admission WHERE confirmed = 3"), 1);
  EXPECT_TRUE(journal::Verify(connection(), "events/e").ok());
}

}  // namespace
}  // namespace plenary::imports
