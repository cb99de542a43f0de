// Chooses the field of a column by its header and values: the header suggests, and the values confirm. Pure
// and thread-safe.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/csv_reader.h"
#include "participant_files/mapped_column.h"

namespace plenary::participant_files {

// The values of a column in the first rows, without empty ones.
using ColumnValues = std::vector<std::string_view>;

// Whether the file was exported here, that is, names its participants. Its headers are then right, whatever
// the values.
bool IsExport(std::span<const ColumnValues> values, std::span<const MappedColumn> columns);

// Corrects the fields of columns whose values are of another kind, and drops columns whose values mostly do
// not fit; each with a remark. Columns that the caller stated stay as they are. `values` has an element for
// each column.
void ChooseByValues(std::span<const ColumnValues> values, std::vector<MappedColumn>& columns);

// Drops columns of ids that cannot identify a row's person, with a remark: row numbers, and ids of another
// system whose name is not stated. `source` is that name, or empty.
void ChooseIds(std::string_view source, std::span<const ColumnValues> values,
               std::vector<MappedColumn>& columns);

// Reads only one of several columns with equal values, and adds a remark to the others. `rows` are the first
// ones, each with a cell for each column.
void ChooseAmongSame(std::span<const CsvRow> rows, std::vector<MappedColumn>& columns);

}  // namespace plenary::participant_files
