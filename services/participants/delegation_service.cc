#include "participants/delegation_service.h"

#include <algorithm>

#include "access/role_binding_store.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/admission_store.h"
#include "events/event_access.h"
#include "events/event_rules.h"
#include "events/event_view.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/field_mask.h"
#include "messages/output_only.h"
#include "messages/resource.h"
#include "participants/delegation_lead.h"
#include "participants/delegation_store.h"
#include "participants/participant_store.h"
#include "participants/promotion.h"
#include "resource/present.h"
#include "resource/referrers.h"

namespace plenary::participants {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;

enum class Warnings { kLeftOut, kTold };

// What the caller sees of a delegation: more of its own.
void Present(const rpc::Call& call, const events::StoredEvent& event, v1::Delegation& delegation,
             Warnings warnings = Warnings::kTold) {
  if (warnings == Warnings::kTold) {
    for (v1::Warning& warning : events::WarningsOf(delegation)) {
      *delegation.add_warnings() = std::move(warning);
    }
  }
  const contract::Clearance& clearance = call.clearance();
  const auto& own = clearance.delegations;
  const bool is_own = std::find(own.begin(), own.end(), delegation.name()) != own.end();
  resource::Present(call, is_own ? clearance.sees.Union(clearance.sees_own) : clearance.sees,
                    events::LanguagesOf(event), delegation);
}

absl::Status CheckDelegation(const v1::Delegation& delegation) {
  std::vector<errors::FieldViolation> violations;
  if (!delegation.head().empty() &&
      contract::EventIdOf(delegation.head()) != contract::EventIdOf(delegation.name())) {
    violations.push_back({"delegation.head", "name a participant of the same event"});
  }
  if (delegation.has_quota() && delegation.reserved_places() > delegation.quota()) {
    violations.push_back({"delegation.reserved_places", "reserve no more places than the quota allows"});
  }
  return errors::InvalidFieldsIfAny(violations);
}

// Copies the delegation's limits to its event's admission, and promotes participants to places that this
// frees.
absl::Status WriteLimits(journal::Write& write, const v1::Delegation& delegation) {
  const std::string event_id(contract::EventIdOf(delegation.name()));
  ASSIGN_OR_RETURN(const events::Admission before, events::LockAdmission(write.connection(), event_id));
  events::Admission after = before;
  events::AdmissionCounter& counter =
      after.counters[{events::Dimension::kDelegation, std::string(contract::LastId(delegation.name()))}];
  counter.quota = delegation.has_quota() ? std::optional<std::int64_t>(delegation.quota()) : std::nullopt;
  counter.reserved = delegation.reserved_places();
  RETURN_IF_ERROR(events::CheckLimits(before, after));
  ASSIGN_OR_RETURN(const auto promoted, Promote(write.connection(), after));
  write.Touched(promoted);
  return events::SaveAdmissions(write.connection(), {before}, {after});
}

// VOIDED participants do not keep a delegation from being deleted.
absl::Status DetachVoided(journal::Write& write, const std::string& delegation) {
  ASSIGN_OR_RETURN(const std::vector<std::string> voided, VoidedOf(write.connection(), delegation));
  for (const std::string& name : voided) {
    ASSIGN_OR_RETURN(StoredParticipant stored, LockParticipant(write.connection(), name));
    stored.participant.clear_delegation();
    stored.participant.clear_delegation_role();
    RETURN_IF_ERROR(UpdateParticipant(write.connection(), stored));
    write.Changed(stored.participant, journal::kStaff, journal::kStaff);
  }
  return absl::OkStatus();
}

}  // namespace

void DelegationService::Bind(rpc::Router& router) {
  const rpc::CallLanes& lanes = context_.calls;
  router.Bind(lanes, this, &DelegationService::CreateDelegation);
  router.Bind(lanes, this, &DelegationService::GetDelegation);
  router.Bind(lanes, this, &DelegationService::ListDelegations);
  router.Bind(lanes, this, &DelegationService::UpdateDelegation);
  router.Bind(lanes, this, &DelegationService::DeleteDelegation);
}

absl::StatusOr<v1::Delegation> DelegationService::CommitDelegation(
    rpc::Call& call, db::Connection& connection, const std::string& name,
    const std::function<absl::StatusOr<v1::Delegation>(journal::Write&)>& body) {
  ASSIGN_OR_RETURN(v1::Delegation delegation,
                   journal::Commit<v1::Delegation>(
                       call, connection, {context_.secrets.payloads, name},
                       std::bind_front(participants::GetDelegation, std::ref(connection)), body));
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, name));
  Present(call, event, delegation);
  return delegation;
}

