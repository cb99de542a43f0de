#include "events/event_service.h"

#include <functional>
#include <utility>
#include <vector>

#include "access/initial_state.h"
#include "access/role_binding_store.h"
#include "access/roles.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/organization_store.h"
#include "errors/errors.h"
#include "events/admission_store.h"
#include "events/event_contents.h"
#include "events/event_errors.h"
#include "events/event_view.h"
#include "events/series_store.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/field_mask.h"
#include "messages/output_only.h"
#include "messages/resource.h"
#include "messages/state_step.h"
#include "resource/page.h"
#include "resource/present.h"
#include "resource/referrers.h"
#include "rpc/clocks.h"

namespace plenary::events {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;

// Records the change of the event in its journal. Writes the policy of the event to its admission, under the
// lock.
absl::Status WritePolicy(db::Connection& connection, const v1::Event& event) {
  ASSIGN_OR_RETURN(const Admission before,
                   LockAdmission(connection, std::string(contract::LastId(event.name()))));
  Admission after = before;
  ApplyPolicy(event.registration_policy(), after);
  RETURN_IF_ERROR(CheckLimits(before, after));
  return SaveAdmissions(connection, {before}, {after});
}

// Credits every host that has no credit with its current name in the directory. An organization that does not
// exist is reported when the hosts are written.
absl::Status NameHosts(db::Connection& connection, v1::Event& event) {
  for (v1::Event::Host& host : *event.mutable_hosts()) {
    if (host.has_title()) continue;
    const auto organization = directory::organizations::Get(connection, host.organization());
    if (organization.ok()) {
      *host.mutable_title() = organization->title();
    } else if (!absl::IsNotFound(organization.status())) {
      return organization.status();
    }
  }
  return absl::OkStatus();
}

// Creates an event with its admission and journal.
absl::Status Make(db::Connection& connection, StoredEvent& stored) {
  RETURN_IF_ERROR(NameHosts(connection, stored.event));
  RETURN_IF_ERROR(InsertEvent(connection, stored));
  Admission admission;
  admission.event_id = contract::LastId(stored.event.name());
  ApplyPolicy(stored.event.registration_policy(), admission);
  RETURN_IF_ERROR(CheckLimits(/*before=*/{}, admission));
  RETURN_IF_ERROR(InsertAdmission(connection, admission));
  return journal::Open(connection, stored.event.name());
}

// What a clone copies: structure, but no people and no records.
absl::StatusOr<v1::Event> CloneOf(const v1::Event& source, const v1::Date* start) {
  v1::Event clone = source;
  messages::ClearOutputOnly(clone);
  clone.clear_reported_figures();
  clone.clear_citations();
  clone.clear_media();
  clone.clear_participants_complete();
  clone.set_state(v1::Event::STATE_DRAFT);
  clone.set_cloned_from(source.name());
  RETURN_IF_ERROR(rules::MoveTo(start, clone));
  return clone;
}

// Counts that reported figures are compared with.
std::optional<std::int64_t> Counted(const v1::EventStatistics& statistics, v1::Event::Statistic statistic) {
  switch (statistic) {
    case v1::Event::STATISTIC_PARTICIPANTS:
      return statistics.participant_count();
    case v1::Event::STATISTIC_REGIONS:
      return statistics.region_count();
    case v1::Event::STATISTIC_ORGANIZATIONS:
      return statistics.organization_count();
    case v1::Event::STATISTIC_DELEGATIONS:
      return statistics.delegation_count();
    case v1::Event::STATISTIC_REGIONS_AND_INTERGOVERNMENTAL:
      return statistics.region_count() + statistics.intergovernmental_organization_count();
    default:
      return std::nullopt;
  }
}

// A verdict would reveal counts to callers who may not see them.
void CompareFigures(const v1::Event& event, v1::EventStatistics& statistics) {
  const bool told = statistics.has_participant_count();
  for (const v1::Event::ReportedFigure& figure : event.reported_figures()) {
    v1::FigureComparison& comparison = *statistics.add_figures();
    *comparison.mutable_figure() = figure;
    comparison.set_verdict(v1::FigureComparison::VERDICT_UNVERIFIED);
    const auto counted = Counted(statistics, figure.statistic());
    if (!told || !counted.has_value()) continue;
    comparison.set_counted(*counted);
    if (figure.has_value())
      comparison.set_verdict(rules::VerdictOn(figure, *counted, event.participants_complete()));
  }
}

}  // namespace

