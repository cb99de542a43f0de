// A column of a participants' file, and what it is read as.

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

}  // namespace plenary::participant_files
