#include "import_plans/bulk_rules.h"

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace plenary::import_plans::rules {
namespace {

using v1::ImportDecision;
using v1::ImportRow;
using v1::ImportRule;

// Evidence for a candidate besides its name.
bool IsEvidence(std::string_view reason) {
  return reason == "SAME_ADDRESS" || reason == "SAME_AFFILIATION" || reason == "EARLIER_EVENT";
}

bool Fits(const ImportRule& rule, const OpenRow& row) {
  if (rule.outcome() != ImportRow::OUTCOME_UNSPECIFIED && rule.outcome() != row.outcome) return false;
  return rule.action() != ImportDecision::ACTION_LINK || !row.sure_link.empty();
}

}  // namespace

std::string SureLinkOf(const ImportRow& row) {
  if (row.outcome() != ImportRow::OUTCOME_MATCH) return "";
  const ImportRow::Candidate* sure = nullptr;
  for (const ImportRow::Candidate& candidate : row.candidates()) {
    if (candidate.score() < kSureScore) continue;
    if (sure != nullptr) return "";
    sure = &candidate;
  }
  if (sure == nullptr) return "";
  return std::any_of(sure->reasons().begin(), sure->reasons().end(), IsEvidence) ? sure->name() : "";
}

void AddFaults(const google::protobuf::RepeatedPtrField<ImportRule>& rules,
               std::vector<errors::FieldViolation>& violations) {
  for (int i = 0; i < rules.size(); ++i) {
    const ImportRule& rule = rules[i];
    const std::string field = absl::StrCat("rules[", i, "]");
    if (rule.action() == ImportDecision::ACTION_UPDATE) {
      violations.push_back({field + ".action", "must be LINK, CREATE or SKIP"});
    }
    switch (rule.outcome()) {
      case ImportRow::OUTCOME_UNSPECIFIED:
      case ImportRow::OUTCOME_MATCH:
        break;
      case ImportRow::OUTCOME_DUPLICATE:
        if (rule.action() == ImportDecision::ACTION_LINK) {
          violations.push_back({field + ".outcome",
                                "must be MATCH: a rule never links a row that repeats an "
                                "earlier one"});
        }
        break;
      default:
        violations.push_back({field + ".outcome", "must be MATCH or DUPLICATE"});
    }
  }
}

BulkRules::BulkRules(const google::protobuf::RepeatedPtrField<ImportRule>& rules,
                     std::string (*compared)(std::string_view))
    : rules_(rules) {
  for (int i = 0; i < rules.size(); ++i) {
    const std::string& affiliation = rules[i].affiliation();
    by_affiliation_[affiliation.empty() ? "" : compared(affiliation)].push_back(i);
  }
}

ImportDecision BulkRules::Decide(const OpenRow& row) const {
  int first = rules_.size();
  const auto look = [&](const std::string& affiliation) {
    const auto found = by_affiliation_.find(affiliation);
    if (found == by_affiliation_.end()) return;
    for (const int position : found->second) {
      if (position >= first) return;
      if (Fits(rules_[position], row)) first = position;
    }
  };
  look("");
  for (const std::string& affiliation : row.affiliations) look(affiliation);
  ImportDecision decision;
  decision.set_row(row.row);
  if (first == rules_.size()) return decision;
  decision.set_action(rules_[first].action());
  if (decision.action() == ImportDecision::ACTION_LINK) decision.set_link(row.sure_link);
  return decision;
}

}  // namespace plenary::import_plans::rules
