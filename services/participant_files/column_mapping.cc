#include "participant_files/column_mapping.h"

#include <algorithm>
#include <optional>

#include "base/concat.h"
#include "cells/nothing.h"
#include "errors/errors.h"
#include "participant_files/column_choice.h"
#include "participant_files/column_words.h"

namespace plenary::participant_files {
namespace {

using Policy = v1::Event::RegistrationPolicy;
using Violations = std::vector<errors::FieldViolation>;

// Maximum of columns that may be items of one list.
constexpr int kMostItems = 50;
constexpr std::string_view kLeftOut = "-";
// Maximum of headers in an error.
constexpr std::size_t kMostShown = 10;

bool IsAny(const MappedColumn& column, std::initializer_list<const char*> names) {
  return column.target.field != nullptr && std::any_of(names.begin(), names.end(), [&](const char* name) {
           return column.target.field->name == name;
         });
}

std::vector<MappedColumn>::iterator FindColumn(const char* field, std::vector<MappedColumn>& columns) {
  return std::find_if(columns.begin(), columns.end(),
                      [&](const MappedColumn& column) { return IsAny(column, {field}); });
}

// "Name" beside "Surname", and "Nom" beside "Prénom", mean the other part of the name.
void TellNamesApart(std::vector<MappedColumn>& columns) {
  const auto name = FindColumn("name", columns);
  const bool given = FindColumn("given name", columns) != columns.end();
  const bool family = FindColumn("family name", columns) != columns.end();
  if (name == columns.end() || name->stated || !name->target.language.empty() || given == family) return;
  const std::string word = FoldWord(name->header);
  if (word == "name" || word == "nom" || word == "nombre" || word == "nome") {
    name->target.field = FindColumnField(given ? "family name" : "given name");
  }
}

// The parts of a name are not needed if there is the whole name.
void RemarkParts(std::vector<MappedColumn>& columns) {
  const auto name = FindColumn("name", columns);
  if (name == columns.end()) return;
  for (MappedColumn& column : columns) {
    if (!IsAny(column, {"given name", "family name"}) || !column.remark.reason().empty()) continue;
    column.remark.set_reason("ONLY_WITHOUT_NAME");
    column.remark.set_message(Concat("\"", column.name(), "\" is read only where \"", name->name(),
                                     "\" is empty: a participant has one name; map \"", name->name(),
                                     "\" to \"-\" to have it made of its parts"));
  }
}

// Columns of the same list are its items.
void NumberItems(std::vector<MappedColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const ColumnTarget target = columns[i].target;
    if (target.field == nullptr || !IsList(*target.field) || target.position > 0) continue;
    int same = 0;
    for (MappedColumn& column : columns) same += column.target == target ? 1 : 0;
    if (same < 2 || same > kMostItems) continue;
    int position = 0;
    for (MappedColumn& column : columns) {
      if (column.target == target) column.target.position = ++position;
    }
  }
}

MappedColumn MapColumn(const std::string& header, const std::optional<std::string>& said,
                       const Policy& policy, Violations& violations) {
  MappedColumn column{.header = header, .stated = said.has_value()};
  if (column.stated && *said == kLeftOut) return column;
  const std::optional<ColumnTarget> target =
      column.stated ? ParseTarget(*said, policy) : ReadHeader(header, policy);
  if (target.has_value() && target->field->set != nullptr) {
    column.target = *target;
  } else if (column.stated) {
    violations.push_back(
        {"mapping", Concat("must map \"", header,
                           "\" to a column that can be read, such as "
                           "\"name\", \"email\", \"affiliation 2 (zh)\" or \"answer: ID\", or "
                           "to \"-\"")});
  } else if (target.has_value()) {
    column.remark.set_reason("WRITTEN_ONLY");
    column.remark.set_message(Concat("\"", header, "\" is not read: only Plenary itself sets it"));
  }
  return column;
}

// The headers as they were read and, for those that might identify a person, why they do not.
std::string HeadersAndRemarks(const std::vector<MappedColumn>& columns) {
  std::string remarks;
  for (std::size_t i = 0; i < columns.size() && i < kMostShown; ++i) {
    remarks.append(i == 0 ? "; its headers are " : ", ").append(Concat("\"", columns[i].header, "\""));
  }
  for (const MappedColumn& column : columns) {
    const std::string& reason = column.remark.reason();
    if (reason == "NEEDS_SOURCE" || reason == "VALUES_DO_NOT_FIT")
      remarks.append("; ").append(column.remark.message());
  }
  return remarks;
}

void CheckColumns(const std::vector<MappedColumn>& columns, Violations& violations) {
  const bool says_who = std::any_of(columns.begin(), columns.end(), [](const MappedColumn& column) {
    return IsAny(column, {"name", "given name", "family name", "participant", "external id", "person"});
  });
  if (!says_who) {
    violations.push_back(
        {"content",
         Concat(
             "must have a column that says who a row is about, such as \"name\"; state a mapping if it has "
             "another name",
             HeadersAndRemarks(columns))});
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].target.field == nullptr) continue;
    for (std::size_t j = 0; j < i; ++j) {
      if (!(columns[j].target == columns[i].target)) continue;
      violations.push_back(
          {"content",
           Concat("must not have two columns \"", columns[i].field(), "\": map \"", columns[i].name(), "\" (",
                  ColumnLetters(columns[i].position - 1), ") or \"", columns[j].name(), "\" (",
                  ColumnLetters(columns[j].position - 1), ") to something else, or to \"-\"")});
    }
  }
}

