// Finds the rows of a list that are not people: totals, page lines, headings, notes, repeated headers. Pure;
// may be used by several threads.

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

// Whether the event has a delegation with that title.
using IsDelegation = std::function<bool(std::string_view)>;

class RowKinds {
 public:
  // For a file with these columns; `sample`: its first rows below the headers. `is_delegation` may be empty.
  RowKinds(std::span<const participant_files::MappedColumn> columns, std::span<const CsvRow> sample,
           IsDelegation is_delegation);

  // Why the row is left out; LEFT_OUT_UNSPECIFIED if it is, or may be, a person. A row is left out only if
  // nothing in it can be about a person: a row with more than a name is never a heading.
  v1::ImportRow::LeftOut KindOf(const CsvRow& row) const;
  // The text of a heading, which is its only cell.
  static std::string_view TextOf(const CsvRow& row);

 private:
  // Which cells of a row have text.
  struct Shape {
    int filled = 0;
    int first = -1;        // the first cell with text
    bool names = false;    // whether an identifying column has text
    bool numbers = false;  // whether all but the first are numbers
    bool address = false;  // whether there is an e-mail address
  };
  Shape ShapeOf(const CsvRow& row) const;

  bool IsHeaders(const CsvRow& row, const Shape& shape) const;
  bool IsTotal(const CsvRow& row, const Shape& shape) const;
  bool IsHeading(std::string_view text, const Shape& shape) const;
  v1::ImportRow::LeftOut KindOfLine(std::string_view text, const Shape& shape) const;

  std::vector<std::string> headers_;
  std::vector<bool> names_;  // identifying columns
  std::size_t width_;
  int first_name_ = -1;    // the first identifying column
  bool wide_ = false;      // people have more than one cell
  bool capitals_ = false;  // names are in capitals, so that capitals have no meaning
  IsDelegation is_delegation_;
};

}  // namespace plenary::list_reading
