#include "directory/merge_store.h"

#include "absl/strings/str_split.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/person_store.h"
#include "directory/queries.h"
#include "errors/errors.h"
#include "resource/collection.h"
#include "resource/rows.h"

namespace plenary::directory::merges {
namespace {

absl::Status NotMerged(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const bool exists, people::Exists(connection, name));
  if (!exists) return errors::NotFound(name);
  return errors::WrongState(name, "APART", "be unmerged", "MERGED",
                            "Only a record that was merged into another can be.");
}

}  // namespace

absl::Status HoldPeople(db::Connection& connection, const std::vector<std::string>& names) {
  RETURN_IF_ERROR(connection.WaitBriefly());
  return connection.Execute(queries::kHoldPeople, db::Params().Texts(resource::LastIds(names))).status();
}

absl::Status HoldOrganizations(db::Connection& connection, const std::vector<std::string>& names) {
  RETURN_IF_ERROR(connection.WaitBriefly());
  return connection.Execute(queries::kHoldOrganizations, db::Params().Texts(resource::LastIds(names)))
      .status();
}

absl::Status CheckNobodyMergedInto(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const resource::Found found,
                   resource::Find(connection, queries::kFindMergedInto, resource::IdsIn(name)));
  if (found.count == 0) return absl::OkStatus();
  return errors::StillReferenced(name, resource::InWords(found), found.count,
                                 "They were merged into it: undo that first with UnmergePeople.");
}

absl::Status InsertPerson(db::Connection& connection, const PersonMerge& merge) {
  db::Params params;
  params.Text(contract::LastId(merge.person.name())).Text(contract::LastId(merge.into));
  params.Bytes(merge.person.SerializeAsString());
  params.Bytes(merge.into_before.SerializeAsString()).Bytes(merge.into_after.SerializeAsString());
  params.Texts(merge.referrers);
  return connection.Execute(queries::kInsertMergedPerson, params).status();
}

absl::StatusOr<PersonMerge> LockPerson(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kLockMergedPerson, resource::IdsIn(name)));
  if (rows.empty()) return NotMerged(connection, name);
  PersonMerge merge;
  merge.into = contract::NameOf<v1::Person>(rows[0].Text(0));
  const bool parsed = merge.person.ParseFromString(rows[0].Bytes(1)) &&
                      merge.into_before.ParseFromString(rows[0].Bytes(2)) &&
                      merge.into_after.ParseFromString(rows[0].Bytes(3));
  if (!parsed) return absl::DataLossError("merged_people does not parse");
  merge.referrers = absl::StrSplit(rows[0].String(4), '\n', absl::SkipEmpty());
  return merge;
}

absl::Status DeletePerson(db::Connection& connection, const std::string& name) {
  return connection.Execute(queries::kDeleteMergedPerson, resource::IdsIn(name)).status();
}

absl::Status InsertOrganization(db::Connection& connection, const v1::Organization& organization,
                                const std::string& into) {
  db::Params params;
  params.Text(contract::LastId(organization.name()))
      .Text(contract::LastId(into))
      .Bytes(organization.SerializeAsString());
  return connection.Execute(queries::kInsertMergedOrganization, params).status();
}

}  // namespace plenary::directory::merges
