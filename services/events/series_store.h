// Series as rows. The only caller of their SQL.

#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/event_service.pb.h"
#include "resource/page.h"

namespace plenary::events {

// NotFound if absent.
absl::StatusOr<v1::Series> GetSeries(db::Connection& connection, const std::string& name);
// As GetSeries, and locks the row for the transaction; EtagMismatch unless `etag` is empty or the current
// one.
absl::StatusOr<v1::Series> LockSeries(db::Connection& connection, const std::string& name,
                                      std::string_view etag);
absl::Status InsertSeries(db::Connection& connection, v1::Series& series);
absl::Status UpdateSeries(db::Connection& connection, v1::Series& series);
// StillReferenced while events are editions of it.
absl::Status DeleteSeries(db::Connection& connection, const std::string& name);
absl::StatusOr<v1::ListSeriesResponse> ListSeries(const resource::ListCall& list);

}  // namespace plenary::events
