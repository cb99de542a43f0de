#include "plenary/import_report.h"

#include <set>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "plenary/page_writer.h"
#include "plenary/table.h"
#include "plenary/text.h"
#include "plenary/wording.h"

namespace plenary::client {
namespace {

constexpr std::size_t kMostErrors = 20;
constexpr std::size_t kMostNear = 20;
constexpr int kCertain = 100;

std::string EncodingText(const v1::Import& import) {
  if (import.encoding_confidence() >= kCertain) return import.encoding();
  return absl::StrCat(import.encoding(), ", by its looks (", import.encoding_confidence(),
                      " of 100); --encoding states another");
}

std::string SeparatorText(const std::string& separator) {
  if (separator == "\t") return "tab";
  return separator == ";" ? "semicolon" : "comma";
}

std::string Quoted(const std::string& text) { return absl::StrCat("“", Shown(text), "”"); }

std::vector<std::string> Mapped(const v1::Import& import) {
  std::vector<std::string> columns;
  for (const auto& column : import.columns()) {
    if (column.field().empty()) continue;
    const bool same = column.header() == column.field();
    columns.push_back(same ? column.field() : absl::StrCat(Quoted(column.header()), " is ", column.field()));
  }
  return columns;
}

std::vector<std::string> Ignored(const v1::Import& import) {
  std::vector<std::string> columns;
  for (const auto& column : import.columns()) {
    // What an error file has more than the list is no column of anybody's.
    if (column.field().empty() && column.header() != "error") columns.push_back(Quoted(column.header()));
  }
  return columns;
}

// "3 rows …", or nothing.
void AddCount(int count, std::string_view what, std::vector<std::string>& lines) {
  if (count > 0) lines.push_back(absl::StrCat(count, " ", std::string(what)));
}

std::string Places(const v1::Import::Counts& counts) {
  std::vector<std::string> places;
  AddCount(counts.confirmed(), "confirmed", places);
  AddCount(counts.waitlisted(), "waitlisted", places);
  AddCount(counts.pending(), "to be approved", places);
  return places.empty() ? "" : absl::StrCat(" (", absl::StrJoin(places, ", "), ")");
}

std::vector<std::string> Planned(const v1::Import::Counts& counts) {
  std::vector<std::string> lines;
  // Those who are to be decided on have places too, in case they come.
  const std::string places = Places(counts);
  AddCount(counts.create(), absl::StrCat("new", counts.match() == 0 ? places : ""), lines);
  AddCount(counts.update(), "changed", lines);
  AddCount(counts.unchanged(), "on record just so", lines);
  AddCount(counts.match(), absl::StrCat("may be somebody on record: to be decided; with the new", places),
           lines);
  AddCount(counts.duplicate(),
           counts.duplicate() == 1 ? "repeats an earlier row: to be decided"
                                   : "repeat an earlier row: to be decided",
           lines);
  AddCount(counts.error(), "with errors", lines);
  return lines;
}

std::vector<std::string> Committed(const v1::Import::Counts& counts) {
  std::vector<std::string> lines;
  AddCount(counts.create(), absl::StrCat("registered", Places(counts)), lines);
  AddCount(counts.update(), "changed", lines);
  AddCount(counts.unchanged(), "on record just so", lines);
  AddCount(counts.skipped(), "skipped", lines);
  return lines;
}

}  // namespace

std::string ImportText(const v1::Import& import, const Style& style) {
  PageWriter page(style);
  if (import.state() == v1::Import::STATE_PLANNED) {
    if (!import.encoding().empty()) page.Fact("Encoding", {EncodingText(import)});
    if (!import.separator().empty()) page.Fact("Separator", {SeparatorText(import.separator())});
    if (const auto mapped = Mapped(import); !mapped.empty()) page.Fact("Read", {absl::StrJoin(mapped, ", ")});
    if (const auto ignored = Ignored(import); !ignored.empty()) {
      page.Fact("Not read",
                {absl::StrCat(absl::StrJoin(ignored, ", "), "; --map HEADER=FIELD says what they are")});
    }
    page.Fact("Rows", Planned(import.counts()));
  } else {
    page.Fact("Rows", Committed(import.counts()));
  }
  return page.Text();
}

std::string ErrorTable(std::span<const v1::ImportRow> rows, int more, const Style& style) {
  Table table{{"row", "column", "error"}, {}};
  int errors = 0;
  for (const v1::ImportRow& row : rows) {
    for (const auto& error : row.errors()) {
      if (++errors > static_cast<int>(kMostErrors)) continue;
      table.rows.push_back({absl::StrCat(row.row()), error.column(), error.message()});
    }
  }
  std::string text = RenderTable(table, style, OutputIsTerminal());
  const int hidden = std::max(0, errors - static_cast<int>(kMostErrors));
  if (hidden + more > 0) absl::StrAppend(&text, style.Dim("… and more errors"), "\n");
  return text;
}

std::string NearTable(std::span<const v1::ImportRow> rows, const Style& style) {
  Table table{{"affiliation", "may be", "name", "score"}, {}};
  std::set<std::string> told;
  for (const v1::ImportRow& row : rows) {
    for (const auto& near : row.near_organizations()) {
      if (told.size() == kMostNear || !told.insert(near.text()).second) continue;
      for (const auto& candidate : near.candidates()) {
        table.rows.push_back({near.text(), candidate.display_name(), candidate.name(),
                              absl::StrFormat("%.0f %%", candidate.score() * 100)});
      }
    }
  }
  return table.rows.empty() ? "" : RenderTable(table, style, OutputIsTerminal());
}

std::string ErrorsOf(const v1::ImportRow& row) {
  return absl::StrJoin(row.errors(), "; ", [](std::string* out, const v1::ImportRow::Error& error) {
    absl::StrAppend(out, error.column(), error.column().empty() ? "" : ": ", error.message());
  });
}

std::string WhoIs(const v1::ImportRow& row) {
  std::string who = Shown(InWords(row.participant().credit().display_name()));
  for (const auto& position : row.participant().credit().positions()) {
    absl::StrAppend(&who, ", ", Shown(InWords(position)));
  }
  return who;
}

}  // namespace plenary::client
