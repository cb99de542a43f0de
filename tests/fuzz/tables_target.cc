#include <string>
#include <vector>

#include "base/csv_reader.h"
#include "base/csv_writer.h"
#include "base/text_decoder.h"
#include "fuzz/expect.h"
#include "fuzz/targets.h"

namespace plenary::fuzz {
namespace {

struct Row {
  std::int64_t number;
  std::vector<std::string> cells;
  std::string fault;

  bool operator==(const Row&) const = default;
};

struct Read {
  absl::Status status;
  std::vector<Row> rows;
};

// In pieces of `size` bytes.
Read ReadIn(std::string_view bytes, std::size_t size) {
  Read read;
  TextDecoder decoder;
  CsvReader reader;
  const auto keep = [&read](const CsvRow& row) {
    Row& kept = read.rows.emplace_back(Row{row.number, {}, row.fault});
    // The cells of a row with a fault are not to be relied on.
    if (row.fault.empty()) kept.cells.assign(row.cells.begin(), row.cells.end());
    return absl::OkStatus();
  };
  std::string text;
  for (; !bytes.empty() && read.status.ok(); bytes.remove_prefix(std::min(size, bytes.size()))) {
    read.status = decoder.Decode(bytes.substr(0, size), text);
  }
  if (read.status.ok()) read.status = decoder.Finish(text);
  if (!read.status.ok()) return read;
  for (std::string_view rest = text; !rest.empty() && read.status.ok();
       rest.remove_prefix(std::min(size, rest.size()))) {
    read.status = reader.Read(rest.substr(0, size), keep);
  }
  if (read.status.ok()) read.status = reader.Finish(keep);
  return read;
}

}  // namespace

void ReadTables(std::string_view bytes) {
  const Read whole = ReadIn(bytes, std::max<std::size_t>(bytes.size(), 1));
  const Read pieces = ReadIn(bytes, 3);
  Expect(whole.status == pieces.status, "pieces have the same error");
  Expect(!whole.status.ok() || whole.rows == pieces.rows, "pieces have the same rows");
  // A table begins with headers: not with "sep=;", which says something else.
  std::vector<std::vector<std::string>> cells = {{"header"}};
  std::string written;
  AppendCsvRow(cells[0], written);
  for (const Row& row : whole.rows) {
    if (!row.fault.empty()) continue;
    AppendCsvRow(row.cells, written);
    cells.push_back(row.cells);
  }
  CsvReader reader(',');
  std::size_t next = 0;
  const auto compare = [&](const CsvRow& row) {
    Expect(row.fault.empty() && next < cells.size(), "what is written is read");
    Expect(std::vector<std::string>(row.cells.begin(), row.cells.end()) == cells[next++], "as it was");
    return absl::OkStatus();
  };
  Expect(reader.Read(written, compare).ok() && reader.Finish(compare).ok(), "without an error");
  Expect(next == cells.size(), "and all of it");
}

}  // namespace plenary::fuzz
