#include "directory/name_index.h"

#include <cstdint>
#include <string>
#include <vector>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/queries.h"
#include "names/name_folding.h"
#include "names/name_forms.h"
#include "names/name_keys.h"

namespace plenary::directory {
namespace {

constexpr int kBatch = 500;

std::vector<std::int64_t> KeysOf(const v1::Person&, const std::vector<names::NameForm>& forms) {
  return names::PersonKeys(forms);
}
std::vector<std::int64_t> KeysOf(const v1::Organization&, const std::vector<names::NameForm>& forms) {
  return names::OrganizationKeys(forms);
}

// Writes with `set_folded` and `set_keys`, the statements for one kind of resource.
template <class Resource>
absl::Status Index(db::Connection& connection, std::span<const Resource> resources,
                   const db::Statement& set_folded, const db::Statement& set_keys) {
  std::vector<std::string> ids, folded, key_ids;
  std::vector<std::int64_t> keys;
  for (const Resource& resource : resources) {
    const std::vector<names::NameForm> forms = names::FormsOf(resource);
    ids.emplace_back(contract::LastId(resource.name()));
    folded.push_back(names::EncodeForms(forms));
    for (const std::int64_t key : KeysOf(resource, forms)) {
      key_ids.push_back(ids.back());
      keys.push_back(key);
    }
  }
  RETURN_IF_ERROR(connection.Execute(set_folded, db::Params().Texts(ids).Texts(folded)).status());
  return connection.Execute(set_keys, db::Params().Texts(ids).Texts(key_ids).Ints(keys)).status();
}

// Columns: id, detail. Other columns have no names.
template <class Resource>
absl::StatusOr<std::vector<Resource>> Read(const db::Result& rows, const char* collection) {
  std::vector<Resource> resources(rows.size());
  for (int i = 0; i < rows.size(); ++i) {
    if (!resources[i].ParseFromString(rows[i].Bytes(1)))
      return absl::DataLossError("a detail does not parse");
    resources[i].set_name(collection + rows[i].String(0));
  }
  return resources;
}

// Takes rows that are not folded and that no other server has taken, until there are none.
template <class Resource>
absl::Status IndexAll(db::Connection& connection, const db::Statement& lock_some, const char* collection) {
  int taken = kBatch;
  const auto some = [&]() -> absl::Status {
    db::Transaction transaction(connection);
    ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(lock_some, db::Params().Int(kBatch)));
    ASSIGN_OR_RETURN(const std::vector<Resource> resources, Read<Resource>(rows, collection));
    taken = rows.size();
    if (taken == 0) return absl::OkStatus();
    RETURN_IF_ERROR(IndexNames(connection, std::span<const Resource>(resources)));
    return transaction.Commit();
  };
  while (taken == kBatch) RETURN_IF_ERROR(db::WithRetry(some));
  return absl::OkStatus();
}

// Clears all names that were folded by other rules.
absl::Status ForgetOtherFolding(db::Connection& connection) {
  return db::WithRetry([&connection]() -> absl::Status {
    db::Transaction transaction(connection);
    ASSIGN_OR_RETURN(const db::Result changed,
                     connection.Execute(queries::kSetFolding, db::Params().Bytes(names::FoldingVersion())));
    if (changed.empty()) return absl::OkStatus();
    RETURN_IF_ERROR(connection.Execute(queries::kForgetFoldedPeople).status());
    RETURN_IF_ERROR(connection.Execute(queries::kForgetFoldedOrganizations).status());
    return transaction.Commit();
  });
}

}  // namespace

absl::Status IndexNames(db::Connection& connection, std::span<const v1::Person> people) {
  return Index(connection, people, queries::kSetFoldedPeople, queries::kSetPersonKeys);
}

absl::Status IndexNames(db::Connection& connection, std::span<const v1::Organization> organizations) {
  return Index(connection, organizations, queries::kSetFoldedOrganizations, queries::kSetOrganizationKeys);
}

absl::Status IndexMissingNames(db::Connection& connection) {
  RETURN_IF_ERROR(IndexAll<v1::Person>(connection, queries::kLockPeopleNotFolded, "people/"));
  return IndexAll<v1::Organization>(connection, queries::kLockOrganizationsNotFolded, "organizations/");
}

absl::Status IndexAllNames(db::Connection& connection) {
  RETURN_IF_ERROR(ForgetOtherFolding(connection));
  return IndexMissingNames(connection);
}

}  // namespace plenary::directory
