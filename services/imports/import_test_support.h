// For tests of imports on a real database, without the server: plan, commit, undo.

#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "directory/store_test_support.h"
#include "events/admission_store.h"
#include "import_plans/import_plan.h"
#include "import_plans/import_row_store.h"
#include "import_plans/import_store.h"
#include "imports/import_commit.h"
#include "imports/import_undo.h"
#include "journal/write.h"

namespace plenary::imports {

inline constexpr char kKey[] = "a key for the payloads of requests";

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
    auto caller = std::make_shared<contract::Caller>();
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

// With the event events/e, and imports into it.
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

  // `request` has options; its parent is set here.
  absl::StatusOr<v1::Import> Plan(const std::string& file, v1::PlanImportRequest request = {}) {
    request.set_parent("events/e");
    RegistrarCall call("plenary.v1.ParticipantService/PlanImport", request);
    ASSIGN_OR_RETURN(const auto plan, import_plans::ImportPlan::Open(call, connection(), request, kKey));
    for (std::size_t at = 0; at < file.size(); at += 1000) {
      v1::PlanImportRequest piece;
      piece.set_content(file.substr(at, 1000));
      RETURN_IF_ERROR(plan->Take(call, connection(), piece));
    }
    return plan->Finish(call, connection());
  }
  absl::StatusOr<v1::Import> Commit(const v1::CommitImportRequest& request) {
    const RegistrarCall call("plenary.v1.ParticipantService/CommitImport", request);
    ASSIGN_OR_RETURN(const std::int64_t number, events::ReserveWaitlistNumbers(connection(), "e", 1'000));
    return journal::Commit<v1::Import>(
        call, connection(), {.payload_key = kKey, .name = request.name()},
        [&](const std::string& name) { return import_plans::GetImport(connection(), name); },
        [&](journal::Write& write) { return ImportCommit(write, request, number).Run(); });
  }
  absl::StatusOr<v1::Import> Commit(const std::string& name) {
    v1::CommitImportRequest request;
    request.set_name(name);
    return Commit(request);
  }
  // Plans a file that must be readable and has only a name, and commits it.
  v1::Import Planned(const std::string& file, const v1::PlanImportRequest& request = {}) {
    const auto import = Plan(file, request);
    EXPECT_TRUE(import.ok()) << import.status();
    return import.ok() ? *import : v1::Import();
  }
  std::string MustPlan(const std::string& file, const v1::PlanImportRequest& request = {}) {
    return Planned(file, request).name();
  }
  void MustCommit(const std::string& file, const v1::PlanImportRequest& request = {}) {
    const auto committed = Commit(MustPlan(file, request));
    ASSERT_TRUE(committed.ok()) << committed.status();
  }
  absl::StatusOr<v1::Import> Undo(const std::string& name) {
    v1::UndoImportRequest request;
    request.set_name(name);
    const RegistrarCall call("plenary.v1.ParticipantService/UndoImport", request);
    const resource::Collections none;
    return journal::Commit<v1::Import>(
        call, connection(), {.payload_key = kKey, .name = name},
        [&](const std::string& import) { return import_plans::GetImport(connection(), import); },
        [&](journal::Write& write) { return ImportUndo(write, request, none).Run(); });
  }
  std::vector<v1::ImportRow> Rows(const std::string& import) {
    v1::ListImportRowsRequest request;
    request.set_parent(import);
    request.set_page_size(1000);
    const RegistrarCall call("plenary.v1.ParticipantService/ListImportRows", request);
    const auto plan = import_plans::GetImport(connection(), import);
    EXPECT_TRUE(plan.ok()) << plan.status();
    const auto page = import_plans::ListRows(
        {connection(), call, directory::kTokens, resource::ListQuery::From(request)}, kKey, plan->columns());
    EXPECT_TRUE(page.ok()) << page.status();
    return page.ok() ? std::vector<v1::ImportRow>(page->rows().begin(), page->rows().end())
                     : std::vector<v1::ImportRow>();
  }
};

}  // namespace plenary::imports
