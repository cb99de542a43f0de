// What identifies a row and what only speaks for somebody: ids, addresses, names, and where merged records
// went.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "imports/import_test_support.h"

namespace plenary::imports {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using v1::ImportDecision;
using v1::ImportRow;

class EvidenceOfRows : public ImportFlow {
 protected:
  ImportRow OnlyRow(const std::string& file, const v1::PlanImportRequest& request = {}) {
    const auto rows = Rows(MustPlan(file, request));
    EXPECT_EQ(rows.size(), 1u);
    return rows.empty() ? ImportRow() : rows[0];
  }
  std::string IdOf(const std::string& name) {
    const auto rows =
        connection().ExecuteComposed("SELECT id FROM participants WHERE display_name = '" + name + "'", {});
    EXPECT_TRUE(rows.ok() && !rows->empty()) << rows.status();
    return (*rows)[0].String(0);
  }
  void MakePerson(const std::string& id) {
    Sql(absl::StrCat("INSERT INTO people (id, title, names, detail) VALUES ('", id, "', '", id, "', '", id,
                     "', '')"));
  }
  void Merged(const std::string& from, const std::string& into) {
    Sql(
        absl::StrCat("INSERT INTO merged_people (id, into_id, person, into_before, into_after, referrers)"
                     " VALUES ('",
                     from, "', '", into, "', '', '', '', '{}')"));
  }
  static std::vector<std::string> ReasonsOf(const ImportRow::Candidate& candidate) {
    return {candidate.reasons().begin(), candidate.reasons().end()};
  }
  static std::vector<std::string> Told(const google::protobuf::RepeatedPtrField<ImportRow::Error>& errors) {
    std::vector<std::string> told;
    for (const auto& error : errors) told.push_back(absl::StrCat(error.column(), ": ", error.reason()));
    return told;
  }
};

// The second list of a system whose numbers begin anew.
TEST_F(EvidenceOfRows, AnIdThatWasGivenAgainIsAsked) {
  MustCommit("name,affiliation,external id,email\nLin Wei,University of Examples,x-1,lin@example.org\n");
  const std::string plan = MustPlan("name,affiliation,external id\nLaura Suero,Ministry of Samples,x-1\n");
  const auto rows = Rows(plan);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].outcome(), ImportRow::OUTCOME_MATCH);
  ASSERT_EQ(rows[0].candidates_size(), 1);
  EXPECT_EQ(rows[0].candidates(0).display_name(), "Lin Wei");
  EXPECT_THAT(ReasonsOf(rows[0].candidates(0)), IsSupersetOf({"SAME_EXTERNAL_ID", "TAKES_PART"}));
  EXPECT_LT(rows[0].candidates(0).score(), 0.55);
  EXPECT_THAT(Told(rows[0].remarks()), ElementsAre("external id: ID_OF_SOMEBODY_ELSE"));

  v1::CommitImportRequest request;
  request.set_name(plan);
  request.set_undecided(ImportDecision::ACTION_CREATE);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(Count("participants WHERE external_id = 'x-1' AND display_name = 'Lin Wei' AND version = 1"), 1);
  EXPECT_EQ(Count("participants WHERE external_id IS NULL AND display_name = 'Laura Suero'"), 1);
}

TEST_F(EvidenceOfRows, AnIdOfOurOwnUnderAnotherNameIsAskedToo) {
  MustCommit("participant,name,affiliation\nlin,Lin Wei,University of Examples\n");
  const ImportRow row = OnlyRow("participant,name,affiliation\nlin,Laura Suero,Ministry of Samples\n");
  EXPECT_EQ(row.outcome(), ImportRow::OUTCOME_MATCH);
  ASSERT_EQ(row.candidates_size(), 1);
  EXPECT_THAT(ReasonsOf(row.candidates(0)), Contains("SAME_ID"));
}

