#include "directory/not_there.h"

#include "absl/strings/match.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/directory_errors.h"
#include "directory/queries.h"
#include "errors/errors.h"
#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"
#include "resource/rows.h"

namespace plenary::directory::merges {

absl::Status NotThere(db::Connection& connection, const std::string& name) {
  const bool person = absl::StartsWith(name, "people/");
  ASSIGN_OR_RETURN(const db::Result merged,
                   connection.Execute(person ? queries::kFindMergedPerson : queries::kFindMergedOrganization,
                                      resource::IdsIn(name)));
  if (merged.empty()) return errors::NotFound(name);
  const std::string_view into = merged[0].Text(0);
  return errors::Merged(
      name, person ? contract::NameOf<v1::Person>(into) : contract::NameOf<v1::Organization>(into));
}

}  // namespace plenary::directory::merges
