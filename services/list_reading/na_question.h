// The meaning of "NA" in a column of regions: Namibia, whose code it is, or empty. Pure and thread-safe.

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

// From the column's cells that are not empty: Namibia if the others are codes of two letters, unless one in
// ten or more would be Namibia; otherwise unclear.
participant_files::NaReading ReadNa(std::span<const std::string_view> cells);

// A question about a column.
struct NaQuestion {
  // Number of the column, from 0.
  std::size_t column;
  v1::Import::Question question;
};

// Sets the meaning of "NA" in the columns of regions, from the rows below the headers. Returns the questions
// to ask. If it is not clear, and in none of the rows, a later row that has "NA" is an error. A file that
// names our participants was exported here, and has codes.
std::vector<NaQuestion> ChooseNaMeanings(std::span<const CsvRow> rows,
                                         std::span<participant_files::MappedColumn> columns);

// How a plan read "NA" in its column of regions, called `column`: as in its question; as Namibia if a remark
// says so, or if the file names our participants; otherwise unclear.
participant_files::NaReading NaOf(const v1::Import& import, std::string_view column);

}  // namespace plenary::list_reading
