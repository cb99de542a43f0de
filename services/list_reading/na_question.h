// What "NA" means in a column of regions: Namibia, whose code it is, or nothing. Pure and thread-safe.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_reader.h"
#include "participant_files/column_mapping.h"
#include "plenary/v1/import.pb.h"

namespace plenary::list_reading {

// By the cells of a column that say something: Namibia among codes of two letters, unless one in ten or more
// would be it; else unclear.
participant_files::NaReading ReadNa(std::span<const std::string_view> cells);

// A question about a column.
struct NaQuestion {
  // Number of the column, from 0.
  std::size_t column;
  v1::Import::Question question;
};

// Sets how "NA" is read in the columns of regions, by the rows below the headers; returns what is to be
// asked. Where it stands in none of the rows and is not clear, a later row that has it is an error. A file
// that names participants of ours was exported from here, and has codes.
std::vector<NaQuestion> DecideNa(std::span<const CsvRow> rows,
                                 std::span<participant_files::MappedColumn> columns);

// How a plan read "NA" in its column of regions, which is called `column`: as its question says, as Namibia
// if it told so of a row or names participants of ours; else it is unclear.
participant_files::NaReading NaOf(const v1::Import& import, std::string_view column);

}  // namespace plenary::list_reading
