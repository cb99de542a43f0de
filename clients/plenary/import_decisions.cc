#include "plenary/import_decisions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "plenary/import_row_report.h"
#include "plenary/text.h"
#include "plenary/wording.h"

namespace plenary::client {
namespace {

using v1::CommitImportRequest;
using v1::ImportDecision;
using v1::ImportRow;

// As ImportRule has it.
constexpr double kSureScore = 0.97;
constexpr std::string_view kEvidence[] = {"SAME_ADDRESS", "SAME_AFFILIATION", "EARLIER_EVENT"};
// Rows of an affiliation that are asked about together, and how many affiliations are.
constexpr int kLargeAffiliation = 5;
constexpr std::size_t kMostAffiliations = 10;
constexpr std::size_t kMostExamples = 3;

std::string AffiliationOf(const ImportRow& row) {
  const auto& positions = row.participant().credit().positions();
  return positions.empty() ? "" : InWords(positions[0].affiliation());
}

// "y" of " Y "; false at the end of the input.
bool ReadWord(ReadLine read_line, std::string& word) {
  std::string line;
  if (!read_line(line)) return false;
  word = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line));
  return true;
}

std::string Choices(const ImportRow& row) {
  std::string choices;
  if (row.candidates_size() == 1) choices = "[l] is this one  ";
  if (row.candidates_size() > 1) choices = absl::StrCat("[l 1-", row.candidates_size(), "] is this one  ");
  return absl::StrCat(choices,
                      "[c] create  [s] skip  [cc] create all the rest  [ss] skip all the rest  [q] stop: ");
}

// Which candidate "l", "l2", "l 2" or "2" means, from 0.
std::optional<int> CandidateOf(const ImportRow& row, std::string answer) {
  int number = 1;
  const bool links = !answer.empty() && answer.front() == 'l';
  if (links) answer.erase(0, 1);
  const std::string rest(absl::StripAsciiWhitespace(answer));
  if (rest.empty() ? !links : !absl::SimpleAtoi(rest, &number)) return std::nullopt;
  if (number < 1 || number > row.candidates_size()) return std::nullopt;
  return number - 1;
}

ImportDecision& Decide(const ImportRow& row, ImportDecision::Action action, CommitImportRequest& request) {
  ImportDecision& decision = *request.add_decisions();
  decision.set_row(row.row());
  decision.set_action(action);
  return decision;
}

void AddRule(ImportDecision::Action action, const std::string& affiliation, CommitImportRequest& request) {
  auto& rule = *request.add_rules();
  rule.set_action(action);
  rule.set_affiliation(affiliation);
}

// Whether the answer is one.
bool TakeAnswer(const ImportRow& row, const std::string& answer, CommitImportRequest& request) {
  if (answer == "c" || answer == "s") {
    Decide(row, answer == "c" ? ImportDecision::ACTION_CREATE : ImportDecision::ACTION_SKIP, request);
  } else if (answer == "cc" || answer == "ss") {
    request.set_undecided(answer == "cc" ? ImportDecision::ACTION_CREATE : ImportDecision::ACTION_SKIP);
  } else if (const auto candidate = CandidateOf(row, answer); candidate.has_value()) {
    Decide(row, ImportDecision::ACTION_LINK, request).set_link(row.candidates(*candidate).name());
  } else {
    return false;
  }
  return true;
}

void AskAboutSureRows(const UndecidedRows& rows, const Style& style, ReadLine read_line, std::ostream& out,
                      CommitImportRequest& request) {
  out << "\n" << UndecidedText(rows.sure_ones, rows.sure, style);
  const std::string question =
      absl::StrCat(rows.sure, " of ", rows.count, " undecided rows ", rows.sure == 1 ? "has" : "have",
                   " one sure candidate, for more than the name: link ", rows.sure == 1 ? "it?" : "them?");
  if (AskWhether(question, read_line, out)) AddRule(ImportDecision::ACTION_LINK, "", request);
}

