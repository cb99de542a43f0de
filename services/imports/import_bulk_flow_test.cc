// Decisions on many rows at once: rules, corrected cells, delegations and organizations that a commit makes,
// and guesses that it accepts.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "contract/resource_name.h"
#include "directory/organization_store.h"
#include "errors/boundary.h"
#include "errors/errors.h"
#include "google/rpc/error_details.pb.h"
#include "imports/import_test_support.h"
#include "participants/delegation_store.h"

namespace plenary::imports {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using v1::Import;
using v1::ImportDecision;
using v1::ImportRow;
using v1::Participant;

v1::LocalizedText English(const std::string& text) {
  v1::LocalizedText localized;
  localized.set_original_language("en");
  auto& entry = *localized.add_entries();
  entry.set_language("en");
  entry.set_text(text);
  return localized;
}

template <class Detail>
std::optional<Detail> DetailOf(const absl::Status& status) {
  Detail found;
  const google::rpc::Status told = errors::ToPublicStatus(status, "");
  for (const auto& detail : told.details()) {
    if (detail.UnpackTo(&found)) return found;
  }
  return std::nullopt;
}

// "row 3: UNDECIDED".
std::vector<std::string> RefusedRows(const absl::Status& status) {
  std::vector<std::string> rows;
  const auto detail = DetailOf<google::rpc::PreconditionFailure>(status);
  if (!detail.has_value()) return {status.ToString()};
  for (const auto& violation : detail->violations()) {
    rows.push_back(absl::StrCat(violation.subject(), ": ", violation.type()));
  }
  return rows;
}

class ImportBulk : public ImportFlow {
 protected:
  void SetUp() override {
    ImportFlow::SetUp();
    if (IsSkipped()) return;
    v1::Organization host;
    host.set_name("organizations/host");
    *host.mutable_title() = English("University of Examples");
    ASSERT_TRUE(directory::organizations::Insert(connection(), host).ok());
  }

  // Has these take part.
  void Admit(const std::string& file) {
    const auto committed = Commit(Planned(file).name());
    ASSERT_TRUE(committed.ok()) << committed.status();
  }
  static v1::CommitImportRequest Of(const Import& import) {
    v1::CommitImportRequest request;
    request.set_name(import.name());
    return request;
  }
  static ImportDecision& Correct(int row, const std::string& column, const std::string& value,
                                 v1::CommitImportRequest& request) {
    ImportDecision& decision = *request.add_decisions();
    decision.set_row(row);
    ImportRow::Cell& cell = *decision.add_cells();
    cell.set_column(column);
    cell.set_value(value);
    return decision;
  }
  void MakeDelegation(const std::string& id, const std::string& title) {
    v1::Delegation delegation;
    delegation.set_name("events/e/delegations/" + id);
    *delegation.mutable_title() = English(title);
    const absl::Status made = participants::InsertDelegation(connection(), delegation);
    ASSERT_TRUE(made.ok()) << made;
  }
  std::vector<v1::Delegation> Delegations() {
    auto delegations = participants::ReadDelegationsOf(connection(), "e");
    EXPECT_TRUE(delegations.ok()) << delegations.status();
    return delegations.ok() ? *std::move(delegations) : std::vector<v1::Delegation>();
  }
  std::vector<Participant> Everybody() {
    const auto rows = connection().ExecuteComposed("SELECT id FROM participants ORDER BY display_name", {});
    std::vector<Participant> everybody;
    for (const db::Row row : *rows) {
      const auto one =
          participants::GetParticipant(connection(), contract::NameOf<v1::Participant>("e", row.Text(0)));
      EXPECT_TRUE(one.ok()) << one.status();
      if (one.ok()) everybody.push_back(one->participant);
    }
    return everybody;
  }
};

// ---- Rules.

TEST_F(ImportBulk, ARuleLinksWhoHasOneCandidateAndOnePieceOfEvidenceMore) {
  Admit("name,affiliation,email\nLin Wei,Examples,lin@example.org\nAna Ruiz,Examples,ana@example.org\n");
  const Import import = Planned(
      "name,affiliation,email,category\n"
      "Lin Wei,Elsewhere,LIN@example.org,expert\n"
      "Ana Ruiz,Elsewhere,other@example.org,expert\n");
  ASSERT_EQ(import.counts().match(), 2) << import.DebugString();
  auto request = Of(import);
  request.add_rules()->set_action(ImportDecision::ACTION_LINK);
  EXPECT_THAT(RefusedRows(Commit(request).status()), ElementsAre(HasSubstr("3: UNDECIDED")))
      << "a name alone never links";
  request.set_undecided(ImportDecision::ACTION_SKIP);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().update(), 1);
  EXPECT_EQ(committed->counts().skipped(), 1);
  const auto everybody = Everybody();
  ASSERT_EQ(everybody.size(), 2u);
  EXPECT_EQ(everybody[0].category(), Participant::CATEGORY_UNSPECIFIED);
  EXPECT_EQ(everybody[1].category(), Participant::CATEGORY_EXPERT);
  const auto rows = Rows(import.name());
  EXPECT_EQ(rows[0].action(), ImportDecision::ACTION_LINK);
  EXPECT_EQ(rows[1].action(), ImportDecision::ACTION_SKIP);
}

