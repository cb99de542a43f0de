#include "import_plans/import_store.h"

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "import_plans/queries.h"
#include "journal/journal.h"
#include "messages/resource.h"
#include "resource/list_fields.h"
#include "resource/rows.h"
#include "rpc/clocks.h"

namespace plenary::import_plans {
namespace {

using v1::Import;

const resource::Listing& Listing() {
  static const resource::ListFields kFields(
      *v1::Import::descriptor(),
      {
          {"name", "('events/' || i.event_id || '/imports/' || i.id)", /*nullable=*/false},
          {"create_time", "i.create_time", /*nullable=*/false},
          {"state", "i.state"},
          {"created_by", "i.created_by"},
      });
  static const resource::Listing kListing = kFields.By(queries::kListImports, "i.id");
  return kListing;
}

// Columns as in get_import.sql.
absl::StatusOr<Import> ImportFrom(const db::Row& row) {
  Import import;
  if (!import.ParseFromString(row.Bytes(8))) return absl::DataLossError("imports.detail does not parse");
  resource::SetTimesAndEtag(row, import);
  import.set_name(contract::NameOf<v1::Import>(row.Text(3), row.Text(4)));
  import.set_state(static_cast<Import::State>(row.Int(5)));
  import.set_created_by(row.String(6));
  if (!row.IsNull(7)) *import.mutable_expire_time() = messages::TimestampFromMicros(row.Time(7));
  return import;
}

// The fields without a column.
std::string Detail(const Import& import) {
  return resource::DetailOf(
      import, {Import::kStateFieldNumber, Import::kCreatedByFieldNumber, Import::kExpireTimeFieldNumber});
}

// Clears what the import says of single people, which is kept no longer than its rows.
void ForgetPeople(Import& import) {
  import.clear_samples();
  import.clear_questions();
  import.clear_kept();
  for (auto* totals : {import.mutable_error_totals(), import.mutable_remark_totals()}) {
    for (Import::ErrorTotal& total : *totals) {
      total.clear_value();
      total.clear_message();  // has names
    }
  }
}

}  // namespace

absl::StatusOr<Import> GetImport(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, queries::kGetImport, name));
  return ImportFrom(found[0]);
}

absl::StatusOr<Import> LockImport(db::Connection& connection, const std::string& name,
                                  std::string_view etag) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, queries::kLockImport, name));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, messages::EtagOf(found[0].Int(2))));
  return ImportFrom(found[0]);
}

absl::StatusOr<v1::ListImportsResponse> ListImports(const resource::ListCall& list) {
  constexpr int kBytes = 9;  // column of list_imports.sql
  ASSIGN_OR_RETURN(const resource::Page page,
                   resource::RunPage(
                       list, Listing(), resource::IdsIn(list.query.parent),
                       {.sql = absl::StrCat("i.state > ", Import::STATE_UNSPECIFIED), .params = {}}, kBytes));
  return resource::ResponseOf(page, &v1::ListImportsResponse::mutable_imports, ImportFrom);
}

absl::StatusOr<std::int64_t> BeginImport(db::Connection& connection, const Import& import,
                                         const v1::PlanImportRequest& options) {
  db::Transaction transaction(connection);
  db::Params params = resource::IdsIn(import.name());
  params.Text(import.created_by()).Bytes(Detail(import)).Time(rpc::ServerNow());
  params.Bytes(options.SerializeAsString());
  ASSIGN_OR_RETURN(const db::Result begun, connection.Execute(queries::kBeginImport, params));
  if (begun.empty()) return errors::AlreadyExists(import.name());
  const std::int64_t turn = begun[0].Int(0);
  if (turn > 1)
    RETURN_IF_ERROR(connection.Execute(queries::kDeleteImportRows, resource::IdsIn(import.name())).status());
  RETURN_IF_ERROR(transaction.Commit());
  return turn;
}

absl::Status FinishPlan(db::Connection& connection, std::int64_t turn, Import& import) {
  db::Params params = resource::IdsIn(import.name());
  params.Int(turn).Bytes(Detail(import)).Time(rpc::ServerNow());
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kFinishPlan, params));
  if (rows.empty()) return errors::Contention();
  ASSIGN_OR_RETURN(import, ImportFrom(rows[0]));
  return absl::OkStatus();
}

absl::Status UpdateImport(db::Connection& connection, Import& import) {
  db::Params params = resource::IdsIn(import.name());
  params.Int(import.state()).Bytes(Detail(import)).Time(rpc::ServerNow());
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kUpdateImport, params));
  if (rows.empty()) return errors::NotFound(import.name());
  ASSIGN_OR_RETURN(import, ImportFrom(rows[0]));
  return absl::OkStatus();
}

absl::StatusOr<v1::PlanImportRequest> GetPlanRequest(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kGetPlanRequest, resource::IdsIn(name)));
  if (rows.empty()) return errors::NotFound(name);
  v1::PlanImportRequest request;
  if (rows[0].IsNull(0)) {
    return errors::WrongState(name, "PLANNED", "have cells corrected", "PLANNED",
                              "It was planned by an earlier version of the server; plan the file again.");
  }
  if (!request.ParseFromString(rows[0].Bytes(0)))
    return absl::DataLossError("imports.request does not parse");
  return request;
}

absl::Status DropImport(db::Connection& connection, const std::string& name) {
  return connection.Execute(queries::kDeleteImport, resource::IdsIn(name)).status();
}

absl::StatusOr<bool> ForgetExpiredImports(db::Connection& connection) {
  ASSIGN_OR_RETURN(const std::int64_t now, rpc::AgreedNow(connection));
  db::Transaction transaction(connection);
  ASSIGN_OR_RETURN(const db::Result forgotten,
                   connection.Execute(queries::kForgetImports, db::Params().Time(now)));
  if (forgotten.empty()) return false;
  const db::Row row = forgotten[0];
  if (row.Int(2) > Import::STATE_PLANNED) {
    Import import;
    if (!import.ParseFromString(row.Bytes(3))) return absl::DataLossError("imports.detail does not parse");
    ForgetPeople(import);
    db::Params params;
    params.Text(row.Text(0)).Text(row.Text(1)).Bytes(import.SerializeAsString());
    RETURN_IF_ERROR(connection.Execute(queries::kSetImportDetail, params).status());
  }
  RETURN_IF_ERROR(transaction.Commit());
  return true;
}

absl::Status LockImportsOf(db::Connection& connection, std::string_view event_id) {
  return connection.Execute(queries::kLockImports, db::Params().Text(event_id)).status();
}

}  // namespace plenary::import_plans
