// Organizations in rows of a file that do not exist yet: the import would create them. Pure.

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
  // The new organization with that title, in any spelling; empty if there is none.
  std::string Find(std::string_view title) const;
  // The same, but adds it if it is missing. Empty if this cannot be a title, or if there are too many.
  std::string FindOrAdd(std::string_view title);
  // Adds a new organization of an earlier plan.
  void Add(const v1::Import::NewOrganization& planned);
  bool IsNew(std::string_view name) const { return names_.contains(name); }
  // Counts a row that names it.
  void Count(std::string_view title);

  // Sets `new_organizations`.
  void Describe(v1::Import& import) const;

 private:
  std::map<std::string, v1::Import::NewOrganization> by_title_;  // titles in the form for comparisons
  std::set<std::string, std::less<>> names_;
};

// The organization to create from a plan's new one.
v1::Organization OrganizationOf(const v1::Import::NewOrganization& planned);

}  // namespace plenary::import_plans