TEST_F(ImportBulk, RulesGoByAffiliationAndDecisionsBeforeThem) {
  Admit("name,affiliation\nLin Wei,A\nAna Ruiz,B\nSuharto,C\n");
  const Import import = Planned(
      "name,affiliation\n"
      "Lin Wei,Ministère des Exemples\n"
      "Ana Ruiz,MINISTERE DES EXEMPLES\n"
      "Suharto,Elsewhere\n");
  ASSERT_EQ(import.counts().match(), 3) << import.DebugString();
  auto request = Of(import);
  v1::ImportRule& of_ministry = *request.add_rules();
  of_ministry.set_action(ImportDecision::ACTION_CREATE);
  of_ministry.set_affiliation("ministère des exemples ");
  request.add_rules()->set_action(ImportDecision::ACTION_SKIP);
  ImportDecision& decision = *request.add_decisions();
  decision.set_row(3);
  decision.set_action(ImportDecision::ACTION_LINK);
  decision.set_link(Everybody()[0].name());
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  std::vector<ImportDecision::Action> actions;
  for (const ImportRow& row : Rows(import.name())) actions.push_back(row.action());
  EXPECT_THAT(actions, ElementsAre(ImportDecision::ACTION_CREATE, ImportDecision::ACTION_LINK,
                                   ImportDecision::ACTION_SKIP));
}

// ---- Corrected cells.

TEST_F(ImportBulk, ACorrectedCellIsCheckedAsIfRead) {
  const Import import = Planned(
      "Full name,State or territory,Email\n"
      "Lin Wei,Atlantis,\n"
      "Suharto,ID,su@\n");
  ASSERT_EQ(import.counts().error(), 2) << import.DebugString();
  auto request = Of(import);
  request.set_validate_only(true);
  Correct(2, "state or territory", "CN", request);
  Correct(3, "Email", "su@example", request);
  const auto refused = Commit(request);
  EXPECT_THAT(RefusedRows(refused.status()), ElementsAre(HasSubstr("3: ERRORS")));
  EXPECT_THAT(refused.status().message(), HasSubstr("Email"));

  *request.mutable_decisions(1)->mutable_cells(0)->mutable_value() = "su@example.org";
  const auto checked = Commit(request);
  ASSERT_TRUE(checked.ok()) << checked.status();
  EXPECT_EQ(checked->counts().create(), 2);
  EXPECT_EQ(Rows(import.name())[0].outcome(), ImportRow::OUTCOME_ERROR) << "validate_only keeps nothing";

  request.set_validate_only(false);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().create(), 2);
  std::vector<std::string> told;
  for (const Participant& one : Everybody()) {
    told.push_back(absl::StrCat(one.region_code(), " ", one.contact().emails_size()));
  }
  EXPECT_THAT(told, ::testing::UnorderedElementsAre("CN 0", "ID 1"));
  const auto rows = Rows(import.name());
  EXPECT_EQ(rows[0].cells(1).value(), "CN");
  EXPECT_EQ(rows[0].errors_size(), 0);
}

