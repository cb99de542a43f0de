#include "import_plans/new_organizations.h"

#include <vector>

#include "base/compare_form.h"
#include "base/ids.h"
#include "contract/resource_name.h"
#include "directory/organization_store.h"
#include "messages/validation.h"

namespace plenary::import_plans {
namespace {

using v1::Import;

constexpr std::size_t kMostTitles = 1'000;

// Whether this can be the title of an organization.
bool MayBeTitle(const Import::NewOrganization& planned) {
  std::vector<errors::FieldViolation> violations;
  messages::ValidateMessage(OrganizationOf(planned), "organization", violations);
  return violations.empty();
}

}  // namespace

v1::Organization OrganizationOf(const Import::NewOrganization& planned) {
  v1::Organization organization;
  organization.set_name(planned.name());
  auto& title = *organization.mutable_title();
  title.set_original_language("und");
  auto& entry = *title.add_entries();
  entry.set_language("und");
  entry.set_text(planned.title());
  return organization;
}

std::string NewOrganizations::Find(std::string_view title) const {
  if (by_title_.empty()) return "";
  const auto found = by_title_.find(CompareForm(title));
  return found == by_title_.end() ? "" : found->second.name();
}

std::string NewOrganizations::FindOrAdd(std::string_view title) {
  const std::string form = CompareForm(title);
  if (const auto found = by_title_.find(form); found != by_title_.end()) return found->second.name();
  if (by_title_.size() >= kMostTitles || FoldWord(title).empty()) return "";
  Import::NewOrganization planned;
  planned.set_name(contract::NameOf<v1::Organization>(NewResourceId()));
  planned.set_title(std::string(title));
  if (!MayBeTitle(planned)) return "";
  Add(planned);
  return planned.name();
}

void NewOrganizations::Add(const Import::NewOrganization& planned) {
  by_title_.emplace(CompareForm(planned.title()), planned);
  names_.insert(planned.name());
}

void NewOrganizations::Count(std::string_view title) {
  const auto found = by_title_.find(CompareForm(title));
  if (found != by_title_.end()) found->second.set_rows(found->second.rows() + 1);
}

void NewOrganizations::Describe(Import& import) const {
  for (const auto& [form, planned] : by_title_) *import.add_new_organizations() = planned;
}

}  // namespace plenary::import_plans