TEST_F(EvidenceOfRows, AnIdIsBelievedWhereSomethingElseIsTheSame) {
  MustCommit("name,affiliation,external id,email\nLin Wei,University of Examples,x-1,lin@example.org\n");
  for (const char* file : {
           "name,affiliation,external id\nLin Wei,Ministry of Samples,x-1\n",
           "name,affiliation,external id\nLaura Suero,University of Examples,x-1\n",
           "name,affiliation,external id,email\nLaura Suero,Ministry of Samples,x-1,LIN@example.org\n",
           "external id,phone\nx-1,+41 22 555 01 02\n",
       }) {
    EXPECT_EQ(OnlyRow(file).outcome(), ImportRow::OUTCOME_UPDATE) << file;
  }
}

TEST_F(EvidenceOfRows, AnAddressUnderAnotherNameIsShown) {
  MustCommit("name,affiliation,email\nLin Wei,University of Examples,Lin@Example.org\n");
  const ImportRow row = OnlyRow("name,affiliation,email\nW. Lin-Suero,Ministry of Samples,lin@example.org\n");
  EXPECT_EQ(row.outcome(), ImportRow::OUTCOME_MATCH);
  ASSERT_EQ(row.candidates_size(), 1);
  EXPECT_THAT(ReasonsOf(row.candidates(0)),
              IsSupersetOf({"SAME_ADDRESS", "OTHER_AFFILIATION", "TAKES_PART"}));
  EXPECT_EQ(OnlyRow("name,email\nLaura Suero,l.in@example.org\n").outcome(), ImportRow::OUTCOME_CREATE)
      << "dots count";
}

TEST_F(EvidenceOfRows, AnAddressThatSeveralHaveIsAnOffices) {
  MustCommit("name,email\nLin Wei,office@example.org\nAna Ruiz,office@example.org\n");
  const ImportRow row = OnlyRow("name,email\nLaura Suero,office@example.org\n");
  EXPECT_EQ(row.outcome(), ImportRow::OUTCOME_CREATE);
  EXPECT_THAT(Told(row.remarks()), ElementsAre("email: SHARED_ADDRESS"));
  const ImportRow same = OnlyRow("name,email\nA. Ruiz,office@example.org\n");
  EXPECT_EQ(same.outcome(), ImportRow::OUTCOME_MATCH) << "who may be one of them is shown";
  EXPECT_EQ(same.candidates(0).display_name(), "Ana Ruiz");
}

TEST_F(EvidenceOfRows, ANamesakeIsShownWithWhatTellsThemApart) {
  MustCommit("name,affiliation,email\nLin Wei,University of Examples,lin@example.org\n");
  const ImportRow same = OnlyRow("name,affiliation,email\nLin Wei,University of Examples,wei@example.org\n");
  EXPECT_EQ(same.outcome(), ImportRow::OUTCOME_MATCH) << "another address does not make another person";
  EXPECT_THAT(ReasonsOf(same.candidates(0)), IsSupersetOf({"SAME_NAME", "SAME_AFFILIATION"}));
  const ImportRow other = OnlyRow("name,affiliation,email\nLin Wei,Ministry of Samples,lw@example.org\n");
  EXPECT_EQ(other.outcome(), ImportRow::OUTCOME_MATCH);
  EXPECT_THAT(ReasonsOf(other.candidates(0)), IsSupersetOf({"SAME_NAME", "OTHER_AFFILIATION"}));
}

TEST_F(EvidenceOfRows, RowsOfOneFileAreComparedToo) {
  const auto rows =
      Rows(MustPlan("name,affiliation,email\n"
                    "Lin Wei,University of Examples,lin@example.org\n"
                    "L. Wei,Ministry of Samples,LIN@example.org\n"
                    "Laura Suero,Ministry of Samples,lin@example.org\n"
                    "Lin Wei,Ministry of Samples,lw@example.org\n"
                    "Lin Wei,University of Examples,other@example.org\n"));
  ASSERT_EQ(rows.size(), 5u);
  EXPECT_EQ(rows[1].duplicate_of(), 2) << "initials and the address";
  EXPECT_EQ(rows[2].outcome(), ImportRow::OUTCOME_CREATE);
  EXPECT_THAT(Told(rows[2].remarks()), ElementsAre("email: SHARED_ADDRESS"));
  EXPECT_EQ(rows[3].outcome(), ImportRow::OUTCOME_CREATE);
  EXPECT_THAT(Told(rows[3].remarks()), ElementsAre(": NAMESAKE"));
  EXPECT_EQ(rows[4].duplicate_of(), 2) << "two addresses of one person";
}

