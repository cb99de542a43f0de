// Imports on a real database, without the server around them: plan, commit, undo.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "directory/store_test_support.h"
#include "events/admission_store.h"
#include "journal/journal.h"
#include "participants/import_commit.h"
#include "participants/import_plan.h"
#include "participants/import_row_store.h"
#include "participants/import_store.h"
#include "participants/import_undo.h"
#include "rpc/errors.h"
#include "rpc/idempotency.h"

namespace plenary::participants {
namespace {

using ::testing::ElementsAre;
using v1::Import;
using v1::ImportRow;
using v1::Participant;

constexpr char kKey[] = "a key for the payloads of requests";

// A call of a registrar.
class RegistrarCall : public rpc::Call {
 public:
  RegistrarCall(std::string method, const google::protobuf::Message& request)
      : request_of_call_(request.New()) {
    request_of_call_->CopyFrom(request);
    request_ = request_of_call_.get();
    info_.full_name = std::move(method);
    method_ = &info_;
    id_ = "0123456789abcdef";
    auto caller = std::make_shared<rpc::Caller>();
    caller->principal = "apiKeys/registrar";
    caller_ = caller;
    clearance_.granted = clearance_.by_role = clearance_.staff = true;
    clearance_.sees = {v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_PARTICIPANTS, v1::AUDIENCE_CLASS_STAFF,
                       v1::AUDIENCE_CLASS_RESTRICTED};
  }
  bool Wanted() const override { return true; }
  void Reply(const absl::Status&) override {}
  void Reply(const google::protobuf::Message&) override {}

 private:
  const std::unique_ptr<google::protobuf::Message> request_of_call_;
  rpc::MethodInfo info_;
};

class ImportFlow : public directory::StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped()) return;
    Sql("INSERT INTO events (id, title, names, kind, state, was_public, detail)"
        " VALUES ('e', 'Forum', 'Forum', 1, 2, true, '')");
    Sql("INSERT INTO event_admission (event_id) VALUES ('e')");
    Sql("INSERT INTO journal_heads (scope) VALUES ('events/e')");
  }

  void Sql(const std::string& sql) {
    const absl::Status status = connection().ExecuteScript(sql);
    ASSERT_TRUE(status.ok()) << sql << "\n" << status;
  }
  std::int64_t Count(const std::string& what) {
    const auto rows = connection().ExecuteComposed("SELECT count(*) FROM " + what, {});
    EXPECT_TRUE(rows.ok()) << rows.status();
    return rows.ok() ? (*rows)[0].Int(0) : -1;
  }

  absl::StatusOr<Import> Plan(const std::string& file) {
    v1::PlanImportRequest request;
    request.set_parent("events/e");
    RegistrarCall call("plenary.v1.ParticipantService/PlanImport", request);
    ASSIGN_OR_RETURN(const auto plan, ImportPlan::Open(call, connection(), request, kKey));
    for (std::size_t at = 0; at < file.size(); at += 1000) {
      v1::PlanImportRequest piece;
      piece.set_content(file.substr(at, 1000));
      RETURN_IF_ERROR(plan->Take(call, connection(), piece));
    }
    return plan->Finish(call, connection());
  }
  absl::StatusOr<Import> Commit(const v1::CommitImportRequest& request) {
    const RegistrarCall call("plenary.v1.ParticipantService/CommitImport", request);
    ASSIGN_OR_RETURN(const std::int64_t number, events::ReserveWaitlistNumbers(connection(), "e", 1'000));
    return journal::Commit<Import>(
        call, connection(), {.payload_key = kKey, .name = request.name()},
        [&](const std::string& name) { return GetImport(connection(), name); },
        [&](journal::Write& write) { return ImportCommit(write, request, number).Run(); });
  }
  absl::StatusOr<Import> Commit(const std::string& name) {
    v1::CommitImportRequest request;
    request.set_name(name);
    return Commit(request);
  }
  absl::StatusOr<Import> Undo(const std::string& name) {
    v1::UndoImportRequest request;
    request.set_name(name);
    const RegistrarCall call("plenary.v1.ParticipantService/UndoImport", request);
    const rpc::Collections none;
    return journal::Commit<Import>(
        call, connection(), {.payload_key = kKey, .name = name},
        [&](const std::string& import) { return GetImport(connection(), import); },
        [&](journal::Write& write) { return ImportUndo(write, request, none).Run(); });
  }
  std::vector<ImportRow> Rows(const std::string& import) {
    v1::ListImportRowsRequest request;
    request.set_parent(import);
    request.set_page_size(1000);
    const RegistrarCall call("plenary.v1.ParticipantService/ListImportRows", request);
    const auto page = ListRows(connection(), call, directory::kTokens, rpc::ListQuery::From(request), kKey);
    EXPECT_TRUE(page.ok()) << page.status();
    return page.ok() ? std::vector<ImportRow>(page->rows().begin(), page->rows().end())
                     : std::vector<ImportRow>();
  }
};

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

TEST_F(ImportFlow, ErrorsAndDecisions) {
  const auto plan = Plan("name,email\nLin Wei,bad\nWei Lin,\nLIN Wei,\n");
  ASSERT_TRUE(plan.ok()) << plan.status();
  const auto rows = Rows(plan->name());
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].outcome(), ImportRow::OUTCOME_ERROR);
  EXPECT_EQ(rows[1].outcome(), ImportRow::OUTCOME_CREATE);
  EXPECT_EQ(rows[2].outcome(), ImportRow::OUTCOME_DUPLICATE);
  EXPECT_EQ(rpc::ReasonOf(Commit(plan->name()).status()), v1::ROWS_REFUSED);
  v1::CommitImportRequest request;
  request.set_name(plan->name());
  request.set_skip_errors(true);
  request.set_undecided(v1::ImportDecision::ACTION_SKIP);
  const auto committed = Commit(request);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(committed->counts().skipped(), 2);
  EXPECT_EQ(Count("participants"), 1);
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
}  // namespace plenary::participants
