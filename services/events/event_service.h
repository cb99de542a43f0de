// EventService: events and the series they are editions of.

#pragma once

#include <functional>
#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/event_rules.h"
#include "events/event_store.h"
#include "google/protobuf/empty.pb.h"
#include "journal/write.h"
#include "plenary/v1/event_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::events {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class EventService {
 public:
  explicit EventService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the service's methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Event> CreateEvent(rpc::Call& call, db::Connection& connection,
                                        const v1::CreateEventRequest& request);
  absl::StatusOr<v1::Event> GetEvent(rpc::Call& call, db::Connection& connection,
                                     const v1::GetEventRequest& request);
  absl::StatusOr<v1::ListEventsResponse> ListEvents(rpc::Call& call, db::Connection& connection,
                                                    const v1::ListEventsRequest& request);
  absl::StatusOr<v1::Event> UpdateEvent(rpc::Call& call, db::Connection& connection,
                                        const v1::UpdateEventRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteEvent(rpc::Call& call, db::Connection& connection,
                                                      const v1::DeleteEventRequest& request);
  absl::StatusOr<v1::Event> CloneEvent(rpc::Call& call, db::Connection& connection,
                                       const v1::CloneEventRequest& request);
  absl::StatusOr<v1::Event> ShiftEvent(rpc::Call& call, db::Connection& connection,
                                       const v1::ShiftEventRequest& request);
  absl::StatusOr<v1::EventStatistics> GetEventStatistics(rpc::Call& call, db::Connection& connection,
                                                         const v1::GetEventStatisticsRequest& request);

  absl::StatusOr<v1::Event> AnnounceEvent(rpc::Call& call, db::Connection& connection,
                                          const v1::AnnounceEventRequest& request);
  absl::StatusOr<v1::Event> PostponeEvent(rpc::Call& call, db::Connection& connection,
                                          const v1::PostponeEventRequest& request);
  absl::StatusOr<v1::Event> ConcludeEvent(rpc::Call& call, db::Connection& connection,
                                          const v1::ConcludeEventRequest& request);
  absl::StatusOr<v1::Event> CancelEvent(rpc::Call& call, db::Connection& connection,
                                        const v1::CancelEventRequest& request);
  absl::StatusOr<v1::Event> ReopenEvent(rpc::Call& call, db::Connection& connection,
                                        const v1::ReopenEventRequest& request);
  absl::StatusOr<v1::Event> ArchiveEvent(rpc::Call& call, db::Connection& connection,
                                         const v1::ArchiveEventRequest& request);

  absl::StatusOr<v1::Series> CreateSeries(rpc::Call& call, db::Connection& connection,
                                          const v1::CreateSeriesRequest& request);
  absl::StatusOr<v1::Series> GetSeries(rpc::Call& call, db::Connection& connection,
                                       const v1::GetSeriesRequest& request);
  absl::StatusOr<v1::ListSeriesResponse> ListSeries(rpc::Call& call, db::Connection& connection,
                                                    const v1::ListSeriesRequest& request);
  absl::StatusOr<v1::Series> UpdateSeries(rpc::Call& call, db::Connection& connection,
                                          const v1::UpdateSeriesRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteSeries(rpc::Call& call, db::Connection& connection,
                                                       const v1::DeleteSeriesRequest& request);

  // Takes one step with the event of a request with `name`, `reason` and `etag`. `check` reports what else,
  // beside the state of the event, forbids it.
  using StepCheck = std::function<absl::Status(db::Connection&, const v1::Event&)>;
  template <class Request>
  absl::StatusOr<v1::Event> TakeStep(
      rpc::Call& call, db::Connection& connection, const Request& request,
      const StepCheck& check = [](db::Connection&, const v1::Event&) { return absl::OkStatus(); });
  // Commits a write of an event and answers with it as its caller sees it.
  absl::StatusOr<v1::Event> CommitEvent(
      rpc::Call& call, db::Connection& connection, const std::string& name,
      const std::function<absl::StatusOr<StoredEvent>(journal::Write&)>& body, bool one_snapshot = false);
  // Commits a write of a series and answers with it as its caller sees it.
  absl::StatusOr<v1::Series> CommitSeries(
      rpc::Call& call, db::Connection& connection, const std::string& name,
      const std::function<absl::StatusOr<v1::Series>(journal::Write&)>& body);

  absl::Status FillPlaces(journal::Write& write, const std::string& name);

  const resource::ServiceContext context_;
};

}  // namespace plenary::events
