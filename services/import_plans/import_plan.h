// Plans an import while its file arrives: rows are read, compared with the records and written to the plan,
// in pieces. Between two messages of the stream it holds only what it counts.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "events/admission.h"
#include "import_plans/import_lookup.h"
#include "import_plans/import_row_planner.h"
#include "import_plans/shown_rows.h"
#include "list_reading/import_file.h"
#include "list_reading/row_totals.h"
#include "plenary/v1/participant_service.pb.h"
#include "rpc/stream.h"

namespace plenary::import_plans {

class ImportPlan : public rpc::Sink<v1::PlanImportRequest, v1::Import> {
 public:
  // From the stream's first message. `payload_key`: see rpc::Secrets.
  static absl::StatusOr<std::unique_ptr<ImportPlan>> Open(rpc::Call& call, db::Connection& connection,
                                                          const v1::PlanImportRequest& request,
                                                          std::string_view payload_key);

  absl::Status Take(rpc::Call& call, db::Connection& connection,
                    const v1::PlanImportRequest& message) override;
  absl::StatusOr<v1::Import> Finish(rpc::Call& call, db::Connection& connection) override;

 private:
  ImportPlan(const v1::PlanImportRequest& request, std::string_view payload_key, ImportLookup lookup,
             std::unique_ptr<list_reading::ImportFile> file, const v1::Event& event,
             const events::Admission& admission);

  absl::Status ReadContent(db::Connection& connection, const v1::PlanImportRequest& message);
  absl::Status AddRow(db::Connection& connection, list_reading::RawRow raw);
  // Moves each piece of rows one step on, all at the same time: pending ones are read, read ones compared,
  // compared ones settled, settled ones written.
  absl::Status TurnPieces(db::Connection& connection);
  // The remaining work on compared rows without the database: preparing how they are written, if they are.
  std::optional<db::Params> Settle(std::vector<PlannedRow> rows);
  bool IsDone() const {
    return pending_.empty() && read_.empty() && compared_.empty() && !settled_.has_value();
  }
  void Count(const v1::ImportRow& row);
  // The first rows, as they were read.
  void ShowRow(const PlannedRow& row);

  const v1::PlanImportRequest request_;
  const std::string payload_key_;
  const std::string event_id_;
  ImportLookup lookup_;
  const std::unique_ptr<list_reading::ImportFile> file_;
  const ShownRows shown_;
  RowPlanner planner_;
  std::vector<list_reading::RawRow> pending_;  // to be read
  std::size_t pending_bytes_ = 0;
  std::vector<PlannedRow> read_;       // to be compared
  std::vector<PlannedRow> compared_;   // to be settled
  std::optional<db::Params> settled_;  // to be written
  v1::Import import_;
  std::int64_t turn_ = 0;  // 0 with validate_only, and for a repeated call
  list_reading::RowTotals errors_;
  list_reading::RowTotals remarks_;
};

}  // namespace plenary::import_plans
