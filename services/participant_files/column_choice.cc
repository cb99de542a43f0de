#include "participant_files/column_choice.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/concat.h"
#include "participant_files/column_header.h"
#include "participant_files/column_profile.h"
#include "participant_files/column_words.h"

namespace plenary::participant_files {
namespace {

// With fewer values than this, the header is trusted.
constexpr int kFewest = 3;

// Other meanings to try for a column whose values do not fit its header, the best first.
struct Alternative {
  std::string_view field;
  std::array<std::string_view, 3> others;
};
constexpr Alternative kAlternatives[] = {
    {"region", {"state", "", ""}},
    {"state", {"region", "attendance mode", ""}},
    {"category", {"roles", "delegation role", ""}},
    {"roles", {"delegation role", "category", "title"}},
    {"delegation role", {"roles", "title", ""}},
    {"attendance mode", {"state", "", ""}},
    {"postal address", {"email", "", ""}},
    {"email", {"phone", "", ""}},
    {"phone", {"email", "", ""}},
    {"participant", {"name", "", ""}},
    {"person", {"name", "", ""}},
};

ColumnTarget TargetOf(std::string_view field) { return {FindColumnField(field), "", 0, ""}; }

bool IsField(const MappedColumn& column, std::string_view field) {
  return column.target.field != nullptr && column.target.field->name == field;
}

bool Has(std::span<const MappedColumn> columns, std::string_view field) {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const MappedColumn& column) { return IsField(column, field); });
}

void Remark(MappedColumn& column, const char* reason, std::string message) {
  column.remark.set_reason(reason);
  column.remark.set_message(std::move(message));
}

void DoNotRead(MappedColumn& column, const char* reason, std::string message) {
  column.target = {};
  Remark(column, reason, std::move(message));
}

std::string ShareOf(int part, std::size_t all) {
  return absl::StrCat(part, " of the first ", all, " values");
}

// "; they look like dates", or empty.
std::string LookLike(const ColumnProfile& profile) {
  const Likeness likeness = LikenessOf(profile);
  if (likeness.what.empty()) return "";
  const std::string field = likeness.field.empty() ? "" : Concat(" (\"", likeness.field, "\")");
  return Concat("; they look like ", likeness.what, field);
}

void ReadAs(std::string_view field, const ColumnValues& values, int fitting, MappedColumn& column) {
  column.target = TargetOf(field);
  Remark(column, "READ_BY_VALUES",
         Concat("\"", column.name(), "\" is read as \"", field, "\": ", ShareOf(fitting, values.size()),
                " fit that; map it to something else, or to \"-\", if that is wrong"));
}

// A header that has no meaning.
void ChooseUnknown(const ColumnValues& values, const ColumnProfile& profile, MappedColumn& column) {
  if (MeansPeople(column.header) && CountFitting(TargetOf("name"), values) * 2 > profile.filled) {
    column.target = TargetOf("name");
    return;
  }
  const std::string what = column.header.empty() ? "it has no header" : "its header names no column";
  Remark(column, column.header.empty() ? "NO_HEADER" : "UNKNOWN_HEADER",
         Concat("\"", column.name(), "\" is not read: ", what, LookLike(profile),
                "; map it to what it is, or to \"-\""));
}

// Whether the header may mean a form of address as well as a post; "Position" may not.
bool MayBeHonorific(std::string_view header) {
  const std::string word = FoldWord(header);
  return word.starts_with("tit") || word == FoldWord("头衔") || word == FoldWord("unvan") ||
         word == FoldWord("титул");
}

// "Title" means forms of address if no other column has them.
bool ChooseHonorific(const ColumnValues& values, const ColumnProfile& profile,
                     std::span<const MappedColumn> columns, MappedColumn& column) {
  if (!IsField(column, "title") || !MayBeHonorific(column.header) || !profile.Mostly(profile.honorifics) ||
      Has(columns, "honorific"))
    return false;
  ReadAs("honorific", values, profile.honorifics, column);
  return true;
}

bool ChooseAlternative(const ColumnValues& values, std::span<const MappedColumn> columns,
                       MappedColumn& column) {
  for (const Alternative& alternative : kAlternatives) {
    if (!IsField(column, alternative.field)) continue;
    for (const std::string_view other : alternative.others) {
      if (other.empty() || Has(columns, other)) continue;
      const int fitting = CountFitting(TargetOf(other), values);
      if (fitting * 10 < static_cast<int>(values.size()) * 8) continue;
      ReadAs(other, values, fitting, column);
      return true;
    }
  }
  return false;
}

void ChooseOne(const ColumnValues& values, std::span<const MappedColumn> columns, MappedColumn& column) {
  if (column.stated || values.empty() || !column.remark.reason().empty()) return;
  const ColumnProfile profile = ProfileOf(values);
  if (column.target.field == nullptr) return ChooseUnknown(values, profile, column);
  if (ChooseHonorific(values, profile, columns, column)) return;
  const int fitting = CountFitting(column.target, values);
  if (fitting * 2 >= profile.filled) return;
  if (ChooseAlternative(values, columns, column)) return;
  // Two values are enough if neither fits, and the header is one of many words for the field.
  const bool told = fitting == 0 && profile.filled > 1 && FoldWord(column.header) != FoldWord(column.field());
  if (profile.filled < kFewest && !told) return;
  const std::string field = column.field();
  DoNotRead(
      column, "VALUES_DO_NOT_FIT",
      Concat("\"", column.name(), "\" is not read: ", ShareOf(profile.filled - fitting, values.size()),
             " are not values of \"", field, "\"", LookLike(profile), "; map it to what it is, or to \"-\""));
}

