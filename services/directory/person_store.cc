#include "directory/person_store.h"

#include <vector>

#include "base/status_macros.h"
#include "directory/known.h"
#include "directory/merge_store.h"
#include "directory/name_index.h"
#include "directory/queries.h"
#include "directory/references.h"
#include "directory/rows.h"
#include "rpc/errors.h"
#include "rpc/resource_name.h"

namespace plenary::directory::people {
namespace {

constexpr Reference kReferences[] = {
    {"participants_person_fkey", "a participant"},
    {"role_bindings_person_fkey", "a role binding"},
};

constexpr auto kPublic = v1::AUDIENCE_CLASS_PUBLIC;
constexpr auto kStaff = v1::AUDIENCE_CLASS_STAFF;

const rpc::Listing& Listing() {
  using rpc::FieldType;
  static const rpc::FilterField kFields[] = {
      // The name to show.
      {.name = "names.full",
       .type = FieldType::kWords,
       .sql = "p.title",
       .audience = kPublic,
       .nullable = false},
      // All names in every language and script, and aliases.
      {.name = "names", .type = FieldType::kWords, .sql = "p.names", .audience = kStaff, .sortable = false},
      {.name = "offices.organization",
       .type = FieldType::kTexts,
       .sql = "ARRAY(SELECT 'organizations/' || organization_id FROM person_offices WHERE person_id = p.id)",
       .audience = kPublic,
       .sortable = false},
      {"create_time", FieldType::kTimestamp, "p.create_time", kStaff},
      {"update_time", FieldType::kTimestamp, "p.update_time", kStaff},
  };
  static const rpc::Listing kListing{queries::kListPeople, kFields, "names.full", "p.id"};
  return kListing;
}

// Columns as in get_person.sql.
absl::StatusOr<v1::Person> FromRow(const db::Row& row) {
  v1::Person person;
  if (!person.ParseFromString(row.Bytes(4))) return absl::DataLossError("people.detail does not parse");
  SetTimesAndEtag(row, person);
  person.set_name(NameOf(row.Text(3)));
  return person;
}

// What has no column of its own.
std::string Detail(v1::Person person) {
  person.clear_name();
  person.clear_create_time();
  person.clear_update_time();
  person.clear_etag();
  return person.SerializeAsString();
}

db::Params Columns(const v1::Person& person) {
  SearchText names;
  for (const v1::Person::Name& name : person.names()) names.Add(name.full()).Add(name.short_());
  names.AddAll(person.aliases());
  db::Params params;
  params.Text(rpc::LastId(person.name()));
  params.Text(OrderText(person.names().empty() ? "" : person.names(0).full()));
  params.Text(names.text());
  params.Bytes(Detail(person));
  return params;
}

// Writes the row with `statement`, which returns its times and version; `none` if it writes none.
absl::Status Write(db::Connection& connection, const db::Statement& statement, const absl::Status& none,
                   v1::Person& person) {
  const absl::StatusOr<db::Result> written = connection.Execute(statement, Columns(person));
  if (db::Violates(written.status(), "people_pkey")) return rpc::errors::AlreadyExists(person.name());
  RETURN_IF_ERROR(written.status());
  if (written->empty()) return none;
  SetTimesAndEtag((*written)[0], person);
  return absl::OkStatus();
}

// Notes where the offices are; there are no notes of this person yet.
absl::Status AddOffices(db::Connection& connection, const v1::Person& person) {
  std::vector<NamedReference> references;
  std::vector<std::string> organizations;
  for (int i = 0; i < person.offices_size(); ++i) {
    const std::string& organization = person.offices(i).organization();
    organizations.emplace_back(rpc::LastId(organization));
    if (organization.empty()) continue;
    references.push_back({"person.offices[" + std::to_string(i) + "].organization", organization});
  }
  if (references.empty()) return absl::OkStatus();
  RETURN_IF_ERROR(CheckKnown(connection, references));
  return connection
      .Execute(queries::kAddOffices, db::Params().Text(rpc::LastId(person.name())).TextsOrNull(organizations))
      .status();
}

}  // namespace

std::string NameOf(std::string_view id) {
  return rpc::NamePattern::Of(v1::Person::descriptor()).Format({id});
}

absl::StatusOr<bool> Exists(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found,
                   connection.Execute(queries::kPersonExists, db::Params().Text(rpc::LastId(name))));
  return !found.empty();
}

absl::StatusOr<v1::Person> Get(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found, Find(connection, queries::kGetPerson, name, merges::NotThere));
  return FromRow(found[0]);
}

absl::StatusOr<v1::Person> Lock(db::Connection& connection, const std::string& name, std::string_view etag) {
  ASSIGN_OR_RETURN(const db::Result found, Find(connection, queries::kLockPerson, name, merges::NotThere));
  RETURN_IF_ERROR(rpc::CheckEtag(name, etag, found[0].Int(2)));
  return FromRow(found[0]);
}

absl::StatusOr<v1::ListPeopleResponse> List(db::Connection& connection, const rpc::Call& call,
                                            const rpc::PageTokens& tokens, const rpc::ListQuery& query) {
  ASSIGN_OR_RETURN(const rpc::Page page,
                   rpc::RunPage(connection, call, tokens, Listing(), query, {}, {"TRUE", {}}));
  v1::ListPeopleResponse response;
  for (int i = 0; i < page.size; ++i) {
    ASSIGN_OR_RETURN(*response.add_people(), FromRow(page.rows[i]));
  }
  response.set_next_page_token(page.next_page_token);
  response.set_total_size(static_cast<int>(page.total_size));
  return response;
}

absl::Status Insert(db::Connection& connection, v1::Person& person) {
  RETURN_IF_ERROR(
      Write(connection, queries::kInsertPerson, rpc::errors::AlreadyExists(person.name()), person));
  RETURN_IF_ERROR(IndexNames(connection, std::span<const v1::Person>(&person, 1)));
  return AddOffices(connection, person);
}

absl::Status Update(db::Connection& connection, v1::Person& person) {
  RETURN_IF_ERROR(Write(connection, queries::kUpdatePerson, rpc::errors::NotFound(person.name()), person));
  RETURN_IF_ERROR(IndexNames(connection, std::span<const v1::Person>(&person, 1)));
  RETURN_IF_ERROR(
      connection.Execute(queries::kRemoveOffices, db::Params().Text(rpc::LastId(person.name()))).status());
  return AddOffices(connection, person);
}

absl::StatusOr<std::vector<std::string>> WithOfficesIn(db::Connection& connection,
                                                       const std::string& organization) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kListOfficeHolders,
                                                             db::Params().Text(rpc::LastId(organization))));
  std::vector<std::string> names;
  for (const db::Row row : rows) names.push_back(NameOf(row.Text(0)));
  return names;
}

absl::Status Delete(db::Connection& connection, const std::string& name) {
  const auto deleted = connection.Execute(queries::kDeletePerson, db::Params().Text(rpc::LastId(name)));
  return ExplainDelete(deleted.status(), name, kReferences);
}

}  // namespace plenary::directory::people