// The affiliations with the most undecided rows, the largest first.
std::vector<std::pair<std::string, int>> LargestOf(const std::map<std::string, int>& affiliations) {
  std::vector<std::pair<std::string, int>> large;
  for (const auto& [affiliation, rows] : affiliations) {
    if (!affiliation.empty() && rows >= kLargeAffiliation) large.emplace_back(affiliation, rows);
  }
  std::ranges::stable_sort(large, [](const auto& a, const auto& b) { return a.second > b.second; });
  if (large.size() > kMostAffiliations) large.resize(kMostAffiliations);
  return large;
}

bool AskAboutAffiliation(const std::string& affiliation, int rows, ReadLine read_line, std::ostream& out,
                         CommitImportRequest& request) {
  std::string answer;
  while (out << rows << " undecided rows of “" << Shown(affiliation)
             << "”: [c] create all  [s] skip all  [enter] one by one  [q] stop: " << std::flush,
         ReadWord(read_line, answer)) {
    if (answer == "q") return false;
    if (answer.empty()) return true;
    if (answer != "c" && answer != "s") continue;
    AddRule(answer == "c" ? ImportDecision::ACTION_CREATE : ImportDecision::ACTION_SKIP, affiliation,
            request);
    return true;
  }
  return false;
}

}  // namespace

bool IsSure(const ImportRow& row) {
  if (row.candidates_size() != 1 || row.candidates(0).score() < kSureScore) return false;
  return std::ranges::any_of(row.candidates(0).reasons(), [](const std::string& reason) {
    return std::ranges::find(kEvidence, reason) != std::end(kEvidence);
  });
}

bool IsDecided(const ImportRow& row, const CommitImportRequest& request) {
  if (request.undecided() != ImportDecision::ACTION_UNSPECIFIED) return true;
  const auto names_it = [&](const ImportDecision& decision) { return decision.row() == row.row(); };
  if (std::ranges::any_of(request.decisions(), names_it)) return true;
  const std::string affiliation = AffiliationOf(row);
  return std::ranges::any_of(request.rules(), [&](const v1::ImportRule& rule) {
    if (!rule.affiliation().empty() && rule.affiliation() != affiliation) return false;
    if (rule.outcome() != ImportRow::OUTCOME_UNSPECIFIED && rule.outcome() != row.outcome()) return false;
    return rule.action() != ImportDecision::ACTION_LINK || IsSure(row);
  });
}

void UndecidedRows::Add(const ImportRow& row) {
  ++count;
  if (!IsSure(row)) {
    ++affiliations[AffiliationOf(row)];
    return;
  }
  ++sure;
  if (sure_ones.size() < kMostExamples) sure_ones.push_back(row);
}

bool AskInBulk(const UndecidedRows& rows, const Style& style, ReadLine read_line, std::ostream& out,
               CommitImportRequest& request) {
  if (rows.sure > 1) AskAboutSureRows(rows, style, read_line, out, request);
  for (const auto& [affiliation, count] : LargestOf(rows.affiliations)) {
    if (!AskAboutAffiliation(affiliation, count, read_line, out, request)) return false;
  }
  return true;
}

bool AskAboutRow(const ImportRow& row, const Style& style, ReadLine read_line, std::ostream& out,
                 CommitImportRequest& request) {
  out << "\n"
      << style.Bold(absl::StrCat("Row ", row.row(), ": ", WhoIs(row))) << "\n"
      << CandidatesText(row, style);
  std::string answer;
  while (out << Choices(row) << std::flush, ReadWord(read_line, answer)) {
    if (answer == "q") return false;
    if (TakeAnswer(row, answer, request)) return true;
  }
  return false;
}

bool AskWhether(const std::string& question, ReadLine read_line, std::ostream& out) {
  std::string answer;
  out << question << " [y/N] " << std::flush;
  return ReadWord(read_line, answer) && (answer == "y" || answer == "yes");
}

}  // namespace plenary::client
