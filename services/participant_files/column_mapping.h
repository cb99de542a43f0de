// Which column of a participants' file is read as what. Pure and thread-safe.

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
#include "participant_files/participant_columns.h"
#include "participant_files/stated_columns.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/import.pb.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::participant_files {

// A column of a file.
struct MappedColumn {
  // Its header, as in the file.
  std::string header;
  // What it is read as; without a field: nothing.
  ColumnTarget target = {};
  // Whether the caller said so; else its header and its values did.
  bool stated = false;
  // Of regions: how "NA" is read.
  NaReading na = NaReading::kNamibia;
  // Its number in the file, from 1. 0: it stands not in the file, but is made of it (DerivedColumns).
  int position = 0;
  // Cells that say something among the rows that were looked at.
  int filled = 0;
  // Why it is not read, or not as its header says.
  v1::Import::Remark remark = {};
  // In which order its dates are read (column_dates.h); none: its texts stay as written.
  std::optional<DateOrder> dates = std::nullopt;
  // What its values mean, as the caller states it.
  StatedValues values = {};
  // Of external ids of another system: its name.
  std::string source = {};

  // As what it is read, in the words of a mapping; "" if it is not.
  std::string field() const { return target.field == nullptr ? "" : HeaderOf(target); }
  // What to call it: by its header, or by its letters if it has none.
  std::string name() const { return header.empty() ? ColumnLetters(position - 1) : header; }
};

// What is known of columns beside their headers.
struct ColumnEvidence {
  // Rows below the headers, each as wide as they are.
  std::span<const CsvRow> rows = {};
  // Whose ids the file has; "" if it is not stated.
  std::string_view source = {};
  // What values mean, as stated; null: nothing is.
  const ValueMappings* values = nullptr;
};

// A column each, in the order of `headers`. `stated` maps headers, letters or numbers of columns to words for
// what they are; "-" leaves a column out. Other columns are read by their own words, as far as their values
// bear them out; those that are not read have a remark. Several columns of one list become its items in their
// order.
//
// InvalidFields with every fault: "mapping" or "values" name headers that are not in the file, or what
// nothing is called; "content" where two stated columns are the same, or none says who a row is about.
absl::StatusOr<std::vector<MappedColumn>> MapColumns(std::span<const std::string> headers,
                                                     const std::map<std::string, std::string>& stated,
                                                     const v1::Event::RegistrationPolicy& policy,
                                                     const ColumnEvidence& evidence = {});

// Gives the columns of a plan that is read again what its request stated of them beside their fields.
void StateAgain(const v1::PlanImportRequest& request, std::span<MappedColumn> columns);

}  // namespace plenary::participant_files
