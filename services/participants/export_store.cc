#include "participants/export_store.h"

#include "participants/queries.h"

namespace plenary::participants {
namespace {

db::Params ParamsOf(const ExportRecord& record, std::int64_t revision) {
  db::Params params;
  params.Text(record.event_id).Text(record.id).Text(record.principal);
  params.Int(record.format).Bytes(record.filter_hash).Int(revision);
  return params;
}

}  // namespace

absl::Status RecordStart(db::Connection& connection, const ExportRecord& record, std::int64_t revision) {
  return connection.Execute(queries::kInsertExport, ParamsOf(record, revision).Null().Null()).status();
}

absl::Status RecordEnd(db::Connection& connection, const ExportRecord& record,
                       const v1::ExportParticipantsResponse::End& end) {
  db::Params params = ParamsOf(record, end.revision());
  params.Int(end.participant_count()).Bytes(end.sha256());
  return connection.Execute(queries::kInsertExport, params).status();
}

}  // namespace plenary::participants
