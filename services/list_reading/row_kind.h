// Which rows of a list are no people: totals, page lines, headings, notes, the headers once more. Pure; may
// be used by several threads.

#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_reader.h"
#include "participant_files/column_mapping.h"
#include "plenary/v1/import.pb.h"

namespace plenary::list_reading {

// Whether the event has a delegation of that title.
using IsDelegation = std::function<bool(std::string_view)>;

class RowKinds {
 public:
  // Of a file with these columns; `sample`: its first rows below the headers. `is_delegation` may be empty.
  RowKinds(std::span<const participant_files::MappedColumn> columns, std::span<const CsvRow> sample,
           IsDelegation is_delegation);

  // Why the row is left out; LEFT_OUT_UNSPECIFIED: it is somebody, or meant as somebody. A row is left out
  // only if nothing in it can be about a person: one that says more than a name alone is never a heading.
  v1::ImportRow::LeftOut KindOf(const CsvRow& row) const;
  // The text of a heading, which is its only cell.
  static std::string_view TextOf(const CsvRow& row);

 private:
  // Where a row has text.
  struct Shape {
    int filled = 0;
    int first = -1;        // the first cell that says something
    bool names = false;    // whether a column that says who it is has text
    bool numbers = false;  // whether all but the first are numbers
    bool address = false;  // whether there is an e-mail address
  };
  Shape ShapeOf(const CsvRow& row) const;

  bool IsHeaders(const CsvRow& row, const Shape& shape) const;
  bool IsTotal(const CsvRow& row, const Shape& shape) const;
  bool IsHeading(std::string_view text, const Shape& shape) const;
  v1::ImportRow::LeftOut KindOfLine(std::string_view text, const Shape& shape) const;

  std::vector<std::string> headers_;
  std::vector<bool> names_;  // columns that say who it is
  std::size_t width_;
  int first_name_ = -1;    // the first column that says who it is
  bool wide_ = false;      // people have more than one cell
  bool capitals_ = false;  // names are written in capitals, so that these tell nothing
  IsDelegation is_delegation_;
};

}  // namespace plenary::list_reading
