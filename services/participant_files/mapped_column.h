// A column of a participants' file with the field that it is read as.

#pragma once

#include <optional>
#include <string>

#include "base/dates.h"
#include "participant_files/cell_reading.h"
#include "participant_files/column_header.h"
#include "participant_files/participant_columns.h"
#include "participant_files/stated_columns.h"
#include "plenary/v1/import.pb.h"

namespace plenary::participant_files {

// A column of a file.
struct MappedColumn {
  // Its header, as in the file.
  std::string header;
  // What it is read as; without a field: nothing.
  ColumnTarget target = {};
  // Whether the caller stated that, rather than its header and values.
  bool stated = false;
  // For regions: the meaning of "NA".
  NaReading na = NaReading::kNamibia;
  // Its number in the file, from 1. 0 for a derived column (DerivedColumns).
  int position = 0;
  // Cells that are not empty, in the first rows.
  int filled = 0;
  // Why it is not read, or not as its header says.
  v1::Import::Remark remark = {};
  // The order of its dates (column_dates.h); if none, its texts stay as written.
  std::optional<DateOrder> dates = std::nullopt;
  // The meanings of its values, as the caller stated them.
  StatedValues values = {};
  // For external ids of another system: the system's name.
  std::string source = {};

  // What it is read as, in the words of a mapping; "" if it is not read.
  std::string field() const { return target.field == nullptr ? "" : HeaderOf(target); }
  // Its name: the header, or letters if it has none.
  std::string name() const { return header.empty() ? ColumnLetters(position - 1) : header; }
};

}  // namespace plenary::participant_files
