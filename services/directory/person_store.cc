#include "directory/person_store.h"

#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/name_index.h"
#include "directory/not_there.h"
#include "directory/queries.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "resource/known.h"
#include "resource/list_fields.h"
#include "resource/references.h"
#include "resource/rows.h"

namespace plenary::directory::people {
namespace {

constexpr resource::Reference kReferences[] = {
    {"participants_person_fkey", "a participant"},
    {"role_bindings_person_fkey", "a role binding"},
    {"people_merged_into", "somebody who was merged into it"},
};

const resource::Listing& Listing() {
  static const resource::ListFields kFields(
      *v1::Person::descriptor(),
      {
          {"name", "('people/' || p.id)", /*nullable=*/false},
          {"names.full", "p.title", /*nullable=*/false},
          {"names", "p.names"},
          {"offices.organization",
           "ARRAY(SELECT 'organizations/' || organization_id FROM person_offices WHERE person_id = p.id)"},
          {"create_time", "p.create_time"},
          {"update_time", "p.update_time"},
      });
  static const resource::Listing kListing = kFields.By(queries::kListPeople, "p.id");
  return kListing;
}

// Columns as in get_person.sql.
absl::StatusOr<v1::Person> FromRow(const db::Row& row) {
  v1::Person person;
  if (!person.ParseFromString(row.Bytes(4))) return absl::DataLossError("people.detail does not parse");
  resource::SetTimesAndEtag(row, person);
  person.set_name(contract::NameOf<v1::Person>(row.Text(3)));
  return person;
}

// The columns of a person's row beside its id.
struct Columns {
  explicit Columns(const v1::Person& person)
      : title(resource::OrderText(person.names().empty() ? "" : person.names(0).full())),
        detail(resource::DetailOf(person)) {
    resource::SearchText all;
    for (const v1::Person::Name& name : person.names()) all.Add(name.full()).Add(name.short_());
    all.AddAll(person.aliases());
    names = all.text();
  }

  std::string title;
  std::string names;
  std::string detail;
};

// Writes the offices of people who have none written.
absl::Status AddOffices(db::Connection& connection, std::span<const v1::Person> people) {
  std::vector<resource::NamedReference> references;
  std::vector<std::string> ids, organizations;
  std::vector<std::int64_t> ordinals;
  for (const v1::Person& person : people) {
    for (int i = 0; i < person.offices_size(); ++i) {
      const std::string& organization = person.offices(i).organization();
      if (organization.empty()) continue;
      references.push_back({"person.offices[" + std::to_string(i) + "].organization", organization});
      ids.emplace_back(contract::LastId(person.name()));
      organizations.emplace_back(contract::LastId(organization));
      ordinals.push_back(i);
    }
  }
  if (references.empty()) return absl::OkStatus();
  RETURN_IF_ERROR(resource::CheckKnown(connection, references));
  return connection.Execute(queries::kAddOffices, db::Params().Texts(ids).Ints(ordinals).Texts(organizations))
      .status();
}

}  // namespace

absl::StatusOr<bool> Exists(db::Connection& connection, const std::string& name) {
  return resource::Exists(connection, queries::kPersonExists, name);
}

absl::StatusOr<v1::Person> Get(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found,
                   resource::Find(connection, queries::kGetPerson, name, merges::NotThere));
  return FromRow(found[0]);
}

absl::StatusOr<v1::Person> Lock(db::Connection& connection, const std::string& name, std::string_view etag) {
  RETURN_IF_ERROR(connection.WaitBriefly());
  ASSIGN_OR_RETURN(const db::Result found,
                   resource::Find(connection, queries::kLockPerson, name, merges::NotThere));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, messages::EtagOf(found[0].Int(2))));
  return FromRow(found[0]);
}

absl::StatusOr<v1::ListPeopleResponse> List(const resource::ListCall& list) {
  ASSIGN_OR_RETURN(const resource::Page page, resource::RunPage(list, Listing(), {}, {"TRUE", {}}));
  return resource::ResponseOf(page, &v1::ListPeopleResponse::mutable_people, FromRow);
}

absl::Status Insert(db::Connection& connection, std::span<v1::Person> people) {
  std::vector<std::string> ids, titles, names, details;
  std::map<std::string_view, v1::Person*> by_id;
  for (v1::Person& person : people) {
    Columns columns(person);
    ids.emplace_back(contract::LastId(person.name()));
    titles.push_back(std::move(columns.title));
    names.push_back(std::move(columns.names));
    details.push_back(std::move(columns.detail));
    by_id[contract::LastId(person.name())] = &person;
  }
  const absl::StatusOr<db::Result> written = connection.Execute(
      queries::kInsertPeople, db::Params().Texts(ids).Texts(titles).Texts(names).BytesArray(details));
  if (db::Violates(written.status(), "people_pkey")) return errors::AlreadyExists(people.front().name());
  RETURN_IF_ERROR(written.status());
  for (const db::Row row : *written) {
    const auto found = by_id.find(row.Text(3));
    resource::SetTimesAndEtag(row, *found->second);
    by_id.erase(found);
  }
  if (!by_id.empty()) return errors::AlreadyExists(by_id.begin()->second->name());
  RETURN_IF_ERROR(IndexNames(connection, std::span<const v1::Person>(people)));
  return AddOffices(connection, people);
}

absl::Status Insert(db::Connection& connection, v1::Person& person) {
  return Insert(connection, std::span<v1::Person>(&person, 1));
}

absl::Status Update(db::Connection& connection, v1::Person& person) {
  const Columns columns(person);
  db::Params params;
  params.Text(contract::LastId(person.name())).Text(columns.title).Text(columns.names).Bytes(columns.detail);
  ASSIGN_OR_RETURN(const db::Result written, connection.Execute(queries::kUpdatePerson, params));
  if (written.empty()) return errors::NotFound(person.name());
  resource::SetTimesAndEtag(written[0], person);
  RETURN_IF_ERROR(IndexNames(connection, std::span<const v1::Person>(&person, 1)));
  RETURN_IF_ERROR(connection.Execute(queries::kRemoveOffices, resource::IdsIn(person.name())).status());
  return AddOffices(connection, std::span<const v1::Person>(&person, 1));
}

absl::StatusOr<std::vector<std::string>> WithOfficesIn(db::Connection& connection,
                                                       const std::string& organization) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kListOfficeHolders, resource::IdsIn(organization)));
  return resource::NamesIn<v1::Person>(rows);
}

absl::Status Delete(db::Connection& connection, const std::string& name) {
  return resource::ExplainDelete(Delete(connection, std::span<const std::string>(&name, 1)), name,
                                 kReferences);
}

absl::Status Delete(db::Connection& connection, std::span<const std::string> names) {
  ASSIGN_OR_RETURN(const db::Result deleted,
                   connection.Execute(queries::kDeletePeople, db::Params().Texts(resource::LastIds(names))));
  return deleted.affected_rows() == std::ssize(names) ? absl::OkStatus() : errors::Contention();
}

}  // namespace plenary::directory::people
