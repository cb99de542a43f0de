#include "plenary/imports/import_decisions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/compare_form.h"
#include "base/count.h"
#include "plenary/imports/import_row_report.h"
#include "plenary/terminal/wording.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using v1::CommitImportRequest;
using v1::ImportDecision;
using v1::ImportRow;

// As in ImportRule.
constexpr double kSureScore = 0.97;
constexpr std::string_view kEvidence[] = {"SAME_ADDRESS", "SAME_AFFILIATION", "EARLIER_EVENT"};
// Minimum of rows of an affiliation to ask about together, and maximum of affiliations.
constexpr int kLargeAffiliation = 5;
constexpr std::size_t kMostAffiliations = 10;
constexpr std::size_t kMostExamples = 3;

// The affiliations of all positions, by the form in which rules compare them, each with a readable one.
std::map<std::string, std::string> AffiliationsOf(const ImportRow& row) {
  std::map<std::string, std::string> affiliations;
  for (const auto& position : row.participant().credit().positions()) {
    for (const auto& entry : position.affiliation().entries()) {
      affiliations.emplace(CompareForm(entry.text()), entry.text());
    }
  }
  affiliations.erase("");
  return affiliations;
}

std::string Choices(const ImportRow& row) {
  std::string choices;
  if (row.candidates_size() == 1) choices = "[l] is this one  ";
  if (row.candidates_size() > 1) choices = absl::StrCat("[l 1-", row.candidates_size(), "] is this one  ");
  return absl::StrCat(choices,
                      "[c] create  [s] skip  [cc] create all the rest  [ss] skip all the rest  [q] stop: ");
}

// The index of the candidate that "l", "l2", "l 2" or "2" means.
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

// Whether to link them.
bool AskAboutSureRows(const UndecidedRows& rows, const Style& style, ReadLine read_line, std::ostream& out,
                      CommitImportRequest& request) {
  const RowCount count = rows.CountAll();
  out << "\n" << UndecidedText(rows.sure_ones(), count.sure, style);
  const std::string question =
      absl::StrCat(count.sure, " of ", count.all,
                   " undecided rows have one sure candidate, not only because of the name: link them?");
  if (!AskWhether(question, read_line, out)) return false;
  AddRule(ImportDecision::ACTION_LINK, "", request);
  return true;
}

bool AskAboutAffiliation(const std::string& affiliation, RowCount rows, ReadLine read_line, std::ostream& out,
                         CommitImportRequest& request) {
  const std::string sure =
      rows.sure == 0 ? "" : absl::StrCat(", ", rows.sure, " of them with one sure candidate");
  std::string answer;
  while (out << rows.all << " undecided rows of “" << Shown(affiliation) << "”" << sure
             << ": [c] create all  [s] skip all  [enter] one by one  [q] stop: " << std::flush,
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
  if (row.outcome() != ImportRow::OUTCOME_MATCH) return false;
  const auto is_near = [](const ImportRow::Candidate& candidate) { return candidate.score() >= kSureScore; };
  const auto near = std::ranges::find_if(row.candidates(), is_near);
  if (std::ranges::count_if(row.candidates(), is_near) != 1) return false;
  return std::ranges::any_of(near->reasons(), [](const std::string& reason) {
    return std::ranges::find(kEvidence, reason) != std::end(kEvidence);
  });
}

bool HasDecision(const ImportRow& row, const CommitImportRequest& request) {
  return std::ranges::any_of(request.decisions(),
                             [&](const ImportDecision& decision) { return decision.row() == row.row(); });
}

bool IsDecided(const ImportRow& row, const CommitImportRequest& request) {
  if (request.undecided() != ImportDecision::ACTION_UNSPECIFIED || HasDecision(row, request)) return true;
  if (request.rules().empty()) return false;
  const std::map<std::string, std::string> affiliations = AffiliationsOf(row);
  return std::ranges::any_of(request.rules(), [&](const v1::ImportRule& rule) {
    if (rule.outcome() != ImportRow::OUTCOME_UNSPECIFIED && rule.outcome() != row.outcome()) return false;
    if (rule.action() == ImportDecision::ACTION_LINK && !IsSure(row)) return false;
    return rule.affiliation().empty() || affiliations.contains(CompareForm(rule.affiliation()));
  });
}

void UndecidedRows::Add(const ImportRow& row) {
  Row& added = rows_.emplace_back();
  added.sure = IsSure(row);
  for (const auto& [form, text] : AffiliationsOf(row)) {
    const auto [known, is_new] = numbers_.emplace(form, static_cast<int>(affiliations_.size()));
    if (is_new) affiliations_.push_back({text, 0});
    ++affiliations_[known->second].rows;
    added.affiliations.push_back(known->second);
  }
  if (added.sure && sure_ones_.size() < kMostExamples) sure_ones_.push_back(row);
}

RowCount UndecidedRows::CountAll() const {
  RowCount count;
  for (const Row& row : rows_) count.Add(row.sure);
  return count;
}

RowCount UndecidedRows::CountOf(int affiliation) const {
  RowCount count;
  for (const Row& row : rows_) {
    if (std::ranges::find(row.affiliations, affiliation) != row.affiliations.end()) count.Add(row.sure);
  }
  return count;
}

void UndecidedRows::TakeSure() {
  std::erase_if(rows_, [](const Row& row) { return row.sure; });
}

void UndecidedRows::Take(int affiliation) {
  std::erase_if(rows_, [&](const Row& row) {
    return std::ranges::find(row.affiliations, affiliation) != row.affiliations.end();
  });
}

std::vector<int> UndecidedRows::Largest() const {
  std::vector<int> large;
  for (int i = 0; i < static_cast<int>(affiliations_.size()); ++i) {
    if (affiliations_[i].rows >= kLargeAffiliation) large.push_back(i);
  }
  std::ranges::stable_sort(large,
                           [&](int a, int b) { return affiliations_[a].rows > affiliations_[b].rows; });
  if (large.size() > kMostAffiliations) large.resize(kMostAffiliations);
  return large;
}

bool AskInBulk(UndecidedRows rows, const Style& style, ReadLine read_line, std::ostream& out,
               CommitImportRequest& request) {
  if (rows.CountAll().sure > 1 && AskAboutSureRows(rows, style, read_line, out, request)) rows.TakeSure();
  for (const int affiliation : rows.Largest()) {
    const RowCount count = rows.CountOf(affiliation);
    if (count.all < kLargeAffiliation) continue;
    const int rules = request.rules_size();
    if (!AskAboutAffiliation(rows.TextOf(affiliation), count, read_line, out, request)) return false;
    if (request.rules_size() > rules) rows.Take(affiliation);
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

}  // namespace plenary::client
