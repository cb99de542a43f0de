#include "imports/import_service.h"

#include <functional>
#include <string>
#include <utility>

#include "access/roles.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/admission_store.h"
#include "events/event_store.h"
#include "import_plans/import_plan.h"
#include "import_plans/import_row_store.h"
#include "import_plans/import_rules.h"
#include "import_plans/import_store.h"
#include "imports/import_commit.h"
#include "imports/import_undo.h"
#include "journal/write.h"
#include "participants/registration.h"

namespace plenary::imports {
namespace {

absl::Status CheckMay(const rpc::Call& call, v1::Permission permission, const std::string& resource,
                      const std::string& what) {
  if (!access::ClearanceFor(call.caller(), permission, resource).denied()) return absl::OkStatus();
  return access::Denied(permission, what);
}

// A caller whose rows create people, organizations or delegations needs the permissions to create them.
absl::Status CheckMayMake(const rpc::Call& call, const v1::CommitImportRequest& request) {
  if (request.create_people()) {
    RETURN_IF_ERROR(CheckMay(call, v1::PERMISSION_DIRECTORY_WRITE, "", "people"));
  }
  if (request.create_organizations()) {
    RETURN_IF_ERROR(CheckMay(call, v1::PERMISSION_DIRECTORY_WRITE, "", "organizations"));
  }
  if (!request.create_delegations()) return absl::OkStatus();
  const std::string event = contract::EventOf(request.name());
  return CheckMay(call, v1::PERMISSION_DELEGATIONS_WRITE, event, event);
}

}  // namespace

void ImportService::Bind(rpc::Router& router) {
  router.Bind(context_.bulk, this, &ImportService::PlanImport);
  router.Bind(context_.calls, this, &ImportService::GetImport);
  router.Bind(context_.calls, this, &ImportService::ListImports);
  router.Bind(context_.calls, this, &ImportService::ListImportRows);
  router.Bind(context_.bulk, this, &ImportService::CommitImport);
  router.Bind(context_.bulk, this, &ImportService::UndoImport);
}

absl::StatusOr<std::unique_ptr<ImportService::Plan>> ImportService::PlanImport(
    rpc::Call& call, db::Connection& connection, const v1::PlanImportRequest& request) {
  // Callers who may admit may also invite, one by one or by a list.
  const bool invites = request.initial_state() == v1::Participant::STATE_INVITED;
  if (!invites) RETURN_IF_ERROR(participants::CheckInitialState(call, request.initial_state()));
  // Without a requested state, rows may invite by their own state.
  const bool may_invite = invites || request.initial_state() == v1::Participant::STATE_UNSPECIFIED;
  if (request.has_respond_by_time() && !may_invite) {
    return errors::InvalidField("respond_by_time", "leave it empty: only invitations are answered");
  }
  ASSIGN_OR_RETURN(std::unique_ptr<import_plans::ImportPlan> plan,
                   import_plans::ImportPlan::Open(call, connection, request, context_.secrets.payloads));
  return std::unique_ptr<Plan>(std::move(plan));
}

absl::StatusOr<v1::Import> ImportService::GetImport(rpc::Call&, db::Connection& connection,
                                                    const v1::GetImportRequest& request) {
  return import_plans::GetImport(connection, request.name());
}

absl::StatusOr<v1::ListImportsResponse> ImportService::ListImports(rpc::Call& call,
                                                                   db::Connection& connection,
                                                                   const v1::ListImportsRequest& request) {
  return import_plans::ListImports({connection, call, context_.tokens, resource::ListQuery::From(request)});
}

absl::StatusOr<v1::ListImportRowsResponse> ImportService::ListImportRows(
    rpc::Call& call, db::Connection& connection, const v1::ListImportRowsRequest& request) {
  ASSIGN_OR_RETURN(const v1::Import import, import_plans::GetImport(connection, request.parent()));
  return import_plans::ListRows({connection, call, context_.tokens, resource::ListQuery::From(request)},
                                context_.secrets.invitations, import.columns());
}

absl::StatusOr<v1::Import> ImportService::CommitImport(rpc::Call& call, db::Connection& connection,
                                                       const v1::CommitImportRequest& request) {
  RETURN_IF_ERROR(CheckMayMake(call, request));
  if (const auto faults = import_plans::rules::FaultsOf(request); !faults.empty())
    return errors::InvalidFields(faults);
  ASSIGN_OR_RETURN(const v1::Import import, import_plans::GetImport(connection, request.name()));
  std::int64_t first_number = 1;
  if (import.state() == v1::Import::STATE_PLANNED && !request.validate_only()) {
    ASSIGN_OR_RETURN(first_number, events::ReserveWaitlistNumbers(
                                       connection, std::string(contract::EventIdOf(request.name())),
                                       import.counts().rows()));
  }
  return journal::Commit<v1::Import>(
      call, connection, {.payload_key = context_.secrets.payloads, .name = request.name()},
      std::bind_front(import_plans::GetImport, std::ref(connection)),
      [&](journal::Write& write) { return ImportCommit(write, request, first_number).Run(); });
}

absl::StatusOr<v1::Import> ImportService::UndoImport(rpc::Call& call, db::Connection& connection,
                                                     const v1::UndoImportRequest& request) {
  return journal::Commit<v1::Import>(
      call, connection, {.payload_key = context_.secrets.payloads, .name = request.name()},
      std::bind_front(import_plans::GetImport, std::ref(connection)),
      [&](journal::Write& write) { return ImportUndo(write, request, context_.collections).Run(); });
}

}  // namespace plenary::imports
