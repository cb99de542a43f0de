#include "base/csv_writer.h"

#include <string_view>

#include "base/csv_cell.h"

namespace plenary {
namespace {

void AppendQuoted(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

// Quotes what RFC 4180 requires, and characters that readers could take for a separator.
bool WantsQuotes(std::string_view text) { return text.find_first_of(",;\t\"\r\n") != std::string_view::npos; }

}  // namespace

void AppendCsvRow(std::span<const std::string> cells, std::string& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    const std::string cell = SafeCell(cells[i]);
    WantsQuotes(cell) ? AppendQuoted(cell, out) : void(out += cell);
  }
  out += "\r\n";
}

}  // namespace plenary
