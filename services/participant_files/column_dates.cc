#include "participant_files/column_dates.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "absl/strings/str_cat.h"

namespace plenary::participant_files {
namespace {

using PlanRequest = v1::PlanImportRequest;

// An order with its names.
struct OrderName {
  DateOrder order;
  PlanRequest::DateOrder stated;
  const char* answer;  // the name on the command line
  const char* reason;
  const char* words;
};
constexpr OrderName kOrders[] = {
    {DateOrder::kDayFirst, PlanRequest::DATE_ORDER_DMY, "dmy", "DATES_DAY_FIRST", "the day first"},
    {DateOrder::kMonthFirst, PlanRequest::DATE_ORDER_MDY, "mdy", "DATES_MONTH_FIRST", "the month first"},
    {DateOrder::kYearFirst, PlanRequest::DATE_ORDER_YMD, "ymd", "DATES_YEAR_FIRST", "the year first"},
};

// Plausible years in a list of participants; others are mistakes, or mean "no end".
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr int kFullYear = 4;  // digits
constexpr int kMostSamples = 5;

bool IsYearFirst(const WrittenDate& date) { return date.digits[0] == kFullYear; }

// A date with a plausible year in four digits.
bool HasPlainYear(const WrittenDate& date, DateOrder order) {
  const int year = date.YearIn(order);
  return date.YearDigits(order) == kFullYear && year >= kFirstYear && year <= kLastYear;
}

bool IsCertain(const WrittenDate& date) {
  return IsYearFirst(date) && HasPlainYear(date, DateOrder::kYearFirst);
}

std::vector<OrderName> OrdersOf(std::span<const WrittenDate> dates) {
  std::vector<OrderName> orders;
  for (const OrderName& one : kOrders) {
    const auto fits = [&](const WrittenDate& date) { return IsCertain(date) || date.Fits(one.order); };
    if (std::all_of(dates.begin(), dates.end(), fits)) orders.push_back(one);
  }
  return orders;
}

// Each text, with its reading in each order.
v1::Import::Question Ask(std::span<const std::string_view> texts, std::span<const OrderName> orders) {
  v1::Import::Question question;
  question.set_kind(v1::Import::Question::KIND_DATE);
  question.set_message(
      "These dates can be read in more than one way. They stay as written unless you state the order of day, "
      "month and year");
  v1::Import::Reading& as_written = *question.add_readings();
  for (const std::string_view text : texts) as_written.add_samples(std::string(text));
  for (const OrderName& one : orders) {
    v1::Import::Reading& reading = *question.add_readings();
    reading.set_answer(one.answer);
    for (const std::string_view text : texts) {
      reading.add_samples(RewriteDate(text, one.order).value_or(std::string(text)));
    }
  }
  return question;
}

v1::Import::Remark RemarkOn(DateOrder order) {
  v1::Import::Remark remark;
  for (const OrderName& one : kOrders) {
    if (one.order != order) continue;
    remark.set_reason(one.reason);
    remark.set_message(absl::StrCat("its dates are read with ", one.words,
                                    " and kept as 2026-04-03; years of two digits are of 1969 to 2068"));
  }
  return remark;
}

bool IsCalled(const MappedColumn& column, std::string_view name) {
  return column.target.field != nullptr && column.target.field->name == name;
}

// Whether dates are stored as texts in a column.
bool MayHaveDates(const MappedColumn& column) {
  return IsCalled(column, "answer") || (IsCalled(column, "consent") && !column.target.key.empty());
}

}  // namespace

ColumnDates FindDates(std::span<const std::string_view> values, PlanRequest::DateOrder stated) {
  std::vector<WrittenDate> dates;
  std::vector<std::string_view> doubtful;  // texts
  std::vector<WrittenDate> uncertain;
  bool plain = true;  // whether every year is written in full
  for (const std::string_view value : values) {
    const std::optional<WrittenDate> date = ReadDate(value);
    if (!date.has_value()) continue;
    dates.push_back(*date);
    if (IsCertain(*date)) continue;
    uncertain.push_back(*date);
    const bool is_new = std::find(doubtful.begin(), doubtful.end(), value) == doubtful.end();
    if (is_new && doubtful.size() < kMostSamples) doubtful.push_back(value);
    plain = plain && std::any_of(std::begin(kOrders), std::end(kOrders), [&](const OrderName& one) {
              return date->Fits(one.order) && HasPlainYear(*date, one.order);
            });
  }
  if (dates.empty() || dates.size() * 5 < values.size() * 4) return {};
  if (const OrderName* said = std::find_if(std::begin(kOrders), std::end(kOrders),
                                           [&](const OrderName& one) { return one.stated == stated; });
      said != std::end(kOrders)) {
    return {.order = said->order, .question = std::nullopt};
  }
  if (uncertain.empty()) {
    const bool all_iso =
        std::all_of(dates.begin(), dates.end(), [](const WrittenDate& date) { return date.iso; });
    return {.order = all_iso ? std::nullopt : std::optional(DateOrder::kYearFirst), .question = std::nullopt};
  }
  std::vector<OrderName> orders = OrdersOf(uncertain);
  if (orders.size() == 1 && plain) return {.order = orders[0].order, .question = std::nullopt};
  if (orders.empty()) orders.assign(std::begin(kOrders), std::begin(kOrders) + 2);
  return {.order = std::nullopt, .question = Ask(doubtful, orders)};
}

std::optional<std::string> RewriteDate(std::string_view text, DateOrder order) {
  const std::optional<WrittenDate> date = ReadDate(text);
  if (!date.has_value()) return std::nullopt;
  const DateOrder mine = IsYearFirst(*date) ? DateOrder::kYearFirst : order;
  if (date->iso || !date->Fits(mine) || date->YearDigits(mine) == 1) return std::nullopt;
  return date->In(mine);
}

std::vector<DateQuestion> ChooseDateOrders(std::span<const CsvRow> rows, PlanRequest::DateOrder stated,
                                           std::span<MappedColumn> columns) {
  std::vector<DateQuestion> questions;
  const bool ours = std::any_of(columns.begin(), columns.end(),
                                [](const MappedColumn& column) { return IsCalled(column, "participant"); });
  if (ours && stated == PlanRequest::DATE_ORDER_UNSPECIFIED) return questions;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!MayHaveDates(columns[i])) continue;
    std::vector<std::string_view> values;
    for (const CsvRow& row : rows) {
      if (row.fault.empty() && i < row.cells.size() && !row.cells[i].empty()) values.push_back(row.cells[i]);
    }
    ColumnDates dates = FindDates(values, stated);
    columns[i].dates = dates.order;
    if (dates.order.has_value()) columns[i].remark = RemarkOn(*dates.order);
    if (!dates.question.has_value()) continue;
    dates.question->set_header(columns[i].header);
    questions.push_back({i, *std::move(dates.question)});
  }
  return questions;
}

std::optional<DateOrder> OrderOfRemark(std::string_view reason) {
  for (const OrderName& one : kOrders) {
    if (reason == one.reason) return one.order;
  }
  return std::nullopt;
}

}  // namespace plenary::participant_files
