#include "directory/organization_store.h"

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/name_index.h"
#include "directory/not_there.h"
#include "directory/queries.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "resource/list_fields.h"
#include "resource/references.h"
#include "resource/rows.h"

namespace plenary::directory::organizations {
namespace {

constexpr resource::Reference kReferences[] = {
    {"organizations_parent_fkey", "an organization that is part of it"},
    {"person_offices_organization_fkey", "a person's office"},
    {"event_hosts_organization_fkey", "an event that it hosts"},
    {"delegations_organization_fkey", "a delegation"},
    {"participant_organizations_organization_fkey", "a participant"},
    {"document_sponsors_organization_fkey", "a document that it sponsors"},
    {"endorsements_organization_fkey", "an endorsement"},
};

const resource::Listing& Listing() {
  static const resource::ListFields kFields(*v1::Organization::descriptor(),
                                            {
                                                {"name", "('organizations/' || o.id)", /*nullable=*/false},
                                                {"title", "o.title", /*nullable=*/false},
                                                {"names", "o.names"},
                                                {"kind", "o.kind"},
                                                {"parent_organization", "('organizations/' || o.parent_id)"},
                                                {"region_code", "nullif(o.region_code, '')"},
                                                {"create_time", "o.create_time"},
                                                {"update_time", "o.update_time"},
                                            });
  static const resource::Listing kListing = kFields.By(queries::kListOrganizations, "o.id");
  return kListing;
}

// Columns as in get_organization.sql.
absl::StatusOr<v1::Organization> FromRow(const db::Row& row) {
  v1::Organization organization;
  if (!organization.ParseFromString(row.Bytes(7)))
    return absl::DataLossError("organizations.detail does not parse");
  resource::SetTimesAndEtag(row, organization);
  organization.set_name(contract::NameOf<v1::Organization>(row.Text(3)));
  organization.set_kind(static_cast<v1::Organization::Kind>(row.Int(4)));
  if (!row.IsNull(5)) organization.set_parent_organization(contract::NameOf<v1::Organization>(row.Text(5)));
  organization.set_region_code(row.String(6));
  return organization;
}

// The fields without a column.
std::string Detail(const v1::Organization& organization) {
  return resource::DetailOf(
      organization, {v1::Organization::kKindFieldNumber, v1::Organization::kParentOrganizationFieldNumber,
                     v1::Organization::kRegionCodeFieldNumber});
}

db::Params Columns(const v1::Organization& organization) {
  resource::SearchText names;
  names.Add(organization.title()).Add(organization.short_title()).AddAll(organization.aliases());
  db::Params params;
  params.Text(contract::LastId(organization.name()));
  params.Text(resource::OrderText(resource::OriginalText(organization.title())));
  params.Text(names.text());
  params.Int(organization.kind());
  params.TextOrNull(contract::LastId(organization.parent_organization()));
  params.Text(organization.region_code());
  params.Bytes(Detail(organization));
  return params;
}

// Writes the row with `statement`, which returns times and version; `none` is the error if it writes no row.
absl::Status Write(db::Connection& connection, const db::Statement& statement, const absl::Status& none,
                   v1::Organization& organization) {
  const absl::StatusOr<db::Result> written = connection.Execute(statement, Columns(organization));
  if (db::Violates(written.status(), "organizations_pkey")) return errors::AlreadyExists(organization.name());
  if (db::Violates(written.status(), "organizations_parent_fkey")) {
    return errors::ReferenceNotFound("organization.parent_organization", organization.parent_organization());
  }
  RETURN_IF_ERROR(written.status());
  if (written->empty()) return none;
  resource::SetTimesAndEtag((*written)[0], organization);
  return IndexNames(connection, std::span<const v1::Organization>(&organization, 1));
}

}  // namespace

absl::StatusOr<bool> Exists(db::Connection& connection, const std::string& name) {
  return resource::Exists(connection, queries::kOrganizationExists, name);
}

absl::StatusOr<v1::Organization> Get(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found,
                   resource::Find(connection, queries::kGetOrganization, name, merges::NotThere));
  return FromRow(found[0]);
}

absl::StatusOr<v1::Organization> Lock(db::Connection& connection, const std::string& name,
                                      std::string_view etag) {
  RETURN_IF_ERROR(connection.WaitBriefly());
  ASSIGN_OR_RETURN(const db::Result found,
                   resource::Find(connection, queries::kLockOrganization, name, merges::NotThere));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, messages::EtagOf(found[0].Int(2))));
  return FromRow(found[0]);
}

absl::StatusOr<v1::ListOrganizationsResponse> List(const resource::ListCall& list) {
  ASSIGN_OR_RETURN(const resource::Page page, resource::RunPage(list, Listing(), {}, {"TRUE", {}}));
  return resource::ResponseOf(page, &v1::ListOrganizationsResponse::mutable_organizations, FromRow);
}

absl::Status CheckAncestors(db::Connection& connection, const v1::Organization& organization) {
  // The lock is a statement of its own, before this one, so that the search sees what its last holder
  // committed.
  RETURN_IF_ERROR(connection.Execute(queries::kLockParents).status());
  ASSIGN_OR_RETURN(const db::Result found,
                   connection.Execute(queries::kFindAncestor,
                                      db::Params()
                                          .TextOrNull(contract::LastId(organization.parent_organization()))
                                          .Text(contract::LastId(organization.name()))));
  if (found.empty()) return absl::OkStatus();
  return errors::Cycle(organization.name(), "organization.parent_organization");
}

absl::Status Insert(db::Connection& connection, v1::Organization& organization) {
  return Write(connection, queries::kInsertOrganization, errors::AlreadyExists(organization.name()),
               organization);
}

absl::Status Update(db::Connection& connection, v1::Organization& organization) {
  return Write(connection, queries::kUpdateOrganization, errors::NotFound(organization.name()), organization);
}

absl::StatusOr<std::vector<std::string>> PartsOf(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kListParts, resource::IdsIn(name)));
  return resource::NamesIn<v1::Organization>(rows);
}

absl::Status Delete(db::Connection& connection, const std::string& name) {
  const auto deleted = connection.Execute(queries::kDeleteOrganization, resource::IdsIn(name));
  return resource::ExplainDelete(deleted.status(), name, kReferences);
}

}  // namespace plenary::directory::organizations