void EventService::Bind(rpc::Router& router) {
  const rpc::CallLanes& lanes = context_.calls;
  router.Bind(lanes, this, &EventService::CreateEvent);
  router.Bind(lanes, this, &EventService::GetEvent);
  router.Bind(lanes, this, &EventService::ListEvents);
  router.Bind(lanes, this, &EventService::UpdateEvent);
  router.Bind(lanes, this, &EventService::DeleteEvent);
  router.Bind(lanes, this, &EventService::CloneEvent);
  router.Bind(lanes, this, &EventService::ShiftEvent);
  router.Bind(lanes, this, &EventService::GetEventStatistics);
  router.Bind(lanes, this, &EventService::AnnounceEvent);
  router.Bind(lanes, this, &EventService::PostponeEvent);
  router.Bind(lanes, this, &EventService::ConcludeEvent);
  router.Bind(lanes, this, &EventService::CancelEvent);
  router.Bind(lanes, this, &EventService::ReopenEvent);
  router.Bind(lanes, this, &EventService::ArchiveEvent);
  router.Bind(lanes, this, &EventService::CreateSeries);
  router.Bind(lanes, this, &EventService::GetSeries);
  router.Bind(lanes, this, &EventService::ListSeries);
  router.Bind(lanes, this, &EventService::UpdateSeries);
  router.Bind(lanes, this, &EventService::DeleteSeries);
}

absl::StatusOr<v1::Event> EventService::CommitEvent(
    rpc::Call& call, db::Connection& connection, const std::string& name,
    const std::function<absl::StatusOr<StoredEvent>(journal::Write&)>& body, bool one_snapshot) {
  // In the transaction, so that a call that only validates leaves nothing behind.
  const auto warned = [&](absl::StatusOr<StoredEvent> stored) -> absl::StatusOr<StoredEvent> {
    if (stored.ok())
      RETURN_IF_ERROR(AddWarnings(connection, call.caller(), context_.collections, stored->event));
    return stored;
  };
  const journal::WriteOptions options{
      .payload_key = context_.secrets.payloads, .name = name, .one_snapshot = one_snapshot};
  ASSIGN_OR_RETURN(const StoredEvent stored, journal::Commit<StoredEvent>(
                                                 call, connection, options,
                                                 [&](const std::string& repeated) {
                                                   return warned(events::GetEvent(connection, repeated));
                                                 },
                                                 [&](journal::Write& write) { return warned(body(write)); }));
  return ViewOf(stored, call, call.clearance(), v1::VIEW_FULL);
}

// ---- Events.

absl::StatusOr<v1::Event> EventService::CreateEvent(rpc::Call& call, db::Connection& connection,
                                                    const v1::CreateEventRequest& request) {
  RETURN_IF_ERROR(access::CheckInitialState(call.caller(), request.initial_state(), v1::Event::STATE_DRAFT));
  StoredEvent given{.event = request.event()};
  messages::ClearOutputOnly(given.event);
  given.event.set_name(contract::EventName(messages::IdOrNew(request.event_id())));
  const bool recorded = request.initial_state() != v1::Event::STATE_UNSPECIFIED;
  given.event.set_state(recorded ? request.initial_state() : v1::Event::STATE_DRAFT);
  given.was_public = given.event.state() != v1::Event::STATE_DRAFT;
  RETURN_IF_ERROR(rules::CheckEvent(given.event));

  return CommitEvent(call, connection, given.event.name(),
                     [&](journal::Write& write) -> absl::StatusOr<StoredEvent> {
                       StoredEvent stored = given;
                       RETURN_IF_ERROR(Make(connection, stored));
                       write.Changed(stored.event, journal::kNobody, AudienceOf(stored));
                       return stored;
                     });
}

