#include "list_reading/list_head.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/concat.h"
#include "base/status_macros.h"
#include "errors/errors.h"
#include "list_reading/na_question.h"
#include "participant_files/entry_columns.h"

namespace plenary::list_reading {
namespace {

using v1::ImportRow;

// The derived columns of headings, in order.
enum HeadingColumn { kDelegation, kRole, kHeadingColumns };
// After them, those of entries.
constexpr std::array<std::string_view, participant_files::kEntryParts> kEntryFields = {"honorific", "name",
                                                                                       "title"};

bool Has(const std::vector<participant_files::MappedColumn>& columns, std::string_view field) {
  return std::any_of(columns.begin(), columns.end(), [&](const participant_files::MappedColumn& column) {
    return column.target.field != nullptr && column.target.field->name == field;
  });
}

participant_files::MappedColumn Derived(std::string header, std::string_view field) {
  return {.header = std::move(header), .target = {participant_files::FindColumnField(field), "", 0, ""}};
}

// The rows that are used for profiles of columns: below the headers, as wide as they are, and with more than
// one cell if there is more than one column.
std::vector<CsvRow> SampleOf(std::span<const CsvRow> rows, const HeaderRow& header) {
  std::vector<CsvRow> sample;
  const std::size_t width = header.headers.size();
  for (const CsvRow& row : rows) {
    if (row.number < header.first || !row.fault.empty() || row.cells.size() > width) continue;
    const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                      [](std::string_view cell) { return !cell.empty(); });
    if (filled == 0 || (filled == 1 && width > 1)) continue;
    sample.push_back(row);
    sample.back().cells.resize(width);
  }
  return sample;
}

// The column with entries: the only column with names, if no other column has the parts of an entry.
int EntryColumnOf(const std::vector<participant_files::MappedColumn>& columns,
                  std::span<const CsvRow> sample) {
  if (Has(columns, "honorific") || Has(columns, "title") || Has(columns, "given name")) return -1;
  const auto name =
      std::find_if(columns.begin(), columns.end(), [](const participant_files::MappedColumn& column) {
        return column.target.field != nullptr && column.target.field->name == "name";
      });
  if (name == columns.end() || !name->target.language.empty()) return -1;
  const int index = static_cast<int>(name - columns.begin());
  std::vector<std::string_view> values;
  for (const CsvRow& row : sample) {
    const std::string_view cell = row.cells[static_cast<std::size_t>(index)];
    if (!cell.empty()) values.push_back(cell);
  }
  return participant_files::AreEntries(values) ? index : -1;
}

}  // namespace

absl::StatusOr<ListHead> ListHead::Read(std::span<const CsvRow> rows, const v1::PlanImportRequest& request,
                                        const v1::Event::RegistrationPolicy& policy,
                                        IsDelegation is_delegation) {
  std::vector<CsvRow> seen;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(seen),
               [&](const CsvRow& row) { return request.include_hidden_rows() || !row.hidden; });
  std::map<std::string, std::string> stated(request.mapping().begin(), request.mapping().end());
  ASSIGN_OR_RETURN(HeaderRow header, FindHeaderRow(seen, request.header_row(), stated, policy));
  std::vector<CsvRow> sample = SampleOf(seen, header);
  // A list of lines has names, whatever its column is called.
  if (header.number == 0 && stated.empty()) stated.emplace(header.headers.front(), "name");
  participant_files::ValueMappings values = request.values();
  const participant_files::ValueMappings of_derived = participant_files::TakeDerived(header.headers, values);
  ASSIGN_OR_RETURN(
      std::vector<participant_files::MappedColumn> columns,
      participant_files::MapColumns(header.headers, stated, policy,
                                    {.rows = sample, .source = request.source(), .values = &values}));
  std::vector<participant_files::DateQuestion> dates =
      participant_files::ChooseDateOrders(sample, request.date_order(), columns);
  std::vector<NaQuestion> na = ChooseNaMeanings(sample, columns);
  RowKinds kinds(columns, sample, is_delegation);
  ListHead head(std::move(header), std::move(columns), std::move(kinds));
  head.AddQuestions(std::move(dates));
  for (NaQuestion& asked : na) head.questions_.push_back(std::move(asked.question));
  head.is_delegation_ = std::move(is_delegation);
  head.include_hidden_ = request.include_hidden_rows();
  std::erase_if(sample, [&](const CsvRow& row) { return head.kinds_.KindOf(row) != 0; });
  head.AddDerived(sample);
  RETURN_IF_ERROR(head.StateDerived(of_derived));
  return head;
}

ListHead::ListHead(HeaderRow header, std::vector<participant_files::MappedColumn> columns, RowKinds kinds)
    : header_(std::move(header)),
      columns_(std::move(columns)),
      kinds_(std::move(kinds)),
      repeated_(header_.repeated.begin(), header_.repeated.end()),
      width_(columns_.size()) {}

