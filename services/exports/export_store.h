// Records of exports: who exported which participants of an event. The only caller of its SQL.

#pragma once

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::exports {

// The record of an export. Has no personal data.
struct ExportRecord {
  std::string event_id;
  std::string id;
  std::string principal;
  v1::ExportParticipantsRequest::Format format = v1::ExportParticipantsRequest::FORMAT_CSV;
  std::string filter_hash;  // keyed digest
};

// Rows are only added. An export with a row for its start and none for its end was interrupted.
absl::Status RecordStart(db::Connection& connection, const ExportRecord& record, std::int64_t revision);
absl::Status RecordEnd(db::Connection& connection, const ExportRecord& record,
                       const v1::ExportParticipantsResponse::End& end);

}  // namespace plenary::exports