absl::StatusOr<v1::Event> EventService::GetEvent(rpc::Call& call, db::Connection& connection,
                                                 const v1::GetEventRequest& request) {
  ASSIGN_OR_RETURN(StoredEvent stored, events::GetEvent(connection, request.name()));
  if (!SeesEvent(stored, call.clearance())) return errors::NotFound(request.name());
  if (request.view() != v1::VIEW_BASIC)
    RETURN_IF_ERROR(AddWarnings(connection, call.caller(), context_.collections, stored.event));
  return ViewOf(stored, call, call.clearance(), request.view());
}

absl::StatusOr<v1::ListEventsResponse> EventService::ListEvents(rpc::Call& call, db::Connection& connection,
                                                                const v1::ListEventsRequest& request) {
  ASSIGN_OR_RETURN(
      const resource::PageOf<StoredEvent> page,
      events::ListEvents({connection, call, context_.tokens, resource::ListQuery::From(request)}));
  const v1::View view = request.view() == v1::VIEW_FULL ? v1::VIEW_FULL : v1::VIEW_BASIC;
  v1::ListEventsResponse response;
  for (const StoredEvent& stored : page.items) {
    const auto clearance =
        access::ClearanceFor(call.caller(), v1::PERMISSION_EVENTS_READ, stored.event.name());
    *response.add_events() = ViewOf(stored, call, clearance, view);
  }
  resource::TellRest(page, response);
  return response;
}

absl::StatusOr<v1::Event> EventService::UpdateEvent(rpc::Call& call, db::Connection& connection,
                                                    const v1::UpdateEventRequest& request) {
  const v1::Event& changes = request.event();
  return CommitEvent(
      call, connection, changes.name(), [&](journal::Write& write) -> absl::StatusOr<StoredEvent> {
        ASSIGN_OR_RETURN(const StoredEvent before, LockEvent(connection, changes.name(), changes.etag()));
        RETURN_IF_ERROR(rules::CheckNotArchived(before.event));
        StoredEvent stored = before;
        RETURN_IF_ERROR(
            messages::ApplyUpdate(changes, request.update_mask(), call.clearance().sees, stored.event));
        RETURN_IF_ERROR(NameHosts(connection, stored.event));
        if (MessageDifferencer::Equals(before.event, stored.event)) return before;
        RETURN_IF_ERROR(rules::CheckEvent(stored.event));
        if (stored.event.state() == v1::Event::STATE_ANNOUNCED &&
            rules::CheckAnnouncement(before.event).ok()) {
          RETURN_IF_ERROR(rules::CheckAnnouncement(stored.event));
        }
        RETURN_IF_ERROR(events::UpdateEvent(connection, stored));
        write.Changed(stored.event, AudienceOf(before), AudienceOf(stored));
        if (!MessageDifferencer::Equals(before.event.registration_policy(),
                                        stored.event.registration_policy())) {
          RETURN_IF_ERROR(WritePolicy(connection, stored.event));
          RETURN_IF_ERROR(FillPlaces(write, stored.event.name()));
        }
        RETURN_IF_ERROR(
            WarnOfLeftBehind(connection, call.caller(), context_.collections, before.event, stored.event));
        return stored;
      });
}

// Promotes from the waitlist to the places that new limits free, in the same transaction.
absl::Status EventService::FillPlaces(journal::Write& write, const std::string& name) {
  for (const resource::Collection& collection : context_.collections.all()) {
    if (collection.fill == nullptr) continue;
    ASSIGN_OR_RETURN(const auto admitted,
                     collection.fill(write.connection(), std::string(contract::LastId(name))));
    write.Touched(admitted);
  }
  return absl::OkStatus();
}