absl::StatusOr<v1::Delegation> DelegationService::CreateDelegation(
    rpc::Call& call, db::Connection& connection, const v1::CreateDelegationRequest& request) {
  v1::Delegation given = request.delegation();
  messages::ClearOutputOnly(given);
  given.set_name(contract::NameOf<v1::Delegation>(contract::EventIdOf(request.parent()),
                                                  messages::IdOrNew(request.delegation_id())));
  RETURN_IF_ERROR(CheckDelegation(given));
  return CommitDelegation(call, connection, given.name(),
                          [&](journal::Write& write) -> absl::StatusOr<v1::Delegation> {
                            ASSIGN_OR_RETURN(const events::StoredEvent event,
                                             events::OpenEvent(call, connection, request.parent()));
                            v1::Delegation delegation = given;
                            // No participant belongs to the delegation yet, so this always explains why its
                            // head cannot be set.
                            if (!delegation.head().empty()) RETURN_IF_ERROR(SetHead(write, delegation));
                            RETURN_IF_ERROR(InsertDelegation(connection, delegation));
                            write.Changed(delegation, journal::kNobody, events::AudienceOf(event));
                            if (delegation.has_quota() || delegation.reserved_places() > 0) {
                              RETURN_IF_ERROR(WriteLimits(write, delegation));
                            }
                            return delegation;
                          });
}

absl::StatusOr<v1::Delegation> DelegationService::GetDelegation(rpc::Call& call, db::Connection& connection,
                                                                const v1::GetDelegationRequest& request) {
  ASSIGN_OR_RETURN(v1::Delegation delegation, participants::GetDelegation(connection, request.name()));
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, request.name()));
  Present(call, event, delegation);
  return delegation;
}

absl::StatusOr<v1::ListDelegationsResponse> DelegationService::ListDelegations(
    rpc::Call& call, db::Connection& connection, const v1::ListDelegationsRequest& request) {
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, request.parent()));
  ASSIGN_OR_RETURN(
      v1::ListDelegationsResponse response,
      participants::ListDelegations(
          {connection, call, context_.tokens, resource::ListQuery::From(request, event.event.time_zone())}));
  for (v1::Delegation& delegation : *response.mutable_delegations()) {
    Present(call, event, delegation, Warnings::kLeftOut);
  }
  return response;
}

absl::StatusOr<v1::Delegation> DelegationService::UpdateDelegation(
    rpc::Call& call, db::Connection& connection, const v1::UpdateDelegationRequest& request) {
  const v1::Delegation& changes = request.delegation();
  return CommitDelegation(
      call, connection, changes.name(), [&](journal::Write& write) -> absl::StatusOr<v1::Delegation> {
        // Its limits may change, so the admission is locked first, as everywhere.
        const std::string event_id(contract::EventIdOf(changes.name()));
        RETURN_IF_ERROR(events::LockAdmissions(connection, {event_id}).status());
        ASSIGN_OR_RETURN(const v1::Delegation before,
                         LockDelegation(connection, changes.name(), changes.etag()));
        ASSIGN_OR_RETURN(const events::StoredEvent event,
                         events::SeenEvent(call, connection, changes.name()));
        RETURN_IF_ERROR(events::rules::CheckNotArchived(event.event));
        v1::Delegation delegation = before;
        RETURN_IF_ERROR(
            messages::ApplyUpdate(changes, request.update_mask(), call.clearance().sees, delegation));
        if (MessageDifferencer::Equals(before, delegation)) return before;
        RETURN_IF_ERROR(CheckDelegation(delegation));
        if (before.head() != delegation.head()) RETURN_IF_ERROR(SetHead(write, delegation));
        RETURN_IF_ERROR(participants::UpdateDelegation(connection, delegation));
        write.Changed(delegation, events::AudienceOf(event), events::AudienceOf(event));
        const bool same_limits = before.has_quota() == delegation.has_quota() &&
                                 before.quota() == delegation.quota() &&
                                 before.reserved_places() == delegation.reserved_places();
        if (!same_limits) RETURN_IF_ERROR(WriteLimits(write, delegation));
        return delegation;
      });
}

absl::StatusOr<Empty> DelegationService::DeleteDelegation(rpc::Call& call, db::Connection& connection,
                                                          const v1::DeleteDelegationRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    // Its reserved places become free, so the admission is locked first, as everywhere.
    const std::string event_id(contract::EventIdOf(name));
    RETURN_IF_ERROR(events::LockAdmissions(connection, {event_id}).status());
    RETURN_IF_ERROR(LockDelegation(connection, name, request.etag()).status());
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, name));
    RETURN_IF_ERROR(events::rules::CheckNotArchived(event.event));
    RETURN_IF_ERROR(DetachVoided(write, name));
    RETURN_IF_ERROR(resource::CheckUnreferenced(connection, call.caller(), context_.collections, name));
    RETURN_IF_ERROR(participants::DeleteDelegation(connection, name));
    ASSIGN_OR_RETURN(const auto bindings, access::DeleteRoleBindingsOf(connection, name));
    for (const std::string& binding : bindings) write.Removed(binding, journal::kStaff);
    write.Removed(name, events::AudienceOf(event));
    ASSIGN_OR_RETURN(const auto promoted, FillPlaces(connection, event_id));
    write.Touched(promoted);
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, {context_.secrets.payloads, name}, journal::Gone, remove);
}

}  // namespace plenary::participants
