#include "resource/referrers.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"
#include "contract/services.h"
#include "errors/errors.h"

namespace plenary::resource {
namespace {

// The methods that change or delete resources of this type.
void AddMethods(const google::protobuf::Descriptor* resource, std::vector<std::string>& methods) {
  for (const char* verb : {"Update", "Delete", "Withdraw", "Remove"}) {
    for (const auto* service : contract::AllServices()) {
      const auto* method = service->FindMethodByName(absl::StrCat(verb, resource->name()));
      if (method != nullptr) methods.push_back(method->name());
    }
  }
}

// Removes the names that the caller does not see.
absl::Status KeepSeen(db::Connection& connection, const contract::Caller& caller,
                      const Collection& collection, Found& found) {
  std::vector<std::string> seen;
  for (const std::string& name : found.names) {
    ASSIGN_OR_RETURN(const bool visible, collection.visible(connection, caller, name));
    if (visible) seen.push_back(name);
  }
  found.names = std::move(seen);
  return absl::OkStatus();
}

std::string Instead(const std::vector<std::string>& methods, bool forced) {
  if (forced) return "Delete with force to delete that too.";
  if (methods.empty()) return "That is kept, and so is what it refers to.";
  return absl::StrCat("Change or remove that first: ", absl::StrJoin(methods, ", "), ".");
}

}  // namespace

absl::Status CheckUnreferenced(db::Connection& connection, const contract::Caller& caller,
                               const Collections& collections, const std::string& name,
                               const std::function<bool(const Collection&)>& forced) {
  Found all;
  bool all_forced = true;
  std::vector<std::string> methods;
  for (const Collection& collection : collections.all()) {
    if (collection.referrers == nullptr) continue;
    ASSIGN_OR_RETURN(Found found, collection.referrers(connection, name));
    if (found.count == 0) continue;
    RETURN_IF_ERROR(KeepSeen(connection, caller, collection, found));
    all_forced &= forced(collection);
    AddMethods(collection.resource, methods);
    all.count += found.count;
    for (std::string& one : found.names) {
      if (all.names.size() < kMostNames) all.names.push_back(std::move(one));
    }
  }
  if (all.count == 0) return absl::OkStatus();
  const std::string by = all.names.empty() ? absl::StrCat(all.count, " that you do not see") : InWords(all);
  return errors::StillReferenced(name, by, all.count, Instead(methods, all_forced));
}

}  // namespace plenary::resource
