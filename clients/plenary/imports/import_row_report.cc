#include "plenary/imports/import_row_report.h"

#include <cstdint>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "base/count.h"
#include "plenary/terminal/table.h"
#include "plenary/terminal/wording.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using v1::ImportRow;

constexpr std::size_t kMostNear = 20;
// Maximum of rows listed for one reason.
constexpr int kMostOfAReason = 5;

// "SAME_NAME" → "same name".
std::string ReasonWords(const std::string& reason) {
  return absl::StrReplaceAll(absl::AsciiStrToLower(reason), {{"_", " "}});
}

// What distinguishes a candidate: "CUPL · last at Beijing Forum · lin@example.org · same name, same address".
std::string CandidateFacts(const ImportRow::Candidate& candidate) {
  std::vector<std::string> reasons;
  for (const std::string& reason : candidate.reasons()) reasons.push_back(ReasonWords(reason));
  return JoinSet(
      {Shown(candidate.affiliation()),
       candidate.last_event().empty() ? "" : absl::StrCat("last at ", Quoted(candidate.last_event())),
       Shown(candidate.address()), absl::StrJoin(reasons, ", ")},
      " · ");
}

struct LeftOutWords {
  ImportRow::LeftOut reason;
  const char* one;
  const char* many;
};
constexpr LeftOutWords kLeftOut[] = {
    {ImportRow::LEFT_OUT_TOTAL, "total", "totals"},
    {ImportRow::LEFT_OUT_PAGE_LINE, "line of a page", "lines of pages"},
    {ImportRow::LEFT_OUT_HEADING, "heading", "headings"},
    {ImportRow::LEFT_OUT_FOOTNOTE, "note", "notes"},
    {ImportRow::LEFT_OUT_REPEATED_HEADERS, "row that repeats the headers", "rows that repeat the headers"},
    {ImportRow::LEFT_OUT_COVER, "row above the headers", "rows above the headers"},
    {ImportRow::LEFT_OUT_INACTIVE,
     "who no longer takes part, by the file (--include-inactive takes who withdrew, declined or was "
     "rejected)",
     "who no longer take part, by the file (--include-inactive takes who withdrew, declined or was "
     "rejected)"},
    {ImportRow::LEFT_OUT_HIDDEN, "row that the workbook hides (--include-hidden-rows takes it)",
     "rows that the workbook hides (--include-hidden-rows takes them)"},
    {ImportRow::LEFT_OUT_UNSPECIFIED, "for another reason", "for other reasons"},
};

std::string CellsOf(const ImportRow& row) {
  return absl::StrJoin(row.cells(), ", ",
                       [](std::string* out, const ImportRow::Cell& cell) { *out += Shown(cell.value()); });
}

std::string WithMore(std::string text, std::int64_t more, const Style& style) {
  if (more > 0) {
    absl::StrAppend(&text, style.Dim(absl::StrCat("… and ", more, " more; --format json has all")), "\n");
  }
  return text;
}

}  // namespace

std::string WhoIs(const ImportRow& row) {
  std::string who = Shown(InWords(row.participant().credit().display_name()));
  for (const auto& position : row.participant().credit().positions()) {
    absl::StrAppend(&who, ", ", Shown(InWords(position)));
  }
  return who.empty() ? CellsOf(row) : who;
}

std::string ErrorsOf(const ImportRow& row) {
  std::vector<std::string> told;
  for (const auto& error : row.errors()) {
    told.push_back(absl::StrCat(error.column(), error.column().empty() ? "" : ": ", error.message()));
  }
  if (!told.empty()) return absl::StrJoin(told, "; ");
  if (row.outcome() == ImportRow::OUTCOME_DUPLICATE)
    return absl::StrCat("says what row ", row.duplicate_of(), " says");
  for (const auto& candidate : row.candidates()) {
    told.push_back(absl::StrCat(candidate.display_name(), " (", candidate.name(), ")"));
  }
  return told.empty() ? "" : absl::StrCat("may be ", absl::StrJoin(told, " or "));
}

std::string CandidatesText(const ImportRow& row, const Style& style) {
  std::string text;
  if (row.outcome() == ImportRow::OUTCOME_DUPLICATE) {
    absl::StrAppend(&text, "  says what row ", row.duplicate_of(), " says\n");
  }
  for (int i = 0; i < row.candidates_size(); ++i) {
    const auto& candidate = row.candidates(i);
    absl::StrAppend(&text, absl::StrFormat("  %d  %3.0f %%  ", i + 1, candidate.score() * 100),
                    Shown(candidate.display_name()), "  ", style.Dim(Shown(candidate.name())), "\n");
    if (const std::string facts = CandidateFacts(candidate); !facts.empty()) {
      absl::StrAppend(&text, "            ", style.Dim(facts), "\n");
    }
  }
  return text;
}

std::string UndecidedText(std::span<const ImportRow> rows, int all, const Style& style) {
  if (rows.empty()) return "";
  std::string text = absl::StrCat(style.Bold(absl::StrCat(CountOf(all, "row"), " to be decided")), "\n");
  for (const ImportRow& row : rows) {
    absl::StrAppend(&text, "Row ", row.row(), ": ", WhoIs(row), "\n", CandidatesText(row, style));
  }
  return WithMore(std::move(text), all - static_cast<std::int64_t>(rows.size()), style);
}

std::string ChangesText(std::span<const ImportRow> rows, int all, const Style& style) {
  Table table{{"row", "who", "what", "before", "after"}, {}};
  for (const ImportRow& row : rows) {
    std::string number = absl::StrCat(row.row());
    std::string who = InWords(row.participant().credit().display_name());
    for (const auto& change : row.changes()) {
      table.rows.push_back({std::exchange(number, ""), std::exchange(who, ""), change.field(),
                            change.before().empty() ? "(nothing)" : change.before(),
                            change.after().empty() ? "(nothing)" : change.after()});
    }
  }
  if (table.rows.empty()) return "";
  std::string text = absl::StrCat(
      style.Bold(absl::StrCat(CountOf(all, "row"), all == 1 ? " changes" : " change", " somebody on record")),
      "\n", RenderTable(table, style, OutputIsTerminal()));
  return WithMore(std::move(text), all - static_cast<std::int64_t>(rows.size()), style);
}

std::string LeftOutText(std::span<const ImportRow> rows, int all, const Style& style) {
  if (rows.empty()) return "";
  std::string text = absl::StrCat(style.Bold(absl::StrCat(CountOf(all, "row"), " left out")), "\n");
  for (const LeftOutWords& words : kLeftOut) {
    std::string listed;
    int count = 0;
    for (const ImportRow& row : rows) {
      if (row.left_out() != words.reason || ++count > kMostOfAReason) continue;
      absl::StrAppend(&listed, "    row ", row.row(), ": ", Shorten(WhoIs(row), style.width - 16), "\n");
    }
    if (count == 0) continue;
    absl::StrAppend(&text, "  ", CountOf(count, words.one, words.many), "\n", listed);
    if (count > kMostOfAReason) absl::StrAppend(&text, "    … and ", count - kMostOfAReason, " more\n");
  }
  return WithMore(std::move(text), all - static_cast<std::int64_t>(rows.size()), style);
}

std::string NearTable(std::span<const ImportRow> rows, const Style& style) {
  Table table{{"affiliation", "may be", "name", "score"}, {}};
  std::set<std::string> told;
  for (const ImportRow& row : rows) {
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

}  // namespace plenary::client
