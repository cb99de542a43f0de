#include "participants/participant_warnings.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"
#include "participants/participant_rules.h"
#include "participants/participant_store.h"
#include "rpc/warning.h"

namespace plenary::participants {
namespace {

// Maximum of names, and of resources counted.
constexpr std::size_t kMostNamed = 5;
constexpr int kMostCounted = 1'000;

}  // namespace

absl::Status WarnOfLeaving(db::Connection& connection, const resource::Collections& collections,
                           const v1::Participant& before, v1::Participant& after) {
  if (!rules::IsActive(before.state()) || rules::IsActive(after.state())) return absl::OkStatus();
  const auto [event_id, id] = KeyOf(after.name());
  std::vector<std::string> names;
  for (const resource::Collection& collection : collections.all()) {
    if (collection.expects == nullptr) continue;
    ASSIGN_OR_RETURN(const auto found, collection.expects(connection, event_id, {&id, 1}, kMostCounted));
    names.insert(names.end(), found.begin(), found.end());
  }
  constexpr auto kReason = v1::Warning::REASON_STILL_APPEARS;
  if (!names.empty()) {
    std::vector<std::string> told = names;
    if (told.size() > kMostNamed) told.resize(kMostNamed);
    if (names.size() > told.size()) told.push_back(absl::StrCat(names.size() - told.size(), " more"));
    *after.add_warnings() =
        rpc::Warn(kReason, "",
                  absl::StrCat(after.name(), " leaves and is still named by ", absl::StrJoin(told, ", "),
                               ". Change or cancel what it is no longer part of."));
  }
  if (const std::string led = rules::LedBy(before); !led.empty()) {
    *after.add_warnings() =
        rpc::Warn(kReason, "delegation_role",
                  absl::StrCat(led, " has no head any more. Name another with UpdateDelegation."));
  }
  return absl::OkStatus();
}

}  // namespace plenary::participants
