// Tables as CSV (RFC 4180, UTF-8, lines that end with CR LF). Pure and thread-safe.

#pragma once

#include <span>
#include <string>

namespace plenary {

// Appends one row. Every cell is made safe (csv_cell.h), and quoted where it has to be; what CsvReader reads
// is what was given.
void AppendCsvRow(std::span<const std::string> cells, std::string& out);

}  // namespace plenary
