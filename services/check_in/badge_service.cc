#include "check_in/badge_service.h"

#include <optional>
#include <utility>
#include <vector>

#include "base/code.h"
#include "base/ids.h"
#include "base/status_macros.h"
#include "check_in/badge_store.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_access.h"
#include "messages/redaction.h"
#include "messages/resource.h"
#include "participants/participant_rules.h"
#include "participants/participant_store.h"
#include "resource/idempotency.h"

namespace plenary::check_in {
namespace {

using v1::Badge;

// Locks the participant, so that two calls that issue a badge run one after the other.
absl::StatusOr<v1::Participant> LockHolder(db::Connection& connection, const std::string& name,
                                           const std::string& etag) {
  RETURN_IF_ERROR(connection.WaitBriefly());
  ASSIGN_OR_RETURN(participants::StoredParticipant stored, participants::LockParticipant(connection, name));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, stored.participant.etag()));
  return std::move(stored.participant);
}

// Only participants who come get badges.
absl::Status CheckHolder(const v1::Participant& participant) {
  if (participant.state() != v1::Participant::STATE_CONFIRMED) {
    return errors::WrongState(participant.name(), participants::rules::StateName(participant.state()),
                              "get a badge", "CONFIRMED", "Approve or reinstate it first.");
  }
  if (participant.collective()) {
    return errors::WrongState(participant.name(), "COLLECTIVE", "get a badge", "SINGLE",
                              "Register those of the group who come, each by itself.");
  }
  return absl::OkStatus();
}

}  // namespace

void BadgeService::Bind(rpc::Router& router) {
  router.Bind(context_.calls, this, &BadgeService::IssueBadge);
  router.Bind(context_.calls, this, &BadgeService::RevokeBadge);
}

absl::StatusOr<Badge> BadgeService::IssueBadge(rpc::Call& call, db::Connection& connection,
                                               const v1::IssueBadgeRequest& request) {
  const std::string name = contract::NameOf<v1::Badge>(contract::EventIdOf(request.name()), NewResourceId());
  const auto issue = [&](journal::Write& write) -> absl::StatusOr<Badge> {
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::OpenEvent(call, connection, request.name()));
    RETURN_IF_ERROR(
        participants::rules::CheckNotCancelled(event.event.name(), event.event.state(), "badges are issued"));
    ASSIGN_OR_RETURN(const v1::Participant participant,
                     LockHolder(connection, request.name(), request.etag()));
    RETURN_IF_ERROR(CheckHolder(participant));
    const std::string reason = request.reason().empty() ? "another was issued" : request.reason();
    ASSIGN_OR_RETURN(const std::optional<Badge> revoked,
                     RevokeValidBadge(connection, participant.name(), reason));
    if (revoked.has_value()) write.Changed(*revoked, journal::kStaff, journal::kStaff);

    Badge badge;
    badge.set_name(name);
    badge.set_participant(participant.name());
    badge.set_issued_by(call.caller().principal);
    const std::string code = NewCode();
    RETURN_IF_ERROR(InsertBadge(connection, code, badge));
    write.Changed(badge, journal::kNobody, journal::kStaff);
    // A call that only validates makes no badge, and so no code.
    if (!request.validate_only()) badge.set_code(code);
    return badge;
  };
  ASSIGN_OR_RETURN(Badge badge,
                   journal::Commit<Badge>(call, connection, {context_.secrets.payloads, name},
                                          std::bind_front(GetBadge, std::ref(connection)), issue));
  messages::Redact(badge, call.clearance().sees);
  return badge;
}

absl::StatusOr<Badge> BadgeService::RevokeBadge(rpc::Call& call, db::Connection& connection,
                                                const v1::RevokeBadgeRequest& request) {
  const std::string& name = request.name();
  const auto revoke = [&](journal::Write& write) -> absl::StatusOr<Badge> {
    RETURN_IF_ERROR(events::OpenEvent(call, connection, name).status());
    RETURN_IF_ERROR(LockHolder(connection, name, request.etag()).status());
    ASSIGN_OR_RETURN(std::optional<Badge> revoked, RevokeValidBadge(connection, name, request.reason()));
    if (!revoked.has_value()) {
      return errors::WrongState(name, "WITHOUT_BADGE", "have its badge revoked", "WITH_BADGE",
                                "Nothing needs to be done: it has no valid badge.");
    }
    write.Changed(*revoked, journal::kStaff, journal::kStaff);
    return *std::move(revoked);
  };
  const auto repeat = [&](const std::string& participant) -> absl::StatusOr<Badge> {
    ASSIGN_OR_RETURN(std::optional<Badge> latest, LatestBadge(connection, participant));
    if (!latest.has_value()) return errors::NotFound(participant);
    return *std::move(latest);
  };
  ASSIGN_OR_RETURN(Badge badge, journal::Commit<Badge>(call, connection, {context_.secrets.payloads, name},
                                                       repeat, revoke));
  messages::Redact(badge, call.clearance().sees);
  return badge;
}

}  // namespace plenary::check_in