void ListHead::AddQuestions(std::vector<participant_files::DateQuestion> dates) {
  if (header_.question.has_value()) questions_.push_back(*header_.question);
  for (participant_files::DateQuestion& date : dates) {
    date.question.set_header(columns_[date.column].name());
    date.question.set_rows(columns_[date.column].filled);
    questions_.push_back(std::move(date.question));
  }
}

void ListHead::AddDerived(std::span<const CsvRow> sample) {
  headings_ = !Has(columns_, "delegation") && !Has(columns_, "delegation role");
  if (headings_) {
    columns_.push_back(Derived(participant_files::kHeadingHeader, "delegation"));
    columns_.push_back(Derived(participant_files::kHeadingRoleHeader, "delegation role"));
  }
  entries_ = EntryColumnOf(columns_, sample);
  if (entries_ >= 0) {
    participant_files::MappedColumn& column = columns_[static_cast<std::size_t>(entries_)];
    const std::string name = column.name();
    column.target = {};
    column.remark.set_reason(participant_files::kSplitReason);
    column.remark.set_message(
        Concat("\"", name,
               "\" is read as form of address, name and title: each of its "
               "values begins with a form of address and has the title behind the first "
               "comma; map it to \"name\" to keep the values whole"));
    const auto headers = participant_files::EntryHeaders(name);
    for (std::size_t i = 0; i < participant_files::kEntryParts; ++i)
      columns_.push_back(Derived(headers[i], kEntryFields[i]));
  }
  derived_.resize(columns_.size() - width_);
  used_.resize(derived_.size());
}

absl::Status ListHead::StateDerived(const participant_files::ValueMappings& values) {
  if (values.empty()) return absl::OkStatus();
  std::vector<std::string> headers;
  for (const participant_files::MappedColumn& column : columns_) headers.push_back(column.header);
  std::vector<errors::FieldViolation> violations;
  std::vector<participant_files::StatedValues> stated =
      participant_files::ValuesOfColumns(headers, values, violations);
  for (std::size_t i = width_; i < columns_.size(); ++i) columns_[i].values = std::move(stated[i]);
  return errors::InvalidFieldsIfAny(violations);
}

bool ListHead::IsUsed(std::size_t column) const { return column < width_ || used_[column - width_]; }

ImportRow::LeftOut ListHead::KindOf(const CsvRow& row) {
  if (row.hidden) ++hidden_;
  if (row.hidden && !include_hidden_) return ImportRow::LEFT_OUT_HIDDEN;
  if (row.number <= header_.last_above) return ImportRow::LEFT_OUT_COVER;
  if (!repeated_.empty() && repeated_.contains(static_cast<int>(row.number)))
    return ImportRow::LEFT_OUT_REPEATED_HEADERS;
  if (!row.fault.empty()) return ImportRow::LEFT_OUT_UNSPECIFIED;
  return kinds_.KindOf(row);
}

void ListHead::Enter(std::string_view text) {
  participant_files::ListHeading heading = participant_files::ReadHeading(text);
  if (heading.delegation.empty() && heading.role.empty() && is_delegation_ && is_delegation_(text))
    heading.delegation = std::string(text);
  // A role belongs to the delegation in the heading above.
  if (!heading.role.empty()) {
    heading_.role = std::move(heading.role);
  } else {
    heading_ = std::move(heading);
  }
}

void ListHead::Derive(CsvRow& row) {
  std::size_t next = 0;
  if (headings_) {
    derived_[kDelegation] = heading_.delegation;
    derived_[kRole] = heading_.role;
    next = kHeadingColumns;
  }
  if (entries_ >= 0) {
    const participant_files::ListEntry entry =
        participant_files::ReadEntry(row.cells[static_cast<std::size_t>(entries_)]);
    if (headings_ && !entry.role.empty()) derived_[kRole] = entry.role;
    for (const std::string_view part : participant_files::PartsOf(entry)) derived_[next++] = part;
  }
  for (std::size_t i = 0; i < derived_.size(); ++i) {
    if (!derived_[i].empty()) used_[i] = true;
    row.cells.push_back(derived_[i]);
  }
}

bool ListHead::Take(CsvRow& row, ImportRow::LeftOut& left_out) {
  left_out = ImportRow::LEFT_OUT_UNSPECIFIED;
  // The headers, in one line or two.
  if (row.number > header_.last_above && row.number < header_.first) return false;
  left_out = KindOf(row);
  if (left_out == ImportRow::LEFT_OUT_HEADING) Enter(RowKinds::TextOf(row));
  if (left_out != ImportRow::LEFT_OUT_UNSPECIFIED) {
    row.fault.clear();
    row.cells.resize(columns_.size());
    return true;
  }
  if (row.fault.empty()) FitRow(width_, row);
  row.cells.resize(width_);
  Derive(row);
  return true;
}

}  // namespace plenary::list_reading
