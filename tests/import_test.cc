// Imports from the file to the participants and back: what the plan says, what decisions do, what a commit
// refuses, and what undoing restores.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "db/connection.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"
#include "google/rpc/error_details.pb.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "support/forum.h"
#include "support/import_fixture.h"
#include "support/test_server.h"

namespace plenary {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using v1::Import;
using v1::ImportDecision;
using v1::ImportRow;
using v1::Participant;

constexpr char kThree[] =
    "name,affiliation,email,external id,category\n"
    "Lin Wei,University of Examples,,x-1,scholar\n"
    "Laura Suero Moreno,Examples University,laura@example.org,x-2,expert\n"
    "Suharto,,,x-3,official\n";

// What an error says of rows: "row 3: UNDECIDED".
std::vector<std::string> RefusedRows(const absl::Status& status) {
  std::vector<std::string> rows;
  const auto detail = test::DetailOf<google::rpc::PreconditionFailure>(status);
  if (!detail.has_value()) return rows;
  for (const auto& violation : detail->violations()) {
    rows.push_back(absl::StrCat(violation.subject(), ": ", violation.type()));
  }
  return rows;
}

std::vector<ImportRow::Outcome> OutcomesOf(const std::vector<ImportRow>& rows) {
  std::vector<ImportRow::Outcome> outcomes;
  for (const ImportRow& row : rows) outcomes.push_back(row.outcome());
  return outcomes;
}

class Imports : public test::ImportTest {
 protected:
  Import MustPlan(std::string_view file, const v1::PlanImportRequest& options = Options()) const {
    const auto import = Plan(file, options);
    if (!import.ok()) throw std::runtime_error(import.status().ToString());
    return *import;
  }
  Import MustCommit(const v1::CommitImportRequest& request) const { return Make<Import>(request); }
  Import MustCommit(const std::string& import) const {
    v1::CommitImportRequest request;
    request.set_name(import);
    return MustCommit(request);
  }
  std::string MakePerson(const std::string& id, const std::string& name) const {
    v1::CreatePersonRequest request;
    request.set_person_id(id);
    request.mutable_person()->add_names()->set_full(name);
    return Make<v1::Person>(request).name();
  }
};

TEST_F(Imports, APlanSaysWhatAFileWouldDoAndChangesNothing) {
  SetCapacity(2);
  const Import import = MustPlan(kThree);
  EXPECT_EQ(import.state(), Import::STATE_PLANNED);
  EXPECT_EQ(import.encoding(), "UTF-8");
  EXPECT_EQ(import.separator(), ",");
  EXPECT_EQ(import.content_size(), static_cast<std::int64_t>(sizeof kThree - 1));
  EXPECT_EQ(import.counts().rows(), 3);
  EXPECT_EQ(import.counts().create(), 3);
  EXPECT_EQ(import.counts().confirmed(), 2);
  EXPECT_EQ(import.counts().waitlisted(), 1);
  ASSERT_EQ(import.columns_size(), 5);
  EXPECT_EQ(import.columns(1).header(), "affiliation");
  EXPECT_FALSE(import.columns(1).field().empty());

  const auto rows = Rows(import.name());
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].row(), 2) << "the headers are row 1";
  const auto& position = rows[0].participant().credit().positions(0);
  EXPECT_EQ(position.organization(), "organizations/host")
      << "the very name of an organization is that organization";
  EXPECT_EQ(rows[1].participant().credit().positions(0).organization(), "");
  ASSERT_EQ(rows[1].near_organizations_size(), 1) << "nearly the name is only said";
  EXPECT_EQ(rows[1].near_organizations(0).candidates(0).name(), "organizations/host");
  EXPECT_EQ(rows[2].expected_state(), Participant::STATE_WAITLISTED);
  EXPECT_TRUE(Everybody().empty());
  VerifyJournal();
}