// The values of each column that are not empty, with their stated meanings.
std::vector<ColumnValues> ValuesOf(std::span<const CsvRow> rows, const std::vector<MappedColumn>& columns) {
  std::vector<ColumnValues> values(columns.size());
  for (const CsvRow& row : rows) {
    if (!row.fault.empty()) continue;
    for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i) {
      const std::string* meaning = columns[i].values.empty() ? nullptr : columns[i].values.Find(row.cells[i]);
      const std::string_view value = meaning == nullptr ? row.cells[i] : std::string_view(*meaning);
      if (!value.empty() && cells::FindNothing(value) == cells::Nothing::kNo) values[i].push_back(value);
    }
  }
  return values;
}

}  // namespace

absl::StatusOr<std::vector<MappedColumn>> MapColumns(std::span<const std::string> headers,
                                                     const std::map<std::string, std::string>& stated,
                                                     const Policy& policy, const ColumnEvidence& evidence) {
  Violations violations;
  const std::vector<std::optional<std::string>> said = StatedColumns(headers, stated, violations);
  static const ValueMappings kNoValues;
  std::vector<StatedValues> meanings =
      ValuesOfColumns(headers, evidence.values == nullptr ? kNoValues : *evidence.values, violations);
  std::vector<MappedColumn> columns;
  columns.reserve(headers.size());
  for (std::size_t i = 0; i < headers.size(); ++i) {
    columns.push_back(MapColumn(headers[i], said[i], policy, violations));
    columns.back().position = static_cast<int>(i) + 1;
    columns.back().values = std::move(meanings[i]);
  }
  const std::vector<ColumnValues> values = ValuesOf(evidence.rows, columns);
  for (std::size_t i = 0; i < columns.size(); ++i) columns[i].filled = static_cast<int>(values[i].size());
  if (!IsExport(values, columns)) {
    ChooseIds(evidence.source, values, columns);
    ChooseByValues(values, columns);
  }
  TellNamesApart(columns);
  ChooseAmongSame(evidence.rows, columns);
  RemarkParts(columns);
  NumberItems(columns);
  CheckColumns(columns, violations);
  if (!violations.empty()) return errors::InvalidFields(violations);
  return columns;
}

void StateAgain(const v1::PlanImportRequest& request, std::span<MappedColumn> columns) {
  std::vector<std::string> headers;
  for (const MappedColumn& column : columns) headers.push_back(column.header);
  Violations known;  // already reported when the file was planned
  std::vector<StatedValues> values = ValuesOfColumns(headers, request.values(), known);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i].values = std::move(values[i]);
    if (IsAny(columns[i], {"external id"})) columns[i].source = request.source();
  }
}

}  // namespace plenary::participant_files
