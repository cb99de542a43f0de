#include "participants/import_service.h"

#include <functional>
#include <string>
#include <utility>

#include "access/roles.h"
#include "base/status_macros.h"
#include "events/admission_store.h"
#include "events/event_store.h"
#include "journal/write.h"
#include "participants/import_commit.h"
#include "participants/import_plan.h"
#include "participants/import_row_store.h"
#include "participants/import_rules.h"
#include "participants/import_store.h"
#include "participants/import_undo.h"
#include "participants/registration.h"
#include "rpc/errors.h"
#include "rpc/resource_name.h"

namespace plenary::participants {
namespace {

absl::Status CheckMay(const rpc::Call& call, v1::Permission permission, const std::string& resource,
                      const std::string& what) {
  if (!access::ClearanceFor(call.caller(), permission, resource).denied()) return absl::OkStatus();
  return access::Denied(permission, what);
}

// Whoever has people, organizations or delegations made of rows may make them one by one.
absl::Status CheckMayMake(const rpc::Call& call, const v1::CommitImportRequest& request) {
  if (request.create_people()) {
    RETURN_IF_ERROR(CheckMay(call, v1::PERMISSION_DIRECTORY_WRITE, "", "people"));
  }
  if (request.create_organizations()) {
    RETURN_IF_ERROR(CheckMay(call, v1::PERMISSION_DIRECTORY_WRITE, "", "organizations"));
  }
  if (!request.create_delegations()) return absl::OkStatus();
  const std::string event = events::EventName(rpc::EventIdOf(request.name()));
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
  // Whoever may admit may invite, one by one or by a list.
  const bool invites = request.initial_state() == v1::Participant::STATE_INVITED;
  if (!invites) RETURN_IF_ERROR(CheckInitialState(call, request.initial_state()));
  // Where no state is asked for, rows may invite by theirs.
  const bool may_invite = invites || request.initial_state() == v1::Participant::STATE_UNSPECIFIED;
  if (request.has_respond_by_time() && !may_invite) {
    return rpc::errors::InvalidField("respond_by_time", "leave it empty: only invitations are answered");
  }
  ASSIGN_OR_RETURN(std::unique_ptr<ImportPlan> plan,
                   ImportPlan::Open(call, connection, request, context_.secrets.payloads));
  return std::unique_ptr<Plan>(std::move(plan));
}

absl::StatusOr<v1::Import> ImportService::GetImport(rpc::Call&, db::Connection& connection,
                                                    const v1::GetImportRequest& request) {
  return participants::GetImport(connection, request.name());
}

absl::StatusOr<v1::ListImportsResponse> ImportService::ListImports(rpc::Call& call,
                                                                   db::Connection& connection,
                                                                   const v1::ListImportsRequest& request) {
  return participants::ListImports(connection, call, context_.tokens, rpc::ListQuery::From(request));
}

absl::StatusOr<v1::ListImportRowsResponse> ImportService::ListImportRows(
    rpc::Call& call, db::Connection& connection, const v1::ListImportRowsRequest& request) {
  ASSIGN_OR_RETURN(const v1::Import import, participants::GetImport(connection, request.parent()));
  return ListRows(connection, call, context_.tokens, rpc::ListQuery::From(request),
                  context_.secrets.invitations, import.columns());
}

absl::StatusOr<v1::Import> ImportService::CommitImport(rpc::Call& call, db::Connection& connection,
                                                       const v1::CommitImportRequest& request) {
  RETURN_IF_ERROR(CheckMayMake(call, request));
  if (const auto faults = rules::FaultsOf(request); !faults.empty())
    return rpc::errors::InvalidFields(faults);
  ASSIGN_OR_RETURN(const v1::Import import, participants::GetImport(connection, request.name()));
  std::int64_t first_number = 1;
  if (import.state() == v1::Import::STATE_PLANNED && !request.validate_only()) {
    ASSIGN_OR_RETURN(first_number,
                     events::ReserveWaitlistNumbers(connection, std::string(rpc::EventIdOf(request.name())),
                                                    import.counts().rows()));
  }
  return journal::Commit<v1::Import>(
      call, connection, {.payload_key = context_.secrets.payloads, .name = request.name()},
      std::bind_front(participants::GetImport, std::ref(connection)),
      [&](journal::Write& write) { return ImportCommit(write, request, first_number).Run(); });
}

absl::StatusOr<v1::Import> ImportService::UndoImport(rpc::Call& call, db::Connection& connection,
                                                     const v1::UndoImportRequest& request) {
  return journal::Commit<v1::Import>(
      call, connection, {.payload_key = context_.secrets.payloads, .name = request.name()},
      std::bind_front(participants::GetImport, std::ref(connection)),
      [&](journal::Write& write) { return ImportUndo(write, request, context_.collections).Run(); });
}

}  // namespace plenary::participants
