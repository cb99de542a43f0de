// A commit that skips what cannot be committed does the rest, and tells what it skipped and why.

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
using v1::ImportDecision;
using v1::ImportRow;
using v1::Participant;

class SkippedRows : public ImportFlow {
 protected:
  // "3: UNDECIDED", by row.
  std::vector<std::string> Skipped(const std::string& import) {
    std::vector<std::string> skipped;
    for (const ImportRow& row : Rows(import)) {
      if (row.action() != ImportDecision::ACTION_SKIP) continue;
      for (const auto& error : row.errors()) skipped.push_back(absl::StrCat(row.row(), ": ", error.reason()));
    }
    return skipped;
  }
  static v1::CommitImportRequest Skipping(const std::string& import) {
    v1::CommitImportRequest request;
    request.set_name(import);
    request.set_skip_errors(true);
    return request;
  }
};

TEST_F(SkippedRows, AreWhateverCannotBeCommitted) {
  MustCommit("name,external id\nFirst One,x-1\nSecond Two,x-2\nThird Three,x-3\n");
  const std::string plan = MustPlan(
      "name,external id,email\n"
      "First One,x-1,f@example.org\n"    // changed since
      "Second Two,x-2,s@example.org\n"   // gone since
      "Third Three,x-3,t@example.org\n"  // holds
      "Fourth Four,x-4,\n"               // its id is taken since
      "Fifth Five,,bad\n"                // has errors
      "Sixth Six,,\n"                    // holds
      "Sixth Six,,\n");                  // says the same: undecided
  Sql("UPDATE participants SET version = 2 WHERE external_id = 'x-1'");
  Sql("DELETE FROM participants WHERE external_id = 'x-2'");
  MustCommit("name,external id\nSomebody Else,x-4\n");

  v1::CommitImportRequest request = Skipping(plan);
  request.set_validate_only(true);
  const auto told = Commit(request);
  ASSERT_TRUE(told.ok()) << told.status();
  EXPECT_EQ(told->counts().skipped(), 5);
  EXPECT_THAT(Skipped(plan), ElementsAre()) << "nothing is noted yet";
  request.clear_validate_only();
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().create(), 1);
  EXPECT_EQ(committed->counts().update(), 1);
  EXPECT_EQ(committed->counts().skipped(), 5);
  EXPECT_EQ(committed->counts().unchanged(), 0);
  EXPECT_THAT(Skipped(plan), ElementsAre("2: PARTICIPANT_CHANGED", "3: PARTICIPANT_GONE",
                                         "5: EXTERNAL_ID_TAKEN", "6: INVALID", "8: UNDECIDED"));
  EXPECT_EQ(Count("participants WHERE display_name = 'Sixth Six'"), 1);
  EXPECT_EQ(Count("participants WHERE emails LIKE '%t@example.org%'"), 1);
  EXPECT_TRUE(journal::Verify(connection(), "events/e").ok());
}

TEST_F(SkippedRows, AreThoseForWhomNoPlaceIsLeft) {
  v1::PlanImportRequest options;
  options.set_initial_state(Participant::STATE_CONFIRMED);
  const std::string plan = MustPlan("name\nFirst One\nSecond Two\nThird Three\n", options);
  Sql("UPDATE event_admission SET capacity = 2");
  EXPECT_EQ(errors::ReasonOf(Commit(plan).status()), v1::ROWS_REFUSED);
  const auto committed = Commit(Skipping(plan));
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().create(), 2);
  EXPECT_THAT(Skipped(plan), ElementsAre("4: NO_PLACE_LEFT"));
  EXPECT_EQ(Count("event_admission WHERE confirmed = 2"), 1);
}

// A row that moves somebody where no place is left is named, and the others go on.
TEST_F(SkippedRows, AreThoseWhoWouldPassAQuota) {
  MustCommit(
      "name,external id,category\nFirst One,x-1,expert\nSecond Two,x-2,expert\nThird Three,x-3,scholar\n");
  // One place for youth.
  Sql("INSERT INTO admission_counters (event_id, dimension, key, quota, reserved, confirmed)"
      " VALUES ('e', 1, '" +
      std::to_string(Participant::CATEGORY_YOUTH) + "', 1, 0, 0)");
  const std::string plan = MustPlan("external id,category\nx-1,youth\nx-2,youth\nx-3,expert\n");
  const auto refused = Commit(plan).status();
  EXPECT_EQ(errors::ReasonOf(refused), v1::ROWS_REFUSED) << refused;
  EXPECT_THAT(std::string(refused.message()), HasSubstr("row 3 gets no place"));
  const auto committed = Commit(Skipping(plan));
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().update(), 2);
  EXPECT_THAT(Skipped(plan), ElementsAre("3: NO_PLACE_LEFT"));
  EXPECT_EQ(Count("participants WHERE category = " + std::to_string(Participant::CATEGORY_YOUTH)), 1);
}

// What comes of a link may break a rule that neither side breaks.
TEST_F(SkippedRows, AreLinksThatDoNotFit) {
  MustCommit("name,collective\nThe Choir,yes\n");
  Sql("INSERT INTO people (id, title, names, detail) VALUES ('lin', 'Lin', 'Lin', '')");
  const std::string plan = MustPlan("name,person\nThe Choir,people/lin\nSomebody New,\n");
  ASSERT_EQ(Rows(plan)[0].outcome(), ImportRow::OUTCOME_MATCH);
  v1::CommitImportRequest request = Skipping(plan);
  ImportDecision& link = *request.add_decisions();
  link.set_row(2);
  link.set_action(ImportDecision::ACTION_LINK);
  link.set_link(Rows(plan)[0].candidates(0).name());
  request.clear_skip_errors();
  const auto refused = Commit(request).status();
  EXPECT_EQ(errors::ReasonOf(refused), v1::ROWS_REFUSED) << refused;
  EXPECT_THAT(std::string(refused.message()), HasSubstr("column \"person\""));
  request.set_skip_errors(true);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().create(), 1);
  EXPECT_THAT(Skipped(plan), ElementsAre("2: DOES_NOT_FIT"));
}

}  // namespace
}  // namespace plenary::imports
