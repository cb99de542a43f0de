// Assigns fields to the columns of a participants' file. Pure and thread-safe.

#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/csv_reader.h"
#include "base/dates.h"
#include "participant_files/cell_reading.h"
#include "participant_files/column_header.h"
#include "participant_files/mapped_column.h"
#include "participant_files/participant_columns.h"
#include "participant_files/stated_columns.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/import.pb.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::participant_files {

// What is known of columns beside their headers.
struct ColumnEvidence {
  // Rows below the headers, each with a cell for each column.
  std::span<const CsvRow> rows = {};
  // The system whose ids the file has; "" if it is not stated.
  std::string_view source = {};
  // The stated meanings of values; null if there are none.
  const ValueMappings* values = nullptr;
};

// The columns, in the order of `headers`. `stated` maps headers, letters or numbers of columns to names of
// fields; "-" leaves a column out. Other columns are read by their headers, if their values confirm that;
// those that are not read have a remark. Several columns of one list become its items, in order.
//
// InvalidFields with every fault: "mapping" or "values" for headers that are not in the file and unknown
// fields; "content" if two stated columns are the same, or none identifies the person of a row.
absl::StatusOr<std::vector<MappedColumn>> MapColumns(std::span<const std::string> headers,
                                                     const std::map<std::string, std::string>& stated,
                                                     const v1::Event::RegistrationPolicy& policy,
                                                     const ColumnEvidence& evidence = {});

// Applies what the request of an earlier plan stated of the columns beside their fields.
void StateAgain(const v1::PlanImportRequest& request, std::span<MappedColumn> columns);

}  // namespace plenary::participant_files
