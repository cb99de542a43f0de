#include "plenary/import_decisions.h"

#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "plenary/import_report.h"
#include "plenary/text.h"

namespace plenary::client {
namespace {

using v1::ImportDecision;

void ShowRow(const v1::ImportRow& row, const Style& style, std::ostream& out) {
  out << "\n" << style.Bold(absl::StrCat("Row ", row.row(), ": ", WhoIs(row))) << "\n";
  if (row.outcome() == v1::ImportRow::OUTCOME_DUPLICATE) {
    out << "  says what row " << row.duplicate_of() << " says\n";
  }
  for (int i = 0; i < row.candidates_size(); ++i) {
    const auto& candidate = row.candidates(i);
    out << absl::StrFormat("  %d  %3.0f %%  ", i + 1, candidate.score() * 100)
        << Shown(candidate.display_name()) << "  "
        << style.Dim(absl::StrCat(candidate.name(), "  ", absl::StrJoin(candidate.reasons(), ", "))) << "\n";
  }
}

std::string Choices(const v1::ImportRow& row) {
  std::string choices;
  if (row.candidates_size() == 1) choices = "[l] is this one  ";
  if (row.candidates_size() > 1) choices = absl::StrCat("[l 1-", row.candidates_size(), "] is this one  ");
  return absl::StrCat(choices,
                      "[c] create  [s] skip  [cc] create all the rest  [ss] skip all the rest  [q] stop: ");
}

// Which candidate "l", "l2", "l 2" or "2" means, from 0.
std::optional<int> CandidateOf(const v1::ImportRow& row, std::string answer) {
  int number = 1;
  const bool links = !answer.empty() && answer.front() == 'l';
  if (links) answer.erase(0, 1);
  const std::string rest(absl::StripAsciiWhitespace(answer));
  if (rest.empty() ? !links : !absl::SimpleAtoi(rest, &number)) return std::nullopt;
  if (number < 1 || number > row.candidates_size()) return std::nullopt;
  return number - 1;
}

ImportDecision& Decide(const v1::ImportRow& row, ImportDecision::Action action, ImportDecisions& decisions) {
  ImportDecision& decision = decisions.rows.emplace_back();
  decision.set_row(row.row());
  decision.set_action(action);
  return decision;
}

// Whether the answer is one.
bool TakeAnswer(const v1::ImportRow& row, const std::string& answer, ImportDecisions& decisions) {
  if (answer == "c" || answer == "s") {
    Decide(row, answer == "c" ? ImportDecision::ACTION_CREATE : ImportDecision::ACTION_SKIP, decisions);
  } else if (answer == "cc" || answer == "ss") {
    decisions.rest = answer == "cc" ? ImportDecision::ACTION_CREATE : ImportDecision::ACTION_SKIP;
  } else if (const auto candidate = CandidateOf(row, answer); candidate.has_value()) {
    Decide(row, ImportDecision::ACTION_LINK, decisions).set_link(row.candidates(*candidate).name());
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool AskAboutRow(const v1::ImportRow& row, const Style& style, ReadLine read_line, std::ostream& out,
                 ImportDecisions& decisions) {
  ShowRow(row, style, out);
  std::string line;
  while (out << Choices(row) << std::flush, read_line(line)) {
    const std::string answer = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line));
    if (answer == "q") return false;
    if (TakeAnswer(row, answer, decisions)) return true;
  }
  return false;
}

bool AskWhether(const std::string& question, ReadLine read_line, std::ostream& out) {
  std::string line;
  out << question << " [y/N] " << std::flush;
  if (!read_line(line)) return false;
  const std::string answer = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line));
  return answer == "y" || answer == "yes";
}

}  // namespace plenary::client
