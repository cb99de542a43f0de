// Organizations that rows of a file name and that are not on record: what an import would make. Pure.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "plenary/v1/import.pb.h"
#include "plenary/v1/organization.pb.h"

namespace plenary::import_plans {

class NewOrganizations {
 public:
  // The new organization of that title, however it is written; empty if there is none.
  std::string Find(std::string_view title) const;
  // The same, which is taken as new unless it is there. Empty if no organization can be called so, or there
  // are too many.
  std::string FindOrAdd(std::string_view title);
  // As planned before.
  void Add(const v1::Import::NewOrganization& planned);
  bool IsNew(std::string_view name) const { return names_.contains(name); }
  // Counts a row that names it.
  void Count(std::string_view title);

  // Sets `new_organizations`.
  void Describe(v1::Import& import) const;

 private:
  std::map<std::string, v1::Import::NewOrganization> by_title_;  // titles in the form that is compared
  std::set<std::string, std::less<>> names_;
};

// The organization that is made of a plan's new one.
v1::Organization OrganizationOf(const v1::Import::NewOrganization& planned);

}  // namespace plenary::import_plans
