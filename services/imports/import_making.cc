#include "imports/import_making.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/compare_form.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/matching.h"
#include "directory/organization_store.h"
#include "errors/errors.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "google/protobuf/util/message_differencer.h"
#include "import_plans/delegation_titles.h"
#include "import_plans/new_organizations.h"
#include "messages/output_only.h"
#include "participants/delegation_store.h"
#include "resource/referrers.h"

namespace plenary::imports {
namespace {

using google::protobuf::util::MessageDifferencer;
using v1::Import;

// Keeps the elements of `planned` for which `keeps` holds.
template <class Planned, class Keeps>
void KeepOnly(google::protobuf::RepeatedPtrField<Planned>& planned, const Keeps& keeps) {
  planned.erase(
      std::remove_if(planned.begin(), planned.end(), [&](const Planned& one) { return !keeps(one); }),
      planned.end());
}

template <class Planned>
std::vector<std::string> NamesOf(const google::protobuf::RepeatedPtrField<Planned>& planned) {
  std::vector<std::string> names;
  for (const Planned& one : planned) names.push_back(one.name());
  return names;
}

// `resource` without its name and the fields that others than its editors change.
template <class Resource>
Resource Edited(Resource resource) {
  messages::ClearOutputOnly(resource);
  resource.clear_etag();
  return resource;
}

bool IsAsMade(const v1::Delegation& delegation, const Import::NewDelegation& planned) {
  v1::Delegation now = Edited(delegation);
  now.clear_head();  // stored with its participant
  return delegation.focal_points().empty() &&
         MessageDifferencer::Equals(now, Edited(import_plans::DelegationOf(planned)));
}

bool IsAsMade(const v1::Organization& organization, const Import::NewOrganization& planned) {
  return MessageDifferencer::Equals(Edited(organization), Edited(import_plans::OrganizationOf(planned)));
}

void Keep(const std::string& name, const std::string& title, const char* reason,
          std::vector<Import::Kept>& kept) {
  Import::Kept& one = kept.emplace_back();
  one.set_name(name);
  one.set_display_name(title);
  one.set_reason(reason);
}

// Whether `name`, created from `planned` and now as in `found`, is to be deleted; otherwise adds it to
// `kept`, unless it no longer exists.
template <class Resource, class Planned>
absl::StatusOr<bool> MayDelete(journal::Write& write, const resource::Collections& collections,
                               const absl::StatusOr<Resource>& found, const Planned& planned,
                               std::vector<Import::Kept>& kept) {
  if (errors::ReasonOf(found.status()) == v1::NOT_FOUND) return false;
  if (errors::ReasonOf(found.status()) == v1::MERGED) {
    Keep(planned.name(), planned.title(), "was merged into another", kept);
    return false;
  }
  RETURN_IF_ERROR(found.status());
  if (!IsAsMade(*found, planned)) {
    Keep(planned.name(), planned.title(), "was changed since", kept);
    return false;
  }
  const absl::Status unreferenced =
      resource::CheckUnreferenced(write.connection(), write.call().caller(), collections, planned.name());
  if (errors::ReasonOf(unreferenced) == v1::STILL_REFERENCED) {
    Keep(planned.name(), planned.title(), "is referred to", kept);
    return false;
  }
  RETURN_IF_ERROR(unreferenced);
  return true;
}

}  // namespace

absl::Status ImportMaking::Adopt() {
  Renamed renamed;
  RETURN_IF_ERROR(AdoptDelegations(renamed));
  RETURN_IF_ERROR(AdoptOrganizations(renamed));
  if (renamed.empty()) return absl::OkStatus();
  RETURN_IF_ERROR(RenameInRows(write_.connection(), import_.name(), renamed));
  const auto is_new = [&](const auto& planned) { return !renamed.contains(planned.name()); };
  KeepOnly(*import_.mutable_new_delegations(), is_new);
  KeepOnly(*import_.mutable_new_organizations(), is_new);
  return absl::OkStatus();
}

absl::Status ImportMaking::AdoptDelegations(Renamed& renamed) {
  if (import_.new_delegations().empty()) return absl::OkStatus();
  const std::string event_id(contract::EventIdOf(import_.name()));
  ASSIGN_OR_RETURN(const auto known, participants::ReadDelegationsOf(write_.connection(), event_id));
  const import_plans::DelegationTitles titles(event_id, known);
  for (const Import::NewDelegation& planned : import_.new_delegations()) {
    if (std::string name = titles.Find(planned.title()); !name.empty())
      renamed[planned.name()] = std::move(name);
  }
  return absl::OkStatus();
}

absl::Status ImportMaking::AdoptOrganizations(Renamed& renamed) {
  if (import_.new_organizations().empty()) return absl::OkStatus();
  std::map<std::string, std::string> linked;
  for (const auto& link : request_.organizations()) linked[CompareForm(link.text())] = link.organization();
  std::vector<std::string> titles;
  for (const Import::NewOrganization& planned : import_.new_organizations())
    titles.push_back(planned.title());
  ASSIGN_OR_RETURN(const auto found, directory::MatchOrganizations(write_.connection(), titles, 2));
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const std::string& name = import_.new_organizations(static_cast<int>(i)).name();
    const auto same =
        std::count_if(found[i].begin(), found[i].end(), [](const auto& one) { return one.score() >= 1; });
    if (const auto link = linked.find(CompareForm(titles[i])); link != linked.end()) {
      renamed[name] = link->second;
    } else if (same == 1) {
      renamed[name] = found[i].front().organization();
    }
  }
  return absl::OkStatus();
}