TEST_F(EvidenceOfRows, WhatWasMergedLeadsToWhoStayed) {
  for (const char* id : {"old", "older", "new"}) MakePerson(id);
  Sql("DELETE FROM people WHERE id <> 'new'");
  Merged("older", "old");
  Merged("old", "new");
  const std::string file = "name,person\nLin Wei,people/older\n";
  const ImportRow row = OnlyRow(file);
  EXPECT_EQ(row.outcome(), ImportRow::OUTCOME_CREATE) << row.DebugString();
  EXPECT_EQ(row.participant().person(), "people/new");
  EXPECT_THAT(Told(row.remarks()), ElementsAre("person: MERGED"));
  MustCommit(file);
  const ImportRow again = OnlyRow("name,person,email\nLin Wei,people/old,lin@example.org\n");
  EXPECT_EQ(again.outcome(), ImportRow::OUTCOME_UPDATE) << again.DebugString();
  EXPECT_EQ(again.participant().person(), "people/new");
}

TEST_F(EvidenceOfRows, IdsThatAreNotOnRecordAreErrorsInThePlan) {
  const auto rows =
      Rows(MustPlan("participant,name,person,affiliation,affiliation id,nominated by,delegation\n"
                    ",A One,people/nobody,,,,\n"
                    ",B Two,,Somewhere,organizations/none,,\n"
                    ",C Three,,,,organizations/none,\n"
                    ",D Four,,,,,events/e/delegations/none\n"
                    "events/e/participants/none,E Five,,,,,\n"
                    "mine,F Six,,,,,\n"));
  ASSERT_EQ(rows.size(), 6u);
  EXPECT_THAT(Told(rows[0].errors()), ElementsAre("person: UNKNOWN_PERSON"));
  EXPECT_THAT(Told(rows[1].errors()), ElementsAre("affiliation id: UNKNOWN_ORGANIZATION"));
  EXPECT_THAT(Told(rows[2].errors()), ElementsAre("nominated by: UNKNOWN_ORGANIZATION"));
  EXPECT_THAT(Told(rows[3].errors()), ElementsAre("delegation: UNKNOWN_DELEGATION"));
  EXPECT_THAT(Told(rows[4].errors()), ElementsAre("participant: UNKNOWN_PARTICIPANT"));
  EXPECT_EQ(rows[4].errors(0).value(), "events/e/participants/none");
  EXPECT_EQ(rows[5].outcome(), ImportRow::OUTCOME_CREATE) << "a bare id is the one that the new one gets";
}

// A list of changes has no names.
TEST_F(EvidenceOfRows, ChangesNeedNoNames) {
  MustCommit("participant,name,external id\nlin,Lin Wei,x-1\n");
  const std::string plan = MustPlan("External ID,Phone\nx-1,+41 22 555 01 02\nx-9,+41 22 555 01 03\n");
  const auto rows = Rows(plan);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].outcome(), ImportRow::OUTCOME_UPDATE);
  EXPECT_THAT(Told(rows[1].errors()), ElementsAre("External ID: UNKNOWN_EXTERNAL_ID"));
  v1::CommitImportRequest request;
  request.set_name(plan);
  request.set_skip_errors(true);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().update(), 1);
  EXPECT_EQ(committed->counts().skipped(), 1);

  const ImportRow state = OnlyRow("participant,state\nevents/e/participants/lin,withdrawn\n");
  EXPECT_EQ(state.outcome(), ImportRow::OUTCOME_UNCHANGED);
  EXPECT_THAT(Told(state.remarks()), ElementsAre("state: STATE_DIFFERS"));
}

TEST_F(EvidenceOfRows, MessagesSpeakOfColumns) {
  const ImportRow row = OnlyRow("name,listing\nLin Wei,public\n");
  ASSERT_EQ(row.errors_size(), 1) << row.DebugString();
  EXPECT_EQ(row.errors(0).message(),
            "column \"listing basis\": say why the name may be listed, or set listing to LISTING_NONE");
}

}  // namespace
}  // namespace plenary::imports
