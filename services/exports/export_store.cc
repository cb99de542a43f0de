#include "exports/export_store.h"

#include "exports/queries.h"

namespace plenary::exports {
namespace {

db::Params ParamsOf(const ExportRecord& record, std::int64_t revision) {
  db::Params params;
  params.Text(record.event_id).Text(record.id).Text(record.principal);
  params.Int(record.format).Bytes(record.filter_hash).Int(revision);
  return params;
}

absl::Status Insert(db::Connection& connection, const db::Params& params) {
  db::Transaction transaction(connection);
  RETURN_IF_ERROR(connection.Execute(queries::kInsertExport, params).status());
  return transaction.Commit();
}

}  // namespace

absl::Status RecordStart(db::Connection& connection, const ExportRecord& record, std::int64_t revision) {
  return Insert(connection, ParamsOf(record, revision).Null().Null());
}

absl::Status RecordEnd(db::Connection& connection, const ExportRecord& record,
                       const v1::ExportParticipantsResponse::End& end) {
  db::Params params = ParamsOf(record, end.revision());
  params.Int(end.participant_count()).Bytes(end.sha256());
  return Insert(connection, params);
}

}  // namespace plenary::exports