TEST_F(ImportBulk, ACorrectedRowIsComparedWithTheOthersAndWithTheRecord) {
  Admit("name,affiliation\nLin Wei,Examples\n");
  const Import import = Planned(
      "name,email\n"
      "Lin Wee Tan,bad\n"
      "Suharto,\n"
      "Ana,bad\n");
  auto request = Of(import);
  ImportRow::Cell& address = *Correct(2, "name", "Lin Wei", request).add_cells();
  address.set_column("email");
  address.set_value("lin@example.org");
  Correct(4, "name", "Suharto", request).mutable_cells()->Add()->set_column("email");
  EXPECT_THAT(RefusedRows(Commit(request).status()),
              ElementsAre(HasSubstr("2: UNDECIDED"), HasSubstr("4: UNDECIDED")));
  request.mutable_decisions(0)->set_action(ImportDecision::ACTION_LINK);
  request.mutable_decisions(0)->set_link(Everybody()[0].name());
  request.mutable_decisions(1)->set_action(ImportDecision::ACTION_SKIP);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(Everybody().size(), 2u);
  EXPECT_TRUE(journal::Verify(connection(), "events/e").ok());
}

TEST_F(ImportBulk, WhatCannotBeCorrectedIsToldByRowAndHeader) {
  const Import import = Planned("name,Email\nLin Wei,bad\n");
  auto request = Of(import);
  Correct(2, "E-mail of the boss", "x@example.org", request);
  Correct(7, "Email", "x@example.org", request);
  const auto refused = Commit(request);
  const auto detail = DetailOf<google::rpc::BadRequest>(refused.status());
  ASSERT_TRUE(detail.has_value()) << refused.status();
  ASSERT_EQ(detail->field_violations_size(), 2);
  EXPECT_EQ(detail->field_violations(0).field(), "decisions[0].cells[0].column");
  EXPECT_THAT(detail->field_violations(0).description(), HasSubstr("row 2: name, Email"));
  EXPECT_EQ(detail->field_violations(1).field(), "decisions[1].row");
}

TEST_F(ImportBulk, ACorrectedRowIsReadByTheRulesOfThePlan) {
  v1::Event event;
  auto& question = *event.mutable_registration_policy()->add_questions();
  question.set_question_id("arrival");
  question.mutable_text()->add_entries()->set_text("Arrival");
  const auto saved = connection().ExecuteComposed("UPDATE events SET detail = $1",
                                                  db::Params().Bytes(event.SerializeAsString()));
  ASSERT_TRUE(saved.ok()) << saved.status();
  const Import import = Planned(
      "name,Country,answer: arrival,Email\n"
      "Lin Wei,NA,25/12/2026,bad\n"
      "Ana Ruiz,Germany,03/12/2026,ana@example.org\n"
      "Suharto,NA,04/12/2026,\n");
  ASSERT_EQ(import.counts().error(), 1) << import.DebugString();
  auto request = Of(import);
  request.set_accept_guesses(true);
  Correct(2, "Email", "lin@example.org", request);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  std::vector<std::string> told;
  for (const Participant& one : Everybody()) {
    told.push_back(absl::StrCat(one.region_code(), " ", one.answers(0).text()));
  }
  EXPECT_THAT(told, ElementsAre("DE 2026-12-03", " 2026-12-25", " 2026-12-04"));
}