TEST_F(Imports, ACommitMakesParticipantsAndIsMadeOnce) {
  SetCapacity(2);
  const Import planned = MustPlan(kThree);
  const Import import = MustCommit(planned.name());
  EXPECT_EQ(import.state(), Import::STATE_COMMITTED);
  EXPECT_EQ(import.counts().create(), 3);
  EXPECT_EQ(import.counts().waitlisted(), 1);
  const auto everybody = Everybody();
  ASSERT_EQ(everybody.size(), 3u);
  int confirmed = 0;
  for (const Participant& one : everybody) confirmed += one.state() == Participant::STATE_CONFIRMED ? 1 : 0;
  EXPECT_EQ(confirmed, 2);
  EXPECT_EQ(MustCommit(planned.name()).commit_time().seconds(), import.commit_time().seconds());
  EXPECT_EQ(Everybody().size(), 3u);
  for (const ImportRow& row : Rows(import.name())) {
    v1::GetParticipantRequest get;
    get.set_name(row.result());
    EXPECT_EQ(Make<Participant>(get).external_id(), row.participant().external_id());
  }
  VerifyJournal();
}

TEST_F(Imports, TheSameFileAgainIsOnRecordAlready) {
  constexpr char kNoIds[] = "name,affiliation\nLin Wei,University of Examples\nSuharto,\n";
  MustCommit(MustPlan(kNoIds).name());
  const Import again = MustPlan(kNoIds);
  EXPECT_EQ(again.counts().unchanged(), 2) << again.DebugString();
  MustCommit(again.name());
  EXPECT_EQ(Everybody().size(), 2u);
}

TEST_F(Imports, AnUpdateChangesWhatTheFileSaysAndNothingElse) {
  MustCommit(MustPlan(kThree).name());
  const Import import = MustPlan("external id,name,email\nx-1,Lin Wei,lin@example.org\nx-3,Suharto,\n");
  const auto rows = Rows(import.name());
  EXPECT_THAT(OutcomesOf(rows), ElementsAre(ImportRow::OUTCOME_UPDATE, ImportRow::OUTCOME_UNCHANGED));
  EXPECT_THAT(rows[0].changed_fields(), ElementsAre("contact"));
  const Import committed = MustCommit(import.name());
  EXPECT_EQ(committed.counts().update(), 1);
  v1::GetParticipantRequest get;
  get.set_name(rows[0].existing());
  const auto changed = Make<Participant>(get);
  EXPECT_THAT(changed.contact().emails(), ElementsAre("lin@example.org"));
  EXPECT_EQ(changed.credit().positions(0).organization(), "organizations/host");
  EXPECT_EQ(changed.category(), Participant::CATEGORY_SCHOLAR);
}

TEST_F(Imports, ErrorsAreToldAllAtOnceByRowAndColumn) {
  const Import import = MustPlan(
      "name,email,category,delegation,state or territory\n"
      "Lin Wei,no address,wizard,Atlantis,XYZ\n"
      ",a@example.org,,,\n"
      "Suharto,,,,\n");
  EXPECT_EQ(import.counts().error(), 2) << import.DebugString();
  EXPECT_EQ(import.counts().create(), 1);
  const auto rows = Rows(import.name(), "outcome = ERROR");
  ASSERT_EQ(rows.size(), 2u);
  std::vector<std::string> columns;
  for (const auto& error : rows[0].errors()) columns.push_back(error.column());
  EXPECT_THAT(columns, ::testing::UnorderedElementsAre("email", "category", "state or territory"));
  ASSERT_EQ(import.new_delegations_size(), 1) << "a delegation that is not on record is offered, no error";
  EXPECT_EQ(import.new_delegations(0).title(), "Atlantis");
  const absl::Status refused = Commit(import.name()).status();
  EXPECT_EQ(errors::ReasonOf(refused), v1::ROWS_REFUSED) << refused;
  EXPECT_THAT(RefusedRows(refused), ElementsAre("row 2: ERRORS", "row 3: ERRORS"));
  v1::CommitImportRequest request;
  request.set_name(import.name());
  request.set_skip_errors(true);
  EXPECT_EQ(MustCommit(request).counts().skipped(), 2);
  EXPECT_EQ(Everybody().size(), 1u);
}

