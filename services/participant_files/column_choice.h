// What a column is, by its header and by the values below it: the header proposes, the values confirm. Pure
// and thread-safe.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/csv_reader.h"
#include "participant_files/mapped_column.h"

namespace plenary::participant_files {

// The values of a column among the rows that were looked at, those that say something.
using ColumnValues = std::vector<std::string_view>;

// Whether the file was exported from here: it says by their names which participants its rows are about. Its
// headers are then right, whatever stands below them.
bool IsExport(std::span<const ColumnValues> values, std::span<const MappedColumn> columns);

// Changes what columns are read as where their values are of another kind, and has columns not read of whose
// values most do not fit; each with a remark. Columns that the caller stated stay as they are. `values` has
// an element for each column.
void ChooseByValues(std::span<const ColumnValues> values, std::vector<MappedColumn>& columns);

// Has columns of ids that cannot say who a row is about not read, with a remark: those that count the rows,
// and those of another system whose name nobody states. `source` is that name, or empty.
void ChooseIds(std::string_view source, std::span<const ColumnValues> values,
               std::vector<MappedColumn>& columns);

// Of several columns that say the same one thing, reads one, and leaves a remark on the others. `rows` are
// those that were looked at, as wide as there are columns.
void ChooseAmongSame(std::span<const CsvRow> rows, std::vector<MappedColumn>& columns);

}  // namespace plenary::participant_files
