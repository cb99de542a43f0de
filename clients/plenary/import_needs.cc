#include "plenary/import_needs.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/count.h"

namespace plenary::client {
namespace {

// "2 delegations are not on record".
std::string NotOnRecord(int number, const char* what) {
  return absl::StrCat(CountOf(number, what), number == 1 ? " is" : " are", " not on record");
}

}  // namespace

std::vector<ImportNeed> NeedsOf(const v1::Import& plan, const v1::CommitImportRequest& request) {
  std::vector<ImportNeed> needs;
  if (plan.questions_size() > 0 && !request.accept_guesses()) {
    needs.push_back(
        {"What was guessed is not stated; give the option of the right reading, or accept what was taken",
         "--accept-guesses"});
  }
  // What is left out at the commit needs nothing more.
  if (request.skip_errors()) return needs;
  if (plan.new_delegations_size() > 0 && !request.create_delegations()) {
    needs.push_back({NotOnRecord(plan.new_delegations_size(), "delegation"), "--create-delegations"});
  }
  if (plan.new_organizations_size() > 0 && !request.create_organizations()) {
    needs.push_back({NotOnRecord(plan.new_organizations_size(), "organization"), "--create-organizations"});
  }
  const int undecided = plan.counts().match() + plan.counts().duplicate();
  if (undecided > 0 && request.undecided() == v1::ImportDecision::ACTION_UNSPECIFIED &&
      request.rules().empty()) {
    needs.push_back({absl::StrCat(CountOf(undecided, "row"), undecided == 1 ? " is" : " are",
                                  " to be decided (--link-sure and --decide-for decide some of them)"),
                     "--decide create"});
  }
  const auto corrected = std::ranges::count_if(
      request.decisions(), [](const v1::ImportDecision& decision) { return !decision.cells().empty(); });
  const auto errors = plan.counts().error() - corrected;
  if (errors > 0) {
    needs.push_back({absl::StrCat(CountOf(errors, "row"), errors == 1 ? " has" : " have",
                                  " errors; correct them in the file, or leave them out"),
                     "--skip-errors"});
  }
  return needs;
}

}  // namespace plenary::client
