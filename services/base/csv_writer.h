// Tables as CSV (RFC 4180, UTF-8, lines that end with CR LF). Pure and thread-safe.

#pragma once

#include <span>
#include <string>

namespace plenary {

// Appends one row. Each cell is made safe (csv_cell.h) and quoted if necessary; CsvReader reads back the same
// cells.
void AppendCsvRow(std::span<const std::string> cells, std::string& out);

}  // namespace plenary