absl::StatusOr<Empty> EventService::DeleteEvent(rpc::Call& call, db::Connection& connection,
                                                const v1::DeleteEventRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    ASSIGN_OR_RETURN(const StoredEvent stored, LockEvent(connection, name, request.etag()));
    if (stored.was_public) return errors::EventWasPublic(name);
    // A registration at the same time either comes first, or finds the event gone.
    RETURN_IF_ERROR(LockAdmission(connection, std::string(contract::LastId(name))).status());
    if (request.force()) {
      const auto& collections = context_.collections.all();
      for (auto collection = collections.rbegin(); collection != collections.rend(); ++collection) {
        if (collection->remove == nullptr) continue;
        ASSIGN_OR_RETURN(const auto removed,
                         collection->remove(connection, std::string(contract::LastId(name))));
        for (const std::string& gone : removed) write.Removed(gone, journal::kStaff);
      }
    }
    // A binding that outlives its event would give rights on a later event of the same name.
    ASSIGN_OR_RETURN(const auto bindings, access::DeleteRoleBindingsOf(connection, name));
    for (const std::string& binding : bindings) write.Removed(binding, journal::kStaff);
    RETURN_IF_ERROR(
        resource::CheckUnreferenced(connection, call.caller(), context_.collections, name,
                                    [&](const resource::Collection&) { return !request.force(); }));
    RETURN_IF_ERROR(events::DeleteEvent(connection, name));
    write.Removed(name, AudienceOf(stored));
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, {context_.secrets.payloads, name}, journal::Gone, remove);
}

absl::StatusOr<v1::Event> EventService::CloneEvent(rpc::Call& call, db::Connection& connection,
                                                   const v1::CloneEventRequest& request) {
  if (!access::ClearanceFor(call.caller(), v1::PERMISSION_EVENTS_CREATE, "").granted) {
    return access::Denied(v1::PERMISSION_EVENTS_CREATE, "");
  }
  const v1::Date* start = request.has_start_date() ? &request.start_date() : nullptr;
  const std::string name = contract::EventName(messages::IdOrNew(request.event_id()));
  const auto clone_it = [&](journal::Write& write) -> absl::StatusOr<StoredEvent> {
    ASSIGN_OR_RETURN(const StoredEvent source, events::GetEvent(connection, request.name()));
    RETURN_IF_ERROR(CheckClonable(connection, context_.collections, source.event, start));
    ASSIGN_OR_RETURN(v1::Event clone, CloneOf(source.event, start));
    StoredEvent stored{.event = std::move(clone), .now = source.now};
    stored.event.set_name(name);
    RETURN_IF_ERROR(rules::CheckEvent(stored.event));
    RETURN_IF_ERROR(Make(connection, stored));
    for (const resource::Collection& collection : context_.collections.all()) {
      if (collection.clone == nullptr) continue;
      ASSIGN_OR_RETURN(const resource::Made made,
                       collection.clone(connection, std::string(contract::LastId(request.name())),
                                        std::string(contract::LastId(name))));
      for (const auto& resource : made) write.Changed(*resource, journal::kNobody, journal::kStaff);
    }
    write.Changed(stored.event, journal::kNobody, AudienceOf(stored));
    return stored;
  };
  return CommitEvent(call, connection, name, clone_it, /*one_snapshot=*/true);
}

absl::StatusOr<v1::Event> EventService::ShiftEvent(rpc::Call& call, db::Connection& connection,
                                                   const v1::ShiftEventRequest& request) {
  const std::string& name = request.name();
  return CommitEvent(call, connection, name, [&](journal::Write& write) -> absl::StatusOr<StoredEvent> {
    // While the row is locked, nothing in the event changes.
    ASSIGN_OR_RETURN(const StoredEvent before, LockEvent(connection, name, request.etag()));
    RETURN_IF_ERROR(LockAdmission(connection, std::string(contract::LastId(name))).status());
    RETURN_IF_ERROR(rules::CheckShiftable(before.event));
    // A past event keeps its dates.
    RETURN_IF_ERROR(rpc::CheckClocks(before.now));
    RETURN_IF_ERROR(rules::CheckMovable(before.event, request.start_date(), "a shift"));
    const auto days = rules::DaysBetween(before.event.start_date(), request.start_date());
    if (*days == 0) return before;
    StoredEvent stored = before;
    RETURN_IF_ERROR(rules::MoveTo(&request.start_date(), stored.event));
    RETURN_IF_ERROR(rules::CheckEvent(stored.event));
    RETURN_IF_ERROR(events::UpdateEvent(connection, stored));
    RETURN_IF_ERROR(WritePolicy(connection, stored.event));
    write.Changed(stored.event, AudienceOf(before), AudienceOf(stored));
    for (const resource::Collection& collection : context_.collections.all()) {
      if (collection.shift == nullptr) continue;
      ASSIGN_OR_RETURN(const auto touched, collection.shift(connection, before.event, *days));
      write.Touched(touched);
    }
    return stored;
  });
}