TEST_F(Imports, WhoMayBeSomebodyIsDecidedByTheCaller) {
  const std::string person = MakePerson("lin", "Lin Wei");
  const Import import = MustPlan("name\nLin Wei\nWei Lin\nSuharto\n");
  const auto rows = Rows(import.name());
  EXPECT_THAT(OutcomesOf(rows),
              ElementsAre(ImportRow::OUTCOME_MATCH, ImportRow::OUTCOME_DUPLICATE, ImportRow::OUTCOME_CREATE));
  EXPECT_EQ(rows[0].candidates(0).name(), person);
  EXPECT_EQ(rows[1].duplicate_of(), 2);
  EXPECT_THAT(RefusedRows(Commit(import.name()).status()),
              ElementsAre("row 2: UNDECIDED", "row 3: UNDECIDED"));

  v1::CommitImportRequest request;
  request.set_name(import.name());
  ImportDecision& link = *request.add_decisions();
  link.set_row(2);
  link.set_action(ImportDecision::ACTION_LINK);
  link.set_link(person);
  request.set_undecided(ImportDecision::ACTION_SKIP);
  request.set_validate_only(true);
  EXPECT_EQ(MustCommit(request).counts().create(), 2);
  EXPECT_TRUE(Everybody().empty()) << "it was only checked";
  request.clear_validate_only();
  const Import committed = MustCommit(request);
  EXPECT_EQ(committed.counts().skipped(), 1);
  const auto everybody = Everybody();
  ASSERT_EQ(everybody.size(), 2u);
  int linked = 0;
  for (const Participant& one : everybody) linked += one.person() == person ? 1 : 0;
  EXPECT_EQ(linked, 1);
}

TEST_F(Imports, DecisionsThatMakeNoSenseAreToldAllAtOnce) {
  MustCommit(MustPlan("name,external id\nOld,x-0\n").name());
  const Import import = MustPlan("name,external id,email\nNew,x-1,\nBad,x-2,bad\nOld,x-0,old@example.org\n");
  v1::CommitImportRequest request;
  request.set_name(import.name());
  const auto decide = [&](int row, ImportDecision::Action action, const std::string& to = "") {
    ImportDecision& decision = *request.add_decisions();
    decision.set_row(row);
    decision.set_action(action);
    decision.set_link(to);
  };
  decide(3, ImportDecision::ACTION_CREATE);
  decide(4, ImportDecision::ACTION_CREATE);
  decide(99, ImportDecision::ACTION_SKIP);
  const absl::Status status = admin().Call<Import>(request).status();
  const auto bad = test::DetailOf<google::rpc::BadRequest>(status);
  ASSERT_TRUE(bad.has_value()) << status;
  EXPECT_EQ(bad->field_violations_size(), 3) << status;
  request.clear_decisions();
  decide(2, ImportDecision::ACTION_LINK, "events/other/participants/p");
  decide(2, ImportDecision::ACTION_SKIP, "people/p");
  EXPECT_EQ(test::DetailOf<google::rpc::BadRequest>(admin().Call<Import>(request).status())
                .value_or(google::rpc::BadRequest())
                .field_violations_size(),
            3);
}

TEST_F(Imports, WhatChangedSinceThePlanIsRefusedByRow) {
  MustCommit(MustPlan("name,external id\nFirst,x-1\nSecond,x-2\n").name());
  const Import import = MustPlan(
      "name,external "
      "id,email\nFirst,x-1,f@example.org\nSecond,x-2,s@example.org\nThird,x-3,\nFourth,x-4,\nFifth,,\n");
  const auto rows = Rows(import.name());
  v1::UpdateParticipantRequest update;
  update.mutable_participant()->set_name(rows[0].existing());
  update.mutable_participant()->set_protocol_rank(7);
  update.mutable_update_mask()->add_paths("protocol_rank");
  Make<Participant>(update);
  v1::RegisterParticipantRequest registration;
  registration.set_parent(kEvent);
  *registration.mutable_participant()->mutable_credit()->mutable_display_name() = test::English("Somebody");
  registration.mutable_participant()->set_external_id("x-3");
  Make<Participant>(registration);
  *registration.mutable_participant()->mutable_credit()->mutable_display_name() = test::English("Fifth");
  registration.mutable_participant()->set_external_id("x-9");
  Make<Participant>(registration);
  const auto before = Everybody();
  const absl::Status refused = Commit(import.name()).status();
  EXPECT_THAT(RefusedRows(refused),
              ElementsAre("row 2: PARTICIPANT_CHANGED", "row 4: EXTERNAL_ID_TAKEN", "row 6: NAMESAKE_CAME"))
      << refused;
  EXPECT_EQ(Everybody().size(), before.size()) << "nothing is half done";
  v1::GetImportRequest get;
  get.set_name(import.name());
  EXPECT_EQ(Make<Import>(get).state(), Import::STATE_PLANNED);
}

