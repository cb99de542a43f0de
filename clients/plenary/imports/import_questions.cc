#include "plenary/imports/import_questions.h"

#include "absl/functional/function_ref.h"
#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "plenary/imports/import_corrections.h"
#include "plenary/imports/import_rows.h"
#include "plenary/terminal/interrupt.h"

namespace plenary::client {
namespace {

using v1::ImportDecision;
using v1::ImportRow;

absl::StatusOr<int> CountRows(Connection& connection, const v1::Import& plan, const char* filter,
                              absl::FunctionRef<bool(const ImportRow&)> counts) {
  int count = 0;
  RETURN_IF_ERROR(ForEachRow(connection, plan.name(), filter, [&](const ImportRow& row) {
    if (counts(row)) ++count;
    return !IsInterrupted();
  }));
  return count;
}

}  // namespace

absl::StatusOr<OpenRows> CountOpen(Connection& connection, const v1::Import& plan,
                                   const v1::CommitImportRequest& request) {
  OpenRows open{plan.counts().match() + plan.counts().duplicate(), plan.counts().error()};
  if (request.undecided() != ImportDecision::ACTION_UNSPECIFIED) open.undecided = 0;
  const bool decides_some = !request.rules().empty() || !request.decisions().empty();
  if (decides_some && open.undecided > 0) {
    const auto is_open = [&](const ImportRow& row) { return !IsDecided(row, request); };
    ASSIGN_OR_RETURN(open.undecided, CountRows(connection, plan, kUndecidedRows, is_open));
  }
  if (!request.decisions().empty() && open.errors > 0) {
    const auto is_open = [&](const ImportRow& row) { return !HasDecision(row, request); };
    ASSIGN_OR_RETURN(open.errors, CountRows(connection, plan, kErrorRows, is_open));
  }
  return open;
}

absl::StatusOr<bool> ImportQuestions::Ask() {
  AskAboutNew();
  bool going_on = false;
  ASSIGN_OR_RETURN(going_on, AskAboutErrorRows());
  if (!going_on) return false;
  ASSIGN_OR_RETURN(going_on, AskAboutUndecidedRows());
  if (!going_on) return false;
  return CheckCorrections();
}

void ImportQuestions::AskAboutNew() {
  const auto ask = [&](int number, const char* what) {
    return AskWhether(absl::StrCat("\n", CountOf(number, what), number == 1 ? " is" : " are",
                                   " not on record: create ", number == 1 ? "it?" : "them?"),
                      read_line_, out_);
  };
  if (plan_.new_delegations_size() > 0 && !request_.create_delegations()) {
    request_.set_create_delegations(ask(plan_.new_delegations_size(), "delegation"));
  }
  if (plan_.new_organizations_size() > 0 && !request_.create_organizations()) {
    request_.set_create_organizations(ask(plan_.new_organizations_size(), "organization"));
  }
}

absl::StatusOr<bool> ImportQuestions::AskAboutErrorRows() {
  if (request_.skip_errors()) return true;
  OpenRows open;
  ASSIGN_OR_RETURN(open, CountOpen(connection_, plan_, request_));
  if (open.errors == 0) return true;
  out_ << "\n";
  const ErrorAnswer answer = AskAboutErrors(open.errors, read_line_, out_);
  if (answer == ErrorAnswer::kSkip) request_.set_skip_errors(true);
  if (answer != ErrorAnswer::kCorrect) return answer == ErrorAnswer::kSkip;
  Correction done = Correction::kTyped;
  RETURN_IF_ERROR(ForEachRow(connection_, plan_.name(), kErrorRows, [&](const ImportRow& row) {
    if (HasDecision(row, request_)) return true;
    done = AskForCells(row, plan_, style_, read_line_, out_, request_);
    return !IsInterrupted() && (done == Correction::kTyped || done == Correction::kSkipped);
  }));
  if (done == Correction::kRestSkipped) request_.set_skip_errors(true);
  return done != Correction::kStopped && !IsInterrupted();
}

absl::StatusOr<bool> ImportQuestions::AskAboutUndecidedRows() {
  if (plan_.counts().match() + plan_.counts().duplicate() == 0) return true;
  UndecidedRows rows;
  RETURN_IF_ERROR(ForEachRow(connection_, plan_.name(), kUndecidedRows, [&](const ImportRow& row) {
    if (!IsDecided(row, request_)) rows.Add(row);
    return !IsInterrupted();
  }));
  if (IsInterrupted() || !AskInBulk(rows, style_, read_line_, out_, request_)) return false;
  bool going_on = true;
  RETURN_IF_ERROR(ForEachRow(connection_, plan_.name(), kUndecidedRows, [&](const ImportRow& row) {
    if (IsDecided(row, request_)) return true;
    going_on = AskAboutRow(row, style_, read_line_, out_, request_) && !IsInterrupted();
    return going_on && request_.undecided() == ImportDecision::ACTION_UNSPECIFIED;
  }));
  return going_on;
}

absl::StatusOr<bool> ImportQuestions::CheckCorrections() {
  while (CorrectsAny(request_)) {
    const absl::Status checked = CheckPlan(connection_, plan_, request_);
    if (checked.ok()) return true;
    if (!AreRowsRefused(checked)) return checked;
    bool asked = false;
    for (const RefusedRow& refused : RefusedRowsOf(checked)) {
      if (!Corrects(refused.row, request_)) continue;
      asked = true;
      bool going_on = false;
      ASSIGN_OR_RETURN(going_on, AskAgain(refused));
      if (!going_on) return false;
    }
    // Other rows are asked about if the commit is refused because of them.
    if (!asked) return true;
  }
  return true;
}

absl::StatusOr<bool> ImportQuestions::AskAgain(const RefusedRow& refused) {
  const bool may_create = refused.reason == "UNDECIDED";
  const RefusedAnswer answer =
      AskAboutRefused(refused.row, refused.description, may_create, read_line_, out_, request_);
  if (answer != RefusedAnswer::kCorrect) return answer == RefusedAnswer::kDecided && !IsInterrupted();
  Correction done = Correction::kStopped;
  RETURN_IF_ERROR(
      ForEachRow(connection_, plan_.name(), absl::StrCat("row = ", refused.row), [&](const ImportRow& row) {
        done = AskForCells(row, plan_, style_, read_line_, out_, request_);
        return false;
      }));
  if (done == Correction::kRestSkipped) request_.set_skip_errors(true);
  return done != Correction::kStopped && !IsInterrupted();
}

}  // namespace plenary::client
