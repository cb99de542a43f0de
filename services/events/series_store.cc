#include "events/series_store.h"

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "events/queries.h"
#include "messages/resource.h"
#include "resource/list_fields.h"
#include "resource/references.h"
#include "resource/rows.h"

namespace plenary::events {
namespace {

constexpr resource::Reference kEditions[] = {{"events_series_fkey", "an event that is an edition of it"}};

const resource::Listing& SeriesListing() {
  static const resource::ListFields kFields(*v1::Series::descriptor(),
                                            {
                                                {"name", "('series/' || s.id)", /*nullable=*/false},
                                                {"title", "s.title", /*nullable=*/false},
                                                {"names", "s.names"},
                                                {"create_time", "s.create_time"},
                                                {"update_time", "s.update_time"},
                                            });
  static const resource::Listing kListing = kFields.By(queries::kListSeries, "s.id");
  return kListing;
}

// Columns as in get_series.sql.
absl::StatusOr<v1::Series> SeriesFrom(const db::Row& row) {
  v1::Series series;
  if (!series.ParseFromString(row.Bytes(4))) return absl::DataLossError("series.detail does not parse");
  resource::SetTimesAndEtag(row, series);
  series.set_name(contract::NameOf<v1::Series>(row.Text(3)));
  return series;
}

absl::Status Write(db::Connection& connection, const db::Statement& statement, v1::Series& series) {
  db::Params params;
  params.Text(contract::LastId(series.name()));
  params.Text(resource::OrderText(resource::OriginalText(series.title())));
  params.Text(resource::SearchText().Add(series.title()).text()).Bytes(resource::DetailOf(series));
  return resource::WriteRow(connection, statement, params, "series_pkey", series);
}

}  // namespace

absl::StatusOr<v1::Series> GetSeries(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, queries::kGetSeries, name));
  return SeriesFrom(found[0]);
}

absl::StatusOr<v1::Series> LockSeries(db::Connection& connection, const std::string& name,
                                      std::string_view etag) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, queries::kLockSeries, name));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, messages::EtagOf(found[0].Int(2))));
  return SeriesFrom(found[0]);
}

absl::Status InsertSeries(db::Connection& connection, v1::Series& series) {
  return Write(connection, queries::kInsertSeries, series);
}

absl::Status UpdateSeries(db::Connection& connection, v1::Series& series) {
  return Write(connection, queries::kUpdateSeries, series);
}

absl::Status DeleteSeries(db::Connection& connection, const std::string& name) {
  const absl::Status deleted = connection.Execute(queries::kDeleteSeries, resource::IdsIn(name)).status();
  return resource::ExplainDelete(deleted, name, kEditions);
}

absl::StatusOr<v1::ListSeriesResponse> ListSeries(const resource::ListCall& list) {
  ASSIGN_OR_RETURN(const resource::Page page, resource::RunPage(list, SeriesListing(), {}, {"TRUE", {}}));
  return resource::ResponseOf(page, &v1::ListSeriesResponse::mutable_series, SeriesFrom);
}

}  // namespace plenary::events