TEST_F(ImportBulk, ACorrectedEntryIsSplitAgain) {
  const Import import = Planned(
      "Participant,Email\n"
      "\"H.E. Ms. Ana TORRES, Minister of Health\",bad\n"
      "\"Mr. Lin WEI, Adviser\",lin@example.org\n");
  ASSERT_EQ(import.columns(0).remark().reason(), "SPLIT") << import.DebugString();
  auto request = Of(import);
  ImportDecision& decision =
      Correct(2, "Participant", "Head of delegation: Dr. Anna TORRES, Rector", request);
  const auto also = [&](const std::string& column, const std::string& value) {
    ImportRow::Cell& cell = *decision.add_cells();
    cell.set_column(column);
    cell.set_value(value);
  };
  also("Email", "ana@example.org");
  also("(heading)", "Atlantis");
  request.set_create_delegations(true);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  const auto everybody = Everybody();
  ASSERT_EQ(everybody.size(), 2u);
  const Participant& ana = everybody[0];
  EXPECT_EQ(ana.credit().display_name().entries(0).text(), "Anna TORRES");
  EXPECT_EQ(ana.credit().positions(0).title().entries(0).text(), "Rector");
  EXPECT_EQ(ana.delegation_role(), Participant::DELEGATION_ROLE_HEAD);

  auto twice =
      Of(Planned("Participant,Email\n"
                 "\"H.E. Ms. Eva STONE, Minister of Health\",bad\n"
                 "\"Mr. Olu ADE, Adviser\",olu@example.org\n"));
  ImportRow::Cell& part = *Correct(2, "Participant", "Dr. Anna TORRES, Rector", twice).add_cells();
  part.set_column("Participant: name");
  part.set_value("Anna");
  const auto detail = DetailOf<google::rpc::BadRequest>(Commit(twice).status());
  ASSERT_TRUE(detail.has_value());
  EXPECT_EQ(detail->field_violations(0).description(), "correct each cell once");
}

TEST_F(ImportBulk, AColumnThatIsCorrectedIsTheOnlyOneOfItsName) {
  v1::PlanImportRequest options;
  (*options.mutable_mapping())["B"] = "region";
  (*options.mutable_mapping())["C"] = "affiliation";
  (*options.mutable_mapping())["E"] = "-";
  const auto plan = Plan("name,Place,Place,Email,place,Notes\nLin Wei,KE,Examples,bad,x,y\n", options);
  ASSERT_TRUE(plan.ok()) << plan.status();
  const auto refused = [&](const std::string& column) {
    auto request = Of(*plan);
    Correct(2, column, "NO", request);
    const auto detail = DetailOf<google::rpc::BadRequest>(Commit(request).status());
    return detail.has_value() ? detail->field_violations(0).description() : "";
  };
  EXPECT_THAT(refused("Place"), HasSubstr("one of B, C"));
  EXPECT_THAT(refused("PLACE"), HasSubstr("one of B, C, E"));
  EXPECT_THAT(refused("Notes"), HasSubstr("is not"));
  auto request = Of(*plan);
  ImportDecision& decision = Correct(2, "B", "NO", request);
  ImportRow::Cell& address = *decision.add_cells();
  address.set_column("Email");
  address.set_value("lin@example.org");
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(Everybody()[0].region_code(), "NO");
  EXPECT_EQ(Everybody()[0].credit().positions(0).affiliation().entries(0).text(), "Examples");
}

TEST_F(ImportBulk, ASlipThatIsCorrectedIsAskedNoMore) {
  MakeDelegation("atlantis", "Atlantis");
  const Import import = Planned("name,Delegation\nLin Wei,Atlantys\nAna Ruiz,Utopia\n");
  ASSERT_EQ(import.questions_size(), 1) << import.DebugString();
  auto request = Of(import);
  request.set_create_delegations(true);
  Correct(2, "Delegation", "Atlantis", request);
  Correct(3, "Delegation", "Utopia", request);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  ASSERT_EQ(committed->new_delegations_size(), 1);
  EXPECT_EQ(committed->new_delegations(0).title(), "Utopia");
  EXPECT_EQ(committed->new_delegations(0).rows(), 1);
}

