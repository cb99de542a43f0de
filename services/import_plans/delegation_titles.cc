#include "import_plans/delegation_titles.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/compare_form.h"
#include "base/ids.h"
#include "cells/regions.h"
#include "contract/resource_name.h"
#include "messages/validation.h"
#include "participants/delegation_store.h"

namespace plenary::import_plans {
namespace {

using v1::Delegation;
using v1::Import;

constexpr std::size_t kMostNewTitles = 1'000;
// Maximum of remembered texts.
constexpr std::size_t kMostFound = 10'000;
// Maximum of questions about typing errors; a plan with more has other faults.
constexpr int kMostQuestions = 50;
// In shorter texts one typing error changes too much.
constexpr std::size_t kLeastForSlip = 4;

std::string SeatOf(std::string_view title) {
  const std::optional<cells::Seat> seat = cells::FindSeat(title);
  return seat.has_value() ? std::string(seat->title) : "";
}

// Whether this can be the title of a delegation.
bool MayBeTitle(const Import::NewDelegation& planned) {
  std::vector<errors::FieldViolation> violations;
  messages::ValidateMessage(DelegationOf(planned), "delegation", violations);
  return violations.empty();
}

}  // namespace

Delegation DelegationOf(const Import::NewDelegation& planned) {
  Delegation delegation;
  delegation.set_name(planned.name());
  auto& title = *delegation.mutable_title();
  title.set_original_language("und");
  auto& entry = *title.add_entries();
  entry.set_language("und");
  entry.set_text(planned.title());
  delegation.set_standing(planned.standing());
  delegation.set_region_code(planned.region_code());
  return delegation;
}

DelegationTitles::DelegationTitles(std::string event_id, std::span<const Delegation> known)
    : event_id_(std::move(event_id)) {
  for (const Delegation& delegation : known) {
    by_id_.emplace(contract::LastId(delegation.name()), delegation.name());
    for (const auto& entry : delegation.title().entries()) Note(entry.text(), delegation.name());
  }
}

void DelegationTitles::Note(std::string_view title, const std::string& name) {
  found_.clear();
  std::string form = CompareForm(title);
  written_.emplace(form, title);
  by_title_.emplace(std::move(form), name);
  if (const std::string seat = SeatOf(title); !seat.empty()) {
    const auto [known, first] = by_seat_.emplace(seat, name);
    if (!first && known->second != name) known->second.clear();
  }
}

std::string DelegationTitles::Find(std::string_view text) const {
  std::string key(text);
  const auto found = found_.find(key);
  if (found != found_.end()) return found->second;
  std::string name = Look(text);
  if (found_.size() >= kMostFound) found_.clear();
  found_.emplace(std::move(key), name);
  return name;
}

std::string DelegationTitles::Look(std::string_view text) const {
  if (const auto known = by_id_.find(text); known != by_id_.end()) return known->second;
  if (const auto known = by_title_.find(CompareForm(text)); known != by_title_.end()) return known->second;
  const std::string seat = SeatOf(text);
  const auto known = seat.empty() ? by_seat_.end() : by_seat_.find(seat);
  return known == by_seat_.end() ? "" : known->second;
}

std::string DelegationTitles::Add(std::string_view title) {
  if (new_.size() >= kMostNewTitles || FoldWord(title).empty()) return "";
  Import::NewDelegation planned;
  planned.set_name(contract::NameOf<v1::Delegation>(event_id_, NewResourceId()));
  planned.set_title(std::string(title));
  if (std::optional<cells::Seat> seat = cells::FindSeat(title); seat.has_value()) {
    planned.set_standing(seat->standing);
    planned.set_region_code(std::move(seat->region_code));
  }
  if (!MayBeTitle(planned)) return "";
  const std::string slip_for = NearTitle(title);
  Add(planned);
  new_[planned.name()].slip_for = slip_for;
  return planned.name();
}

void DelegationTitles::Add(const Import::NewDelegation& planned) {
  new_[planned.name()].delegation = planned;
  Note(planned.title(), planned.name());
}

std::string DelegationTitles::NearTitle(std::string_view title) const {
  if (!SeatOf(title).empty()) return "";  // as spelled it is a name
  const std::string form = CompareForm(title);
  if (form.size() < kLeastForSlip) return "";
  const auto near = std::find_if(written_.begin(), written_.end(),
                                 [&](const auto& known) { return OneTypingErrorApart(form, known.first); });
  return near == written_.end() ? "" : near->second;
}

void DelegationTitles::Count(const std::string& name, const std::string& header) {
  const auto found = new_.find(name);
  if (found == new_.end()) return;
  found->second.delegation.set_rows(found->second.delegation.rows() + 1);
  if (found->second.header.empty()) found->second.header = header;
}

void DelegationTitles::Accept(const std::string& name) {
  if (const auto found = new_.find(name); found != new_.end()) found->second.slip_for.clear();
}

std::string DelegationTitles::SlipFor(const std::string& name) const {
  const auto found = new_.find(name);
  return found == new_.end() ? "" : found->second.slip_for;
}

void DelegationTitles::Describe(Import& import) const {
  std::vector<const New*> sorted;
  for (const auto& [name, one] : new_) {
    if (one.delegation.rows() > 0) sorted.push_back(&one);
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const New* a, const New* b) { return a->delegation.title() < b->delegation.title(); });
  int asked = 0;
  for (const New* one : sorted) {
    const std::string& title = one->delegation.title();
    *import.add_new_delegations() = one->delegation;
    if (one->slip_for.empty() || ++asked > kMostQuestions) continue;
    Import::Question& question = *import.add_questions();
    question.set_kind(Import::Question::KIND_VALUE);
    question.set_header(one->header);
    question.set_message(
        absl::StrCat("Is \"", title, "\" a separate delegation, or \"", one->slip_for, "\" misspelt?"));
    question.set_rows(one->delegation.rows());
    question.add_readings()->set_answer(title);
    question.add_readings()->set_answer(one->slip_for);
  }
}

}  // namespace plenary::import_plans
