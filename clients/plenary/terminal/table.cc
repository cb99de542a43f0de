#include "plenary/terminal/table.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "base/csv_writer.h"
#include "google/protobuf/timestamp.pb.h"
#include "plenary/contract/contract.h"
#include "plenary/terminal/wording.h"
#include "plenary/text/text.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"
#include "plenary/v1/person.pb.h"
#include "plenary/v1/types.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

constexpr int kNarrowest = 8;
constexpr std::string_view kGap = "  ";

// Fields of other types that people look for in a list.
constexpr std::string_view kLookedFor[] = {"region_code", "external_id", "waitlist_number", "symbol",
                                           "position"};

bool IsLookedFor(const FieldDescriptor& field) {
  return std::find(std::begin(kLookedFor), std::end(kLookedFor), field.name()) != std::end(kLookedFor);
}

bool IsTime(const FieldDescriptor& field) {
  return field.message_type() == google::protobuf::Timestamp::descriptor();
}

bool IsColumn(const FieldDescriptor& field) {
  if (field.message_type() != nullptr) {
    const Descriptor* type = field.message_type();
    if (IsTime(field)) return !IsOutputOnly(field);
    return type == v1::Date::descriptor() || type == v1::Event::Place::descriptor() ||
           type == v1::Person::Office::descriptor() || type == v1::Participant::Credit::descriptor();
  }
  if (IsLookedFor(field)) return true;
  if (IsOutputOnly(field) && field.enum_type() == nullptr) return false;
  return field.enum_type() != nullptr || field.type() == FieldDescriptor::TYPE_BOOL || IsReference(field) ||
         (IsImmutable(field) && field.name() != "name");
}

// A column: a field of the resource, or of its interval.
struct Column {
  const FieldDescriptor* field;
  const FieldDescriptor* within = nullptr;

  const FieldDescriptor& shown() const { return within == nullptr ? *field : *within; }
  std::string header() const {
    if (field->message_type() == v1::Participant::Credit::descriptor()) return "positions";
    return shown().name();
  }
};

std::vector<Column> ColumnsOf(const Descriptor* resource) {
  std::vector<Column> columns;
  for (int i = 0; i < resource->field_count(); ++i) {
    const FieldDescriptor* field = resource->field(i);
    if (IsColumn(*field)) columns.push_back({field});
    if (field->message_type() != v1::Interval::descriptor() || field->is_repeated()) continue;
    for (int part = 0; part < field->message_type()->field_count(); ++part) {
      columns.push_back({field, field->message_type()->field(part)});
    }
  }
  return columns;
}

std::string CellOf(const google::protobuf::Message& resource, const Column& column,
                   const absl::TimeZone& zone) {
  if (column.within == nullptr) return client::CellOf(resource, *column.field, zone);
  const auto& interval = resource.GetReflection()->GetMessage(resource, column.field);
  return client::CellOf(interval, *column.within, zone);
}

// The columns with a text in some row.
std::vector<std::size_t> FilledColumns(const Table& table) {
  std::vector<std::size_t> filled;
  for (std::size_t column = 0; column < table.headers.size(); ++column) {
    const bool any = std::any_of(table.rows.begin(), table.rows.end(),
                                 [&](const auto& row) { return !row[column].empty(); });
    if (any) filled.push_back(column);
  }
  return filled;
}

// Shortens the widest columns until all fit.
void Narrow(std::vector<int>& widths, int available) {
  while (!widths.empty() && std::accumulate(widths.begin(), widths.end(), 0) > available) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= kNarrowest) return;
    --*widest;
  }
}

}  // namespace

Table TableFor(const Descriptor* resource) {
  Table table{{"name", "title"}, {}};
  for (const Column& column : ColumnsOf(resource)) table.headers.push_back(column.header());
  return table;
}

void AddRow(const google::protobuf::Message& resource, const absl::TimeZone& zone, Table& table) {
  const Descriptor* type = resource.GetDescriptor();
  std::vector<std::string> row = {client::CellOf(resource, *type->FindFieldByName("name")),
                                  TitleOf(resource)};
  for (const Column& column : ColumnsOf(type)) row.push_back(CellOf(resource, column, zone));
  table.rows.push_back(std::move(row));
}

bool HasTimes(const Descriptor* resource) {
  const std::vector<Column> columns = ColumnsOf(resource);
  return std::any_of(columns.begin(), columns.end(),
                     [](const Column& column) { return IsTime(column.shown()); });
}

std::string RenderTable(const Table& table, const Style& style, bool fit) {
  const std::vector<std::size_t> columns = FilledColumns(table);
  std::vector<int> widths;
  for (const std::size_t column : columns) {
    int width = DisplayWidth(table.headers[column]);
    for (const auto& row : table.rows) width = std::max(width, DisplayWidth(OneLine(row[column])));
    widths.push_back(width);
  }
  if (fit) Narrow(widths, style.width - static_cast<int>(kGap.size() * (columns.size() - 1)));

  std::string out;
  const auto add_line = [&](const std::vector<std::string>& cells, bool heading) {
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string cell = OneLine(cells[columns[i]]);
      if (i > 0) line += kGap;
      line += Pad(Isolated(Shorten(heading ? absl::AsciiStrToUpper(cell) : cell, widths[i])), widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    absl::StrAppend(&out, heading ? style.Bold(line) : line, "\n");
  };
  if (!columns.empty()) add_line(table.headers, true);
  for (const auto& row : table.rows) add_line(row, false);
  return out;
}

std::string RenderCsv(const Table& table) {
  std::string out;
  AppendCsvRow(table.headers, out);
  for (const auto& row : table.rows) AppendCsvRow(row, out);
  return out;
}

}  // namespace plenary::client
