#include "plenary/imports/import_needs.h"

#include "absl/strings/str_cat.h"
#include "base/count.h"

namespace plenary::client {
namespace {

// "2 delegations are not on record".
std::string NotOnRecord(int number, const char* what) {
  return absl::StrCat(CountOf(number, what), number == 1 ? " is" : " are", " not on record");
}

}  // namespace

std::vector<ImportNeed> NeedsOf(const v1::Import& plan, const v1::CommitImportRequest& request,
                                const OpenRows& open) {
  std::vector<ImportNeed> needs;
  if (plan.questions_size() > 0 && !request.accept_guesses()) {
    needs.push_back(
        {"Some readings are guesses; state the right ones with their options, or accept the guesses",
         "--accept-guesses"});
  }
  if (plan.new_delegations_size() > 0 && !request.create_delegations()) {
    needs.push_back({NotOnRecord(plan.new_delegations_size(), "delegation"), "--create-delegations"});
  }
  if (plan.new_organizations_size() > 0 && !request.create_organizations()) {
    needs.push_back({NotOnRecord(plan.new_organizations_size(), "organization"), "--create-organizations"});
  }
  if (open.undecided > 0) {
    needs.push_back({absl::StrCat(CountOf(open.undecided, "row"), open.undecided == 1 ? " is" : " are",
                                  " to be decided (--link-sure and --decide-for decide some of them)"),
                     request.skip_errors() ? "--decide skip" : "--decide create"});
  }
  if (open.errors > 0 && !request.skip_errors()) {
    needs.push_back({absl::StrCat(CountOf(open.errors, "row"), open.errors == 1 ? " has" : " have",
                                  " errors; correct them in the file, or skip them"),
                     "--skip-errors"});
  }
  return needs;
}

}  // namespace plenary::client