// ---- Ids.

// Whether the header is the name under which ids are exported.
bool IsOurs(const MappedColumn& column, std::string_view field) {
  return column.stated || FoldWord(column.header) == FoldWord(field);
}

bool HasParticipants(const ColumnValues& values) {
  return !values.empty() &&
         CountFitting(TargetOf("participant"), values) * 2 >= static_cast<int>(values.size());
}

// Whether more than a few values are repeated, as numbers of orders for several people are.
bool Repeats(const ColumnValues& values) {
  const std::set<std::string_view> different(values.begin(), values.end());
  return (values.size() - different.size()) * 20 > values.size();
}

void ChooseId(std::string_view source, const ColumnValues& values, MappedColumn& column) {
  const bool is_participant = IsField(column, "participant");
  if (!is_participant && !IsField(column, "external id")) return;
  const bool ours = IsOurs(column, column.target.field->name);
  if (is_participant && (ours || HasParticipants(values))) return;
  if (!ours && ProfileOf(values).counts_rows) {
    return DoNotRead(column, "COUNTS_ROWS",
                     Concat("\"", column.name(),
                            "\" is not read: it counts the rows, and says nothing of who "
                            "they are about"));
  }
  if (!ours && Repeats(values)) {
    return DoNotRead(column, "NOT_UNIQUE",
                     Concat("\"", column.name(),
                            "\" is not read: it has the same value in several rows, and so does not say "
                            "who they are about"));
  }
  if (!ours && source.empty()) {
    return DoNotRead(column, "NEEDS_SOURCE",
                     Concat("\"", column.name(),
                            "\" is not read: ids of another system say who a row is about only "
                            "if that system is stated; state a source, or map it to \"-\""));
  }
  column.target = TargetOf("external id");
  column.source = source;
}

// ---- Columns with equal values.

// Whether two columns are not empty, and equal in each row.
bool SayTheSame(std::span<const CsvRow> rows, std::size_t a, std::size_t b) {
  bool say = false;
  for (const CsvRow& row : rows) {
    if (Trimmed(row.cells[a]) != Trimmed(row.cells[b])) return false;
    say = say || !row.cells[a].empty();
  }
  return say;
}

// Whether the first of two columns with one target is read rather than the second.
bool IsBetter(const MappedColumn& a, const MappedColumn& b) {
  if (a.stated != b.stated) return a.stated;
  if ((a.filled == 0) != (b.filled == 0)) return a.filled > 0;
  const bool a_named = FoldWord(a.header) == FoldWord(a.field());
  const bool b_named = FoldWord(b.header) == FoldWord(b.field());
  if (a_named != b_named) return a_named;
  return a.filled > b.filled;
}

void LeaveOther(bool same, const MappedColumn& read, MappedColumn& other) {
  const std::string field = read.field();
  if (same) {
    return DoNotRead(other, "SAME_AS_OTHER",
                     Concat("\"", other.name(), "\" is not read: it says the same as \"", read.name(), "\""));
  }
  DoNotRead(other, "TWO_COLUMNS",
            Concat("\"", other.name(), "\" is not read: \"", read.name(), "\" is read as \"", field,
                   "\" already; map the other to \"-\" to have this one read, or map this one to \"-\""));
}

}  // namespace

bool IsExport(std::span<const ColumnValues> values, std::span<const MappedColumn> columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!IsField(columns[i], "participant") || values[i].empty()) continue;
    return std::all_of(values[i].begin(), values[i].end(), [](std::string_view value) {
      return value.starts_with("events/") && value.find("/participants/") != std::string_view::npos;
    });
  }
  return false;
}

void ChooseByValues(std::span<const ColumnValues> values, std::vector<MappedColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) ChooseOne(values[i], columns, columns[i]);
}

void ChooseIds(std::string_view source, std::span<const ColumnValues> values,
               std::vector<MappedColumn>& columns) {
  static const ColumnValues kNone;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    ChooseId(source, i < values.size() ? values[i] : kNone, columns[i]);
  }
}

void ChooseAmongSame(std::span<const CsvRow> rows, std::vector<MappedColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (std::size_t j = 0; j < i && columns[i].target.field != nullptr; ++j) {
      if (!(columns[i].target == columns[j].target)) continue;
      if (columns[i].stated && columns[j].stated) continue;  // an error, which CheckColumns reports
      const bool same = SayTheSame(rows, i, j);
      // Two columns of a list that differ are two of its items.
      if (!same && IsList(*columns[i].target.field) && columns[i].target.position == 0) continue;
      const bool keep_later = IsBetter(columns[i], columns[j]);
      LeaveOther(same, columns[keep_later ? i : j], columns[keep_later ? j : i]);
    }
  }
}

}  // namespace plenary::participant_files
