// The meaning of a column's dates: "03/04/2026" is in March or April, and "26" in this century or the last.
// What the values do not show is asked; such texts stay as written. Pure and thread-safe.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_reader.h"
#include "base/dates.h"
#include "participant_files/column_mapping.h"
#include "plenary/v1/import.pb.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::participant_files {

// The result for a column.
struct ColumnDates {
  // The order in which its dates are read and kept as "2026-04-03"; if none, its texts stay as written.
  std::optional<DateOrder> order;
  // The question, if the order is unclear. Without header and number of rows.
  std::optional<v1::Import::Question> question;
};

// From the values of a column that are not empty. If fewer than four in five are dates, there is no order.
// Otherwise it is the stated one, or the only one in which all of the dates exist; a first number of four
// digits is always a year.
ColumnDates FindDates(std::span<const std::string_view> values, v1::PlanImportRequest::DateOrder stated);

// The text with its date as "2026-04-03"; nothing if it is not a date in this order, or is in that form
// already.
std::optional<std::string> RewriteDate(std::string_view text, DateOrder order);

// A question about the dates of a column.
struct DateQuestion {
  // Number of the column, from 0.
  std::size_t column;
  v1::Import::Question question;
};

// Sets the order of dates in columns of answers and consents, by the rows below the headers, with a remark on
// each column whose dates are rewritten. Returns the questions to ask. A file that names our participants was
// exported here, and stays as it is unless an order is stated.
std::vector<DateQuestion> ChooseDateOrders(std::span<const CsvRow> rows,
                                           v1::PlanImportRequest::DateOrder stated,
                                           std::span<MappedColumn> columns);

// The order in the reason of ChooseDateOrders' remark: "DATES_DAY_FIRST", "DATES_MONTH_FIRST" or
// "DATES_YEAR_FIRST"; nothing for another reason.
std::optional<DateOrder> OrderOfRemark(std::string_view reason);

}  // namespace plenary::participant_files