NotOnRecord ImportMaking::Missing() const {
  NotOnRecord missing;
  (request_.create_delegations() ? missing.to_be_made : missing.delegations) =
      NamesOf(import_.new_delegations());
  if (!request_.create_organizations()) missing.organizations = NamesOf(import_.new_organizations());
  return missing;
}

absl::Status ImportMaking::Make(journal::BulkWriter& of_event, journal::BulkWriter& of_directory) {
  if (import_.new_delegations().empty() && import_.new_organizations().empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const std::set<std::string> named, FindNamed(write_.connection(), import_.name()));
  const auto is_named = [&](const auto& planned) { return named.contains(planned.name()); };
  KeepOnly(*import_.mutable_new_delegations(), is_named);
  KeepOnly(*import_.mutable_new_organizations(), is_named);
  RETURN_IF_ERROR(MakeDelegations(of_event));
  return MakeOrganizations(of_directory);
}

absl::Status ImportMaking::MakeDelegations(journal::BulkWriter& bulk) {
  if (import_.new_delegations().empty()) return absl::OkStatus();
  const std::string event = contract::EventOf(import_.name());
  ASSIGN_OR_RETURN(const events::StoredEvent stored, events::GetEvent(write_.connection(), event));
  std::vector<journal::Change> changes;
  for (const Import::NewDelegation& planned : import_.new_delegations()) {
    v1::Delegation delegation = import_plans::DelegationOf(planned);
    RETURN_IF_ERROR(participants::InsertDelegation(write_.connection(), delegation));
    changes.push_back(
        journal::ChangeBy(write_.call(), delegation, journal::kNobody, events::AudienceOf(stored)));
  }
  return bulk.Add(write_.connection(), changes);
}

absl::Status ImportMaking::MakeOrganizations(journal::BulkWriter& bulk) {
  std::vector<journal::Change> changes;
  for (const Import::NewOrganization& planned : import_.new_organizations()) {
    v1::Organization organization = import_plans::OrganizationOf(planned);
    RETURN_IF_ERROR(directory::organizations::Insert(write_.connection(), organization));
    changes.push_back(journal::ChangeBy(write_.call(), organization, journal::kNobody, journal::kStaff));
  }
  return bulk.Add(write_.connection(), changes);
}

absl::StatusOr<Unmade> Unmake(journal::Write& write, const resource::Collections& collections,
                              const Import& import) {
  db::Connection& connection = write.connection();
  Unmade unmade;
  const std::string event = contract::EventOf(import.name());
  ASSIGN_OR_RETURN(const events::StoredEvent stored, events::GetEvent(connection, event));
  RETURN_IF_ERROR(participants::LockDelegationsToDelete(
      connection, std::string(contract::EventIdOf(import.name())), NamesOf(import.new_delegations())));
  for (const Import::NewDelegation& planned : import.new_delegations()) {
    ASSIGN_OR_RETURN(const bool gone, MayDelete(write, collections,
                                                participants::LockDelegation(connection, planned.name(), ""),
                                                planned, unmade.kept));
    if (!gone) continue;
    RETURN_IF_ERROR(participants::DeleteDelegation(connection, planned.name()));
    write.Removed(planned.name(), events::AudienceOf(stored));
    unmade.delegations.emplace(contract::LastId(planned.name()));
  }
  for (const Import::NewOrganization& planned : import.new_organizations()) {
    ASSIGN_OR_RETURN(
        const bool gone,
        MayDelete(write, collections, directory::organizations::Lock(connection, planned.name(), ""), planned,
                  unmade.kept));
    if (!gone) continue;
    RETURN_IF_ERROR(directory::organizations::Delete(connection, planned.name()));
    write.Removed(planned.name(), journal::kStaff);
  }
  return unmade;
}

}  // namespace plenary::imports