TEST_F(Imports, ARowWithoutAPlaceSaysWhichLimitIsReached) {
  v1::UpdateEventRequest update;
  update.mutable_event()->set_name(kEvent);
  update.mutable_event()->mutable_registration_policy()->set_capacity(2);
  update.mutable_event()->mutable_registration_policy()->set_waitlist_disabled(true);
  update.mutable_update_mask()->add_paths("registration_policy");
  Make<v1::Event>(update);
  const auto rows = Rows(MustPlan(kThree).name());
  ASSERT_EQ(rows.size(), 3u);
  ASSERT_EQ(rows[2].errors_size(), 1);
  EXPECT_EQ(rows[2].errors(0).reason(), "NO_PLACE_LEFT");
  EXPECT_THAT(rows[2].errors(0).message(), HasSubstr("a capacity of 2"));
}

TEST_F(Imports, PlacesAreThoseThatAreLeftWhenItIsCommitted) {
  SetCapacity(3);
  const Import import = MustPlan(kThree);
  EXPECT_EQ(import.counts().confirmed(), 3);
  v1::RegisterParticipantRequest registration;
  registration.set_parent(kEvent);
  *registration.mutable_participant()->mutable_credit()->mutable_display_name() = test::English("Somebody");
  Make<Participant>(registration);
  const Import committed = MustCommit(import.name());
  EXPECT_EQ(committed.counts().confirmed(), 2);
  EXPECT_EQ(committed.counts().waitlisted(), 1);
  const auto rows = Rows(import.name());
  EXPECT_EQ(rows[2].expected_state(), Participant::STATE_WAITLISTED) << "the last row waits";
}

TEST_F(Imports, UndoingIsAsIfItNeverWas) {
  SetCapacity(3);
  MustCommit(MustPlan(kThree).name());
  v1::RegisterParticipantRequest registration;
  registration.set_parent(kEvent);
  registration.set_participant_id("waits");
  *registration.mutable_participant()->mutable_credit()->mutable_display_name() = test::English("Waits");
  Make<Participant>(registration);
  const auto before = Everybody();
  const Import import =
      MustPlan("external id,name,email,category\nx-1,Lin Wei,lin@example.org,expert\nx-9,New One,,\n");
  EXPECT_EQ(import.counts().update(), 1);
  MustCommit(import.name());
  EXPECT_EQ(Everybody().size(), before.size() + 1);
  const auto undone = Undo(import.name());
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_EQ(undone->state(), Import::STATE_UNDONE);
  const auto after = Everybody();
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) EXPECT_EQ(after[i].DebugString(), before[i].DebugString());
  EXPECT_TRUE(Undo(import.name()).ok()) << "once more changes nothing";
  EXPECT_EQ(errors::ReasonOf(Commit(import.name()).status()), v1::ILLEGAL_STATE);
  VerifyJournal();
}

TEST_F(Imports, UndoingGivesPlacesToThoseWhoWait) {
  SetCapacity(3);
  const Import import = MustCommit(MustPlan(kThree).name());
  v1::RegisterParticipantRequest registration;
  registration.set_parent(kEvent);
  registration.set_participant_id("waits");
  *registration.mutable_participant()->mutable_credit()->mutable_display_name() = test::English("Waits");
  EXPECT_EQ(Make<Participant>(registration).state(), Participant::STATE_WAITLISTED);
  ASSERT_TRUE(Undo(import.name()).ok());
  const auto everybody = Everybody();
  ASSERT_EQ(everybody.size(), 1u);
  EXPECT_EQ(everybody[0].state(), Participant::STATE_CONFIRMED);
}