// ---- Delegations and organizations.

TEST_F(ImportBulk, DelegationsThatTheEventHasNotAreOfferedAndMade) {
  MakeDelegation("kr", "Republic of Korea");
  const Import import = Planned(
      "name,delegation\n"
      "Lin Wei,CÔTE D'IVOIRE\n"
      "Ana Ruiz,Cote d’Ivoire\n"
      "Suharto,REPUBLIC OF KOREA\n"
      "Laura Suero,European Union\n");
  EXPECT_EQ(import.counts().create(), 4) << import.DebugString();
  ASSERT_EQ(import.new_delegations_size(), 2) << import.DebugString();
  EXPECT_EQ(import.new_delegations(0).title(), "CÔTE D'IVOIRE");
  EXPECT_EQ(import.new_delegations(0).rows(), 2);
  EXPECT_EQ(import.new_delegations(0).standing(), v1::Delegation::STANDING_STATE);
  EXPECT_EQ(import.new_delegations(0).region_code(), "CI");
  EXPECT_EQ(import.new_delegations(1).standing(), v1::Delegation::STANDING_INTERGOVERNMENTAL);

  auto request = Of(import);
  EXPECT_THAT(RefusedRows(Commit(request).status()),
              ElementsAre(HasSubstr("2: NEW_DELEGATION"), HasSubstr("3: NEW_DELEGATION"),
                          HasSubstr("5: NEW_DELEGATION")));
  ImportDecision& skip = *request.add_decisions();
  skip.set_row(5);
  skip.set_action(ImportDecision::ACTION_SKIP);
  request.set_create_delegations(true);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  ASSERT_EQ(committed->new_delegations_size(), 1) << "what only a skipped row names is not made";
  const auto delegations = Delegations();
  ASSERT_EQ(delegations.size(), 2u);
  EXPECT_EQ(delegations[0].region_code() + delegations[1].region_code(), "CI");
  EXPECT_TRUE(journal::Verify(connection(), "events/e").ok());
}

TEST_F(ImportBulk, ADelegationThatCameMeanwhileIsTheOne) {
  const Import import = Planned("name,delegation\nLin Wei,Atlantis\n");
  MakeDelegation("atlantis", "ATLANTIS");
  auto request = Of(import);
  request.set_create_delegations(true);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->new_delegations_size(), 0);
  EXPECT_EQ(Delegations().size(), 1u);
  EXPECT_EQ(Everybody()[0].delegation(), "events/e/delegations/atlantis");
  EXPECT_EQ(Rows(import.name())[0].participant().delegation(), "events/e/delegations/atlantis");
}

TEST_F(ImportBulk, ASlipIsAskedAndMakesNoDelegationInSilence) {
  MakeDelegation("atlantis", "Atlantis");
  const Import import = Planned("name,Delegation\nLin Wei,Atlantys\n");
  ASSERT_EQ(import.questions_size(), 1) << import.DebugString();
  EXPECT_EQ(import.questions(0).kind(), Import::Question::KIND_VALUE);
  EXPECT_EQ(import.questions(0).header(), "Delegation");
  EXPECT_EQ(import.questions(0).readings(0).answer(), "Atlantys");
  EXPECT_EQ(import.questions(0).readings(1).answer(), "Atlantis");
  const auto rows = Rows(import.name());
  ASSERT_EQ(rows[0].remarks_size(), 1);
  EXPECT_EQ(rows[0].remarks(0).reason(), "UNKNOWN_DELEGATION");
  EXPECT_THAT(rows[0].remarks(0).message(), HasSubstr("Atlantis"));
  EXPECT_EQ(import.remark_totals(0).value(), "Atlantys");
  auto request = Of(import);
  request.set_create_delegations(true);
  EXPECT_EQ(errors::ReasonOf(Commit(request).status()), v1::GUESSES_NOT_ACCEPTED);
  request.set_accept_guesses(true);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(Delegations().size(), 2u);
}

