// How the dates of a column are meant: "03/04/2026" is in March or April, "26" a year of this century or the
// last. What the values do not tell is asked, and stays as written. Pure and thread-safe.

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

// What was found of a column.
struct ColumnDates {
  // In which order its dates are read, to be kept as "2026-04-03"; none: its texts stay as written.
  std::optional<DateOrder> order;
  // Where it is not told: what to ask. Without header and number of rows.
  std::optional<v1::Import::Question> question;
};

// From the values of a column that say something. Columns of which fewer than four in five are dates have
// none. The order is the stated one, or the only one in which the calendar has all of them; a year that comes
// first and has four digits leaves no doubt.
ColumnDates FindDates(std::span<const std::string_view> values, v1::PlanImportRequest::DateOrder stated);

// The text with its date as "2026-04-03"; none if it is no date in this order, or is written so already.
std::optional<std::string> RewriteDate(std::string_view text, DateOrder order);

// A question about the dates of a column.
struct DateQuestion {
  // Number of the column, from 0.
  std::size_t column;
  v1::Import::Question question;
};

// Sets how the dates of columns of answers and consents are read, by the rows below the headers, with a
// remark on each whose dates are rewritten; returns what is to be asked. A file that names participants of
// ours was exported from here, and stays as it is unless an order is stated.
std::vector<DateQuestion> DecideDates(std::span<const CsvRow> rows, v1::PlanImportRequest::DateOrder stated,
                                      std::span<MappedColumn> columns);

// The order that the reason of DecideDates' remark names, "DATES_DAY_FIRST", "DATES_MONTH_FIRST" or
// "DATES_YEAR_FIRST"; none if it is another reason.
std::optional<DateOrder> OrderOfRemark(std::string_view reason);

}  // namespace plenary::participant_files