// More are confirmed than the capacity allows: rows that change them hold, new ones wait, and it can be
// undone.
TEST_F(Imports, AboveTheCapacityWhoHasAPlaceKeepsItAndNobodyElseGetsOne) {
  MustCommit(MustPlan(kThree).name());
  SetCapacity(2);
  const auto before = Everybody();
  const Import import =
      MustPlan("external id,name,email,category\nx-1,Lin Wei,lin@example.org,expert\nx-9,New One,,\n");
  const Import committed = MustCommit(import.name());
  EXPECT_EQ(committed.counts().update(), 1);
  EXPECT_EQ(committed.counts().waitlisted(), 1);
  int confirmed = 0;
  for (const Participant& one : Everybody()) confirmed += one.state() == Participant::STATE_CONFIRMED ? 1 : 0;
  EXPECT_EQ(confirmed, 3);
  const auto undone = Undo(import.name());
  ASSERT_TRUE(undone.ok()) << undone.status();
  const auto after = Everybody();
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) EXPECT_EQ(after[i].DebugString(), before[i].DebugString());
}

TEST_F(Imports, WhatWasBuiltOnStaysWhenItIsUndone) {
  const Import import = MustCommit(MustPlan(kThree).name());
  const auto rows = Rows(import.name());
  v1::CreateSessionRequest session;
  session.set_parent(kEvent);
  session.set_session_id("opening");
  *session.mutable_session()->mutable_title() = test::English("Opening");
  session.mutable_session()->add_appearances()->set_participant(rows[0].result());
  Make<v1::Session>(session);
  v1::UpdateParticipantRequest update;
  update.mutable_participant()->set_name(rows[1].result());
  update.mutable_participant()->set_protocol_rank(7);
  update.mutable_update_mask()->add_paths("protocol_rank");
  Make<Participant>(update);
  const auto undone = Undo(import.name());
  ASSERT_TRUE(undone.ok()) << undone.status();
  ASSERT_EQ(undone->kept_size(), 2) << undone->DebugString();
  EXPECT_EQ(undone->kept(0).name(), rows[0].result());
  EXPECT_EQ(undone->kept(0).display_name(), "Lin Wei");
  EXPECT_THAT(undone->kept(0).reason(), HasSubstr("events/forum/sessions/opening"));
  EXPECT_EQ(undone->kept(1).name(), rows[1].result());
  EXPECT_EQ(Everybody().size(), 2u) << "the third goes";
}

TEST_F(Imports, PeopleAreMadeWhereTheCallerAsksForThem) {
  const std::int64_t before = Count("people");
  v1::CommitImportRequest request;
  request.set_name(MustPlan(kThree).name());
  request.set_create_people(true);
  MustCommit(request);
  EXPECT_EQ(Count("people"), before + 3);
  for (const Participant& one : Everybody()) EXPECT_FALSE(one.person().empty());
  VerifyJournal();
  VerifyJournal("directory");
  ASSERT_TRUE(Undo(request.name()).ok());
  EXPECT_EQ(Count("people"), before);
}

TEST_F(Imports, AnOrganizationIsLinkedToATextForAllRows) {
  const Import import = MustPlan("name,affiliation\nA,Univ. of Examples\nB,Univ. of Examples\nC,Elsewhere\n");
  v1::CommitImportRequest request;
  request.set_name(import.name());
  auto& link = *request.add_organizations();
  link.set_text("Univ. of Examples");
  link.set_organization("organizations/nowhere");
  const absl::Status refused = admin().Call<Import>(request).status();
  EXPECT_EQ(errors::ReasonOf(refused), v1::REFERENCE_NOT_FOUND);
  EXPECT_THAT(std::string(refused.message()), HasSubstr("organizations/nowhere"));
  link.set_organization("organizations/host");
  MustCommit(request);
  int linked = 0;
  for (const Participant& one : Everybody()) {
    linked += one.credit().positions(0).organization() == "organizations/host" ? 1 : 0;
  }
  EXPECT_EQ(linked, 2);
}

TEST_F(Imports, APlanIsMadeOnceByItsRequestId) {
  v1::PlanImportRequest options = Options();
  options.set_request_id(NewUuid());
  const Import first = MustPlan(kThree, options);
  EXPECT_EQ(MustPlan(kThree, options).name(), first.name());
  EXPECT_EQ(Count("imports"), 1) << "the second is not kept";
  EXPECT_EQ(errors::ReasonOf(Plan("name\nAnother\n", options).status()), v1::REQUEST_ID_REUSED);
  options.set_validate_only(true);
  options.clear_request_id();
  EXPECT_EQ(MustPlan(kThree, options).counts().create(), 3);
  EXPECT_EQ(Count("imports"), 1);
  EXPECT_EQ(Count("import_rows"), 3);
}