TEST_F(ImportBulk, ATitleThatIsStatedAsItselfIsNotAsked) {
  MakeDelegation("atlantis", "Atlantis");
  v1::PlanImportRequest options;
  auto& value = *options.add_values();
  value.set_header("Delegation");
  value.set_value("Atlantys");
  value.set_meaning("Atlantys");
  const auto plan = Plan("name,Delegation\nLin Wei,Atlantys\nAna Ruiz,ATLANTYS\n", options);
  ASSERT_TRUE(plan.ok()) << plan.status();
  EXPECT_EQ(plan->questions_size(), 0) << plan->DebugString();
  EXPECT_EQ(plan->remark_totals_size(), 0) << plan->DebugString();
  ASSERT_EQ(plan->new_delegations_size(), 1);
  EXPECT_EQ(plan->new_delegations(0).rows(), 2);
}

TEST_F(ImportBulk, OrganizationsThatAreNotOnRecordAreOfferedAndMade) {
  const Import import = Planned(
      "name,nominating organizations\n"
      "Lin Wei,Ministry of Examples\n"
      "Ana Ruiz,MINISTRY OF EXAMPLES; University of Examples\n"
      "Suharto,Institute of Samples\n");
  EXPECT_EQ(import.counts().create(), 3) << import.DebugString();
  ASSERT_EQ(import.new_organizations_size(), 2) << import.DebugString();
  EXPECT_EQ(import.new_organizations(1).title(), "Ministry of Examples");
  EXPECT_EQ(import.new_organizations(1).rows(), 2);
  auto request = Of(import);
  EXPECT_THAT(RefusedRows(Commit(request).status()),
              ElementsAre(HasSubstr("2: NEW_ORGANIZATION"), HasSubstr("3: NEW_ORGANIZATION"),
                          HasSubstr("4: NEW_ORGANIZATION")));
  auto& link = *request.add_organizations();
  link.set_text("Institute of Samples");
  link.set_organization("organizations/host");
  request.set_create_organizations(true);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  ASSERT_EQ(committed->new_organizations_size(), 1);
  EXPECT_EQ(Count("organizations"), 2);
  std::vector<int> nominated;
  for (const Participant& one : Everybody()) nominated.push_back(one.nominating_organizations_size());
  EXPECT_THAT(nominated, ::testing::UnorderedElementsAre(1, 2, 1));
  EXPECT_TRUE(journal::Verify(connection(), "events/e").ok());
}

TEST_F(ImportBulk, WhatACommitMadeGoesWhenItIsUndoneUnlessItWasChanged) {
  const Import import = Planned(
      "name,delegation,nominating organizations\n"
      "Lin Wei,Atlantis,Ministry of Examples\n"
      "Ana Ruiz,Utopia,\n");
  auto request = Of(import);
  request.set_create_delegations(true);
  request.set_create_organizations(true);
  ASSERT_TRUE(Commit(request).ok());
  for (v1::Delegation& delegation : Delegations()) {
    if (delegation.title().entries(0).text() != "Utopia") continue;
    delegation.set_standing(v1::Delegation::STANDING_OTHER);
    ASSERT_TRUE(participants::UpdateDelegation(connection(), delegation).ok());
  }
  const auto undone = Undo(import.name());
  ASSERT_TRUE(undone.ok()) << undone.status();
  const auto delegations = Delegations();
  ASSERT_EQ(delegations.size(), 1u);
  EXPECT_EQ(delegations[0].title().entries(0).text(), "Utopia");
  ASSERT_EQ(undone->kept_size(), 1) << undone->DebugString();
  EXPECT_EQ(undone->kept(0).name(), delegations[0].name());
  EXPECT_EQ(Count("organizations"), 1);
  EXPECT_TRUE(journal::Verify(connection(), "events/e").ok());
}

}  // namespace
}  // namespace plenary::imports