absl::StatusOr<v1::EventStatistics> EventService::GetEventStatistics(
    rpc::Call& call, db::Connection& connection, const v1::GetEventStatisticsRequest& request) {
  ASSIGN_OR_RETURN(const StoredEvent stored, events::GetEvent(connection, request.name()));
  if (!SeesEvent(stored, call.clearance())) return errors::NotFound(request.name());
  // Whether a caller gets counts of participants does not follow from whether it sees the event.
  const auto sees = access::ClearanceFor(call.caller(), v1::PERMISSION_PARTICIPANTS_READ, request.name());
  v1::EventStatistics statistics;
  statistics.set_event(request.name());
  if (const auto& policy = stored.event.registration_policy(); policy.has_capacity())
    statistics.set_capacity(policy.capacity());
  for (const resource::Collection& collection : context_.collections.all()) {
    if (collection.count == nullptr) continue;
    RETURN_IF_ERROR(collection.count(connection, stored.event, sees, statistics));
  }
  CompareFigures(stored.event, statistics);
  resource::Present(call, call.clearance().sees, {}, statistics);
  return statistics;
}

// ---- The steps of an event.

template <class Request>
absl::StatusOr<v1::Event> EventService::TakeStep(rpc::Call& call, db::Connection& connection,
                                                 const Request& request, const StepCheck& check) {
  return CommitEvent(
      call, connection, request.name(), [&](journal::Write& write) -> absl::StatusOr<StoredEvent> {
        ASSIGN_OR_RETURN(StoredEvent stored, LockEvent(connection, request.name(), request.etag()));
        // A registration is admitted either before the step or sees its result.
        RETURN_IF_ERROR(LockAdmission(connection, std::string(contract::LastId(request.name()))).status());
        const std::string_view before = AudienceOf(stored);
        RETURN_IF_ERROR(messages::CheckStep(stored.event, request));
        RETURN_IF_ERROR(check(connection, stored.event));
        const auto state = messages::TargetState<v1::Event::State>(request);
        if (state == v1::Event::STATE_ANNOUNCED) {
          RETURN_IF_ERROR(rules::CheckAnnouncement(stored.event));
          stored.was_public = true;
        }
        stored.event.set_state(state);
        stored.event.set_state_reason(request.reason());
        RETURN_IF_ERROR(events::UpdateEvent(connection, stored));
        write.Changed(stored.event, before, AudienceOf(stored));
        // Promotes to the places that became free while none were given.
        if (state == v1::Event::STATE_ANNOUNCED) RETURN_IF_ERROR(FillPlaces(write, request.name()));
        return stored;
      });
}