TEST_F(Imports, ABulkInTheJournalIsListedAndCannotBeAltered) {
  MustCommit(MustPlan(kThree).name());
  v1::ListJournalRequest list;
  list.set_scope(kEvent);
  const auto entries = Make<v1::ListJournalResponse>(list);
  const v1::JournalEntry& last = *entries.entries().rbegin();
  EXPECT_EQ(last.method(), "plenary.v1.ParticipantService/CommitImport");
  EXPECT_EQ(last.bulk().change_count(), 3);
  ASSERT_EQ(last.changes_size(), 1) << "the import itself";
  v1::ListJournalChangesRequest changes;
  changes.set_scope(kEvent);
  changes.set_revision(last.revision());
  changes.set_page_size(2);
  const auto page = Make<v1::ListJournalChangesResponse>(changes);
  EXPECT_EQ(page.changes_size(), 2);
  changes.set_page_token(page.next_page_token());
  EXPECT_EQ(Make<v1::ListJournalChangesResponse>(changes).changes_size(), 1);
  changes.clear_page_token();
  changes.set_revision(1);
  EXPECT_EQ(Make<v1::ListJournalChangesResponse>(changes).changes_size(), 0) << "an entry without a bulk";
  changes.set_revision(1'000);
  EXPECT_TRUE(absl::IsNotFound(admin().Call<v1::ListJournalChangesResponse>(changes).status()));

  db::Connection connection({.url = server().database().url()});
  v1::VerifyJournalRequest verify;
  verify.set_scope(kEvent);
  for (const char* harm : {"UPDATE bulk_changes SET audience_after = 'public' WHERE ordinal = 1",
                           "DELETE FROM bulk_changes WHERE ordinal = 2",
                           "INSERT INTO bulk_changes SELECT scope, bulk, 3, "
                           "'events/forum/participants/more', '', '', '', NULL, '', ''"
                           " FROM bulk_changes WHERE ordinal = 0"}) {
    VerifyJournal();
    ASSERT_TRUE(connection.ExecuteScript("CREATE TABLE kept AS TABLE bulk_changes").ok());
    ASSERT_TRUE(connection.ExecuteScript(harm).ok()) << harm;
    EXPECT_EQ(errors::ReasonOf(admin().Call<v1::VerifyJournalResponse>(verify).status()), v1::JOURNAL_BROKEN)
        << harm;
    ASSERT_TRUE(
        connection
            .ExecuteScript("DELETE FROM bulk_changes; INSERT INTO bulk_changes TABLE kept; DROP TABLE kept")
            .ok());
  }
}

// Who had no answer sends the plan again, to another server, while the first call is being committed.
TEST_F(Imports, APlanThatIsRepeatedWhileItIsFinishedIsThatPlan) {
  v1::PlanImportRequest options = Options();
  options.set_import_id("once");
  options.set_request_id("0b8f5c0e-5d0f-4d3c-9f59-0b3f0f6c1d55");
  const test::TestServer other(server(), test::SmallServer());
  const auto plan = [&](const test::TestServer& at) {
    return at.Connect().WithKey(server().admin_key()).Send<v1::Import>(Messages(options, "name\nLin Wei\n"));
  };
  db::Connection connection({.url = server().database().url()});
  std::future<absl::StatusOr<v1::Import>> first;
  std::future<absl::StatusOr<v1::Import>> repeated;
  {
    db::Transaction lock(connection);
    ASSERT_TRUE(
        connection.ExecuteScript("SELECT 1 FROM journal_heads WHERE scope = 'events/forum' FOR UPDATE").ok());
    first = std::async(std::launch::async, plan, std::cref(server()));
    ASSERT_TRUE(test::Eventually([&] { return CountWaiting() == 1; }));
    repeated = std::async(std::launch::async, plan, std::cref(other));
    ASSERT_TRUE(test::Eventually([&] { return CountWaiting() == 2; }));
  }
  const auto planned = first.get();
  ASSERT_TRUE(planned.ok()) << planned.status();
  const auto again = repeated.get();
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_EQ(again->DebugString(), planned->DebugString());
}

}  // namespace
}  // namespace plenary
