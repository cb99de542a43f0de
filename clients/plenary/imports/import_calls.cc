#include "plenary/imports/import_calls.h"

#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"
#include "base/ids.h"
#include "base/status_macros.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "plenary/calls/explain.h"
#include "plenary/contract/contract.h"
#include "plenary/terminal/progress.h"
#include "plenary/v1/error_reason.pb.h"

namespace plenary::client {

using google::protobuf::Message;

absl::StatusOr<v1::Import> PlanFile(Connection& connection, const v1::PlanImportRequest& first,
                                    ImportSource& source) {
  source.Rewind();
  v1::PlanImportRequest request = first;
  request.set_format(source.format());
  Progress progress("Sending", source.size());
  std::int64_t sent = 0;
  bool is_first = true;
  const auto next = [&]() -> absl::StatusOr<const Message*> {
    if (std::exchange(is_first, false)) return &request;
    std::string piece;
    ASSIGN_OR_RETURN(piece, source.Read());
    if (piece.empty()) return nullptr;
    progress.Show(sent += static_cast<std::int64_t>(piece.size()));
    request.Clear();
    request.set_content(std::move(piece));
    return &request;
  };
  v1::Import plan;
  RETURN_IF_ERROR(connection.Upload(MethodOf(*v1::PlanImportRequest::descriptor()), next, &plan));
  return plan;
}

absl::StatusOr<v1::Import> CommitPlan(Connection& connection, const v1::Import& plan,
                                      v1::CommitImportRequest request) {
  request.set_name(plan.name());
  request.set_etag(plan.etag());
  request.set_request_id(NewUuid());
  v1::Import committed;
  RETURN_IF_ERROR(connection.Call(request, &committed, Patience::kToTheEnd));
  return committed;
}

absl::Status CheckPlan(Connection& connection, const v1::Import& plan, v1::CommitImportRequest request) {
  request.set_validate_only(true);
  request.set_accept_guesses(true);
  request.set_skip_errors(false);
  return CommitPlan(connection, plan, std::move(request)).status();
}

bool AreRowsRefused(const absl::Status& status) {
  return ReasonOf(status) == v1::ErrorReason_Name(v1::ROWS_REFUSED);
}

bool AreGuessesRefused(const absl::Status& status) {
  return ReasonOf(status) == v1::ErrorReason_Name(v1::GUESSES_NOT_ACCEPTED);
}

std::vector<RefusedRow> RefusedRowsOf(const absl::Status& status) {
  google::rpc::Status answer;
  if (const auto payload = status.GetPayload(kCallStatusUrl)) answer.ParseFromString(std::string(*payload));
  std::vector<RefusedRow> rows;
  for (const auto& detail : answer.details()) {
    google::rpc::PreconditionFailure failure;
    if (!detail.UnpackTo(&failure)) continue;
    for (const auto& violation : failure.violations()) {
      int row = 0;
      if (absl::SimpleAtoi(absl::StripPrefix(violation.subject(), "row "), &row))
        rows.push_back({row, violation.type(), violation.description()});
    }
  }
  return rows;
}

}  // namespace plenary::client
