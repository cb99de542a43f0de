#include "check_in/check_in_service.h"

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "check_in/check_in_rules.h"
#include "check_in/check_in_store.h"
#include "contract/resource_name.h"
#include "errors/boundary.h"
#include "errors/errors.h"
#include "events/event_access.h"
#include "messages/redaction.h"
#include "messages/resource.h"

namespace plenary::check_in {
namespace {

void Answer(CheckInWish& wish) {
  if (wish.outcome.ok()) messages::Redact(*wish.outcome, wish.call->clearance().sees);
  wish.call->Reply(wish.outcome);
}

v1::ScanOutcome OutcomeOf(const absl::StatusOr<v1::CheckIn>& recorded, const rpc::Call& call) {
  v1::ScanOutcome outcome;
  if (recorded.ok()) {
    outcome.set_check_in(recorded->name());
    *outcome.mutable_objections() = recorded->objections();
    return outcome;
  }
  const absl::Status status = errors::ToPublicError(recorded.status(), call.id());
  outcome.set_refusal(errors::ReasonOf(status));
  outcome.set_message(std::string(status.message()));
  return outcome;
}

// Bytes of messages in one answer to a batch. Names and reasons of 10,000 scans take at most as much again.
constexpr std::size_t kMostWords = 2'000'000;

}  // namespace

CheckInService::CheckInService(const resource::ServiceContext& context)
    : context_(context),
      check_ins_(
          {.name = "check-ins",
           .batch_limit = context.batches.registrations,
           .needs = [](const CheckInWish& wish) { return wish.scan.checkpoint(); }},
          context.groups,
          [](db::Connection& connection, std::vector<CheckInWish> group) {
            return Recorder().Run(connection, std::move(group), Answer);
          },
          [](std::vector<CheckInWish> dropped) {
            for (CheckInWish& wish : dropped) wish.call->Reply(errors::Stopping());
          }) {}

void CheckInService::Bind(rpc::Router& router) {
  router.Bind(this, &CheckInService::CheckInParticipant);
  router.Bind(context_.calls, this, &CheckInService::BatchCheckIn);
  router.Bind(context_.calls, this, &CheckInService::ListCheckIns);
}

void CheckInService::CheckInParticipant(const rpc::CallPtr& call,
                                        const v1::CheckInParticipantRequest& request) {
  const v1::Scan& scan = request.scan();
  const absl::Status valid = rules::CheckScan(scan, scan.checkpoint(), rules::Sent::kAlone, "scan");
  if (!valid.ok()) return call->Reply(valid);
  if (request.validate_only()) {
    auto alone = std::make_shared<CheckInWish>(CheckInWish{.call = call, .scan = scan});
    return rpc::RunOnLane(context_.calls.writing, call, [alone](rpc::Call&, db::Connection& connection) {
      Recorder().RunAlone(connection, *alone, journal::Keep::kNothing);
      Answer(*alone);
    });
  }
  if (!check_ins_.Add({.call = call, .scan = scan})) {
    call->Reply(errors::Overloaded(std::chrono::milliseconds(200)));
  }
}

absl::StatusOr<v1::BatchCheckInResponse> CheckInService::BatchCheckIn(
    rpc::Call& call, db::Connection& connection, const v1::BatchCheckInRequest& request) {
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, request.parent()));
  std::vector<CheckInWish> wishes;
  wishes.reserve(request.scans_size());
  for (int i = 0; i < request.scans_size(); ++i) {
    CheckInWish& wish =
        wishes.emplace_back(CheckInWish{.call = call.shared_from_this(), .scan = request.scans(i)});
    const absl::Status valid =
        rules::CheckScan(wish.scan, request.parent(), rules::Sent::kInBatch, absl::StrCat("scans[", i, "]"));
    if (!valid.ok()) wish.outcome = valid;
  }
  RETURN_IF_ERROR(
      RecordAll(connection, wishes, request.validate_only() ? journal::Keep::kNothing : journal::Keep::kAll));
  v1::BatchCheckInResponse response;
  std::size_t words = 0;
  for (const CheckInWish& wish : wishes) {
    v1::ScanOutcome& outcome = *response.add_outcomes() = OutcomeOf(wish.outcome, call);
    words += outcome.message().size();
    if (words > kMostWords) outcome.clear_message();
  }
  *response.mutable_server_time() = messages::TimestampFromMicros(event.now);
  return response;
}

absl::StatusOr<v1::ListCheckInsResponse> CheckInService::ListCheckIns(
    rpc::Call& call, db::Connection& connection, const v1::ListCheckInsRequest& request) {
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, request.parent()));
  ASSIGN_OR_RETURN(v1::ListCheckInsResponse response,
                   check_in::ListCheckIns({connection, call, context_.tokens,
                                           resource::ListQuery::From(request, event.event.time_zone())}));
  for (v1::CheckIn& check_in : *response.mutable_check_ins())
    messages::Redact(check_in, call.clearance().sees);
  return response;
}

}  // namespace plenary::check_in