absl::StatusOr<v1::Event> EventService::AnnounceEvent(rpc::Call& call, db::Connection& connection,
                                                      const v1::AnnounceEventRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<v1::Event> EventService::PostponeEvent(rpc::Call& call, db::Connection& connection,
                                                      const v1::PostponeEventRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<v1::Event> EventService::ConcludeEvent(rpc::Call& call, db::Connection& connection,
                                                      const v1::ConcludeEventRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<v1::Event> EventService::CancelEvent(rpc::Call& call, db::Connection& connection,
                                                    const v1::CancelEventRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<v1::Event> EventService::ReopenEvent(rpc::Call& call, db::Connection& connection,
                                                    const v1::ReopenEventRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<v1::Event> EventService::ArchiveEvent(rpc::Call& call, db::Connection& connection,
                                                     const v1::ArchiveEventRequest& request) {
  const auto check = [&](db::Connection& its, const v1::Event& event) {
    return request.force() ? absl::OkStatus() : CheckNothingOpen(its, context_.collections, event);
  };
  return TakeStep(call, connection, request, check);
}

// ---- Series.

absl::StatusOr<v1::Series> EventService::CommitSeries(
    rpc::Call& call, db::Connection& connection, const std::string& name,
    const std::function<absl::StatusOr<v1::Series>(journal::Write&)>& body) {
  ASSIGN_OR_RETURN(v1::Series series, journal::Commit<v1::Series>(
                                          call, connection, {context_.secrets.payloads, name},
                                          std::bind_front(events::GetSeries, std::ref(connection)), body));
  resource::Present(call, call.clearance().sees, {}, series);
  return series;
}

absl::StatusOr<v1::Series> EventService::CreateSeries(rpc::Call& call, db::Connection& connection,
                                                      const v1::CreateSeriesRequest& request) {
  const std::string name = contract::NameOf<v1::Series>(messages::IdOrNew(request.series_id()));
  return CommitSeries(call, connection, name, [&](journal::Write& write) -> absl::StatusOr<v1::Series> {
    v1::Series series = request.series();
    messages::ClearOutputOnly(series);
    series.set_name(name);
    RETURN_IF_ERROR(InsertSeries(connection, series));
    write.Changed(series, journal::kNobody, journal::kPublic);
    return series;
  });
}

absl::StatusOr<v1::Series> EventService::GetSeries(rpc::Call& call, db::Connection& connection,
                                                   const v1::GetSeriesRequest& request) {
  ASSIGN_OR_RETURN(v1::Series series, events::GetSeries(connection, request.name()));
  resource::Present(call, call.clearance().sees, {}, series);
  return series;
}

absl::StatusOr<v1::ListSeriesResponse> EventService::ListSeries(rpc::Call& call, db::Connection& connection,
                                                                const v1::ListSeriesRequest& request) {
  ASSIGN_OR_RETURN(v1::ListSeriesResponse response, events::ListSeries({connection, call, context_.tokens,
                                                                        resource::ListQuery::From(request)}));
  for (v1::Series& series : *response.mutable_series())
    resource::Present(call, call.clearance().sees, {}, series);
  return response;
}

absl::StatusOr<v1::Series> EventService::UpdateSeries(rpc::Call& call, db::Connection& connection,
                                                      const v1::UpdateSeriesRequest& request) {
  const v1::Series& changes = request.series();
  return CommitSeries(
      call, connection, changes.name(), [&](journal::Write& write) -> absl::StatusOr<v1::Series> {
        ASSIGN_OR_RETURN(const v1::Series before, LockSeries(connection, changes.name(), changes.etag()));
        v1::Series series = before;
        RETURN_IF_ERROR(messages::ApplyUpdate(changes, request.update_mask(), call.clearance().sees, series));
        if (MessageDifferencer::Equals(before, series)) return before;
        RETURN_IF_ERROR(events::UpdateSeries(connection, series));
        write.Changed(series, journal::kPublic, journal::kPublic);
        return series;
      });
}

absl::StatusOr<Empty> EventService::DeleteSeries(rpc::Call& call, db::Connection& connection,
                                                 const v1::DeleteSeriesRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    RETURN_IF_ERROR(LockSeries(connection, name, request.etag()).status());
    RETURN_IF_ERROR(resource::CheckUnreferenced(connection, call.caller(), context_.collections, name));
    RETURN_IF_ERROR(events::DeleteSeries(connection, name));
    write.Removed(name, journal::kPublic);
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, {context_.secrets.payloads, name}, journal::Gone, remove);
}

}  // namespace plenary::events
