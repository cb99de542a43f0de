#include "events/event_store.h"

#include "access/roles.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/queries.h"
#include "messages/resource.h"
#include "resource/known.h"
#include "resource/list_fields.h"
#include "resource/references.h"
#include "resource/rows.h"

namespace plenary::events {
namespace {

constexpr resource::Reference kReferences[] = {
    {"delegations_event_fkey", "a delegation (delete with force to delete what belongs to the event)"},
    {"participants_event_fkey", "a participant (delete with force to delete what belongs to the event)"},
    {"checkpoints_event_fkey", "a checkpoint (delete with force to delete what belongs to the event)"},
    {"rooms_event_fkey", "a room (delete with force to delete what belongs to the event)"},
    {"sessions_event_fkey", "a session (delete with force to delete what belongs to the event)"},
    {"statements_event_fkey", "a statement (delete with force to delete what belongs to the event)"},
    {"documents_event_fkey", "a document (delete with force to delete what belongs to the event)"},
};

const resource::Listing& Listing() {
  static const resource::ListFields kFields(*v1::Event::descriptor(),
                                            {
                                                {"name", "('events/' || e.id)", /*nullable=*/false},
                                                {"title", "e.title", /*nullable=*/false},
                                                {"names", "e.names"},
                                                {"kind", "e.kind"},
                                                {"state", "e.state"},
                                                {"series", "('series/' || e.series_id)"},
                                                {"place.region_code", "e.region_code"},
                                                {"working_languages", "e.languages"},
                                                {"start_date", "e.start_key"},
                                                {"end_date", "e.end_key"},
                                                {"create_time", "e.create_time"},
                                                {"update_time", "e.update_time"},
                                            });
  static const resource::Listing kListing = kFields.By(queries::kListEvents, "e.id");
  return kListing;
}

// Columns as in get_event.sql.
absl::StatusOr<StoredEvent> FromRow(const db::Row& row) {
  StoredEvent stored;
  if (!stored.event.ParseFromString(row.Bytes(6))) return absl::DataLossError("events.detail does not parse");
  resource::SetTimesAndEtag(row, stored.event);
  stored.event.set_name(contract::EventName(row.Text(3)));
  stored.event.set_state(static_cast<v1::Event::State>(row.Int(4)));
  stored.was_public = row.Bool(5);
  stored.now = row.Time(7);
  return stored;
}

// The fields without a column.
std::string Detail(const v1::Event& event) {
  return resource::DetailOf(event, {v1::Event::kStateFieldNumber});
}

db::Params Columns(const StoredEvent& stored) {
  const v1::Event& event = stored.event;
  resource::SearchText names;
  names.Add(event.title()).Add(event.theme());
  db::Params params;
  params.Text(contract::LastId(event.name()));
  params.Text(resource::OrderText(resource::OriginalText(event.title())));
  params.Text(names.text());
  params.Int(event.kind()).TextOrNull(contract::LastId(event.series())).Text(event.place().region_code());
  for (const v1::Date* date : {&event.start_date(), &event.end_date()}) {
    params.Int(date->year()).Int(date->month()).Int(date->day());
  }
  params.Int(event.state()).Bool(stored.was_public);
  params.Texts(std::vector<std::string>(event.working_languages().begin(), event.working_languages().end()));
  params.Bytes(Detail(event));
  return params;
}

absl::Status WriteHosts(db::Connection& connection, const v1::Event& event) {
  std::vector<std::string> ids;
  std::vector<resource::NamedReference> references;
  for (const v1::Event::Host& host : event.hosts()) {
    ids.emplace_back(contract::LastId(host.organization()));
    references.push_back(
        {"event.hosts[" + std::to_string(references.size()) + "].organization", host.organization()});
  }
  RETURN_IF_ERROR(resource::CheckKnown(connection, references));
  return connection.Execute(queries::kWriteHosts, resource::IdsIn(event.name()).Texts(ids)).status();
}

absl::Status Write(db::Connection& connection, const db::Statement& statement, StoredEvent& stored) {
  const absl::StatusOr<db::Result> written = connection.Execute(statement, Columns(stored));
  if (db::Violates(written.status(), "events_pkey")) return errors::AlreadyExists(stored.event.name());
  if (db::Violates(written.status(), "events_series_fkey")) {
    return errors::ReferenceNotFound("event.series", stored.event.series());
  }
  RETURN_IF_ERROR(written.status());
  resource::SetTimesAndEtag((*written)[0], stored.event);
  return WriteHosts(connection, stored.event);
}

// Drafts, and cancelled events that were never public, are for staff.
resource::SqlFragment Visible(const rpc::Call& call) {
  const access::StaffOf staff = access::StaffEvents(call.caller());
  if (staff.everywhere) return {"TRUE", {}};
  return {"(e.was_public OR e.id = ANY ($1::text[]))", db::Params().Texts(staff.event_ids)};
}

}  // namespace

absl::StatusOr<std::set<std::string>> PublicAmong(db::Connection& connection,
                                                  const std::vector<std::string>& event_ids) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kListPublicAmong, db::Params().Texts(event_ids)));
  std::set<std::string> ids;
  for (const db::Row row : rows) ids.insert(row.String(0));
  return ids;
}

absl::StatusOr<StoredEvent> GetEvent(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, queries::kGetEvent, name));
  return FromRow(found[0]);
}

absl::StatusOr<StoredEvent> LockEvent(db::Connection& connection, const std::string& name,
                                      std::string_view etag) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, queries::kLockEvent, name));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, messages::EtagOf(found[0].Int(2))));
  return FromRow(found[0]);
}

absl::StatusOr<StoredEvent> HoldEvent(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, queries::kHoldEvent, name));
  return FromRow(found[0]);
}

absl::StatusOr<std::vector<std::string>> EventsHostedBy(db::Connection& connection,
                                                        const std::string& organization) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kListHostedBy, resource::IdsIn(organization)));
  return resource::NamesIn<v1::Event>(rows);
}

absl::Status InsertEvent(db::Connection& connection, StoredEvent& stored) {
  return Write(connection, queries::kInsertEvent, stored);
}

absl::Status UpdateEvent(db::Connection& connection, StoredEvent& stored) {
  return Write(connection, queries::kUpdateEvent, stored);
}

absl::Status DeleteEvent(db::Connection& connection, const std::string& name) {
  const absl::Status deleted = connection.Execute(queries::kDeleteEvent, resource::IdsIn(name)).status();
  return resource::ExplainDelete(deleted, name, kReferences);
}

absl::StatusOr<resource::PageOf<StoredEvent>> ListEvents(const resource::ListCall& list) {
  ASSIGN_OR_RETURN(const resource::Page page, resource::RunPage(list, Listing(), {}, Visible(list.call)));
  resource::PageOf<StoredEvent> events(page);
  for (int i = 0; i < page.size; ++i) {
    ASSIGN_OR_RETURN(StoredEvent stored, FromRow(page.rows[i]));
    events.items.push_back(std::move(stored));
  }
  return events;
}

}  // namespace plenary::events
