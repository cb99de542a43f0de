#include "access/role_binding_store.h"

#include "access/queries.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "plenary/v1/person.pb.h"
#include "resource/list_fields.h"
#include "resource/rows.h"

namespace plenary::access {
namespace {

// Columns as in get_role_binding.sql.
v1::RoleBinding FromRow(const db::Row& row) {
  v1::RoleBinding binding;
  binding.set_name(contract::NameOf<v1::RoleBinding>(row.String(0)));
  binding.set_principal(row.String(1));
  binding.set_role(static_cast<v1::Role>(row.Int(2)));
  binding.set_scope(row.String(3));
  if (!row.IsNull(4)) binding.set_person(contract::NameOf<v1::Person>(row.Text(4)));
  binding.set_created_by(row.String(5));
  *binding.mutable_create_time() = messages::TimestampFromMicros(row.Time(6));
  binding.set_etag(messages::EtagOf(row.Int(7)));
  return binding;
}

}  // namespace

absl::StatusOr<v1::RoleBinding> InsertRoleBinding(db::Connection& connection,
                                                  const v1::RoleBinding& binding) {
  db::Params params;
  params.Text(contract::LastId(binding.name()))
      .Text(binding.principal())
      .Int(binding.role())
      .Text(binding.scope());
  params.TextOrNull(contract::LastId(binding.person())).Text(binding.created_by());
  RETURN_IF_ERROR(connection.Execute(queries::kInsertRoleBinding, params).status());
  return GetRoleBinding(connection, binding.name());
}

absl::StatusOr<v1::RoleBinding> GetRoleBinding(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, queries::kGetRoleBinding, name));
  return FromRow(found[0]);
}

absl::Status DeleteRoleBinding(db::Connection& connection, const std::string& name) {
  return connection.Execute(queries::kDeleteRoleBinding, resource::IdsIn(name)).status();
}

absl::StatusOr<std::vector<std::string>> DeleteRoleBindingsOf(db::Connection& connection,
                                                              const std::string& event) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kDeleteRoleBindingsOf, db::Params().Text(event)));
  return resource::NamesIn<v1::RoleBinding>(rows);
}

absl::StatusOr<std::vector<v1::RoleBinding>> RoleBindingsOf(db::Connection& connection,
                                                            const std::string& person) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kLockRoleBindingsOf, resource::IdsIn(person)));
  std::vector<v1::RoleBinding> bindings;
  for (const db::Row row : rows) bindings.push_back(FromRow(row));
  return bindings;
}

absl::StatusOr<v1::RoleBinding> SetRoleBindingPerson(db::Connection& connection, const std::string& name,
                                                     const std::string& person) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kSetRoleBindingPerson,
                                      resource::IdsIn(name).Text(contract::LastId(person))));
  if (rows.empty()) return errors::NotFound(name);
  return FromRow(rows[0]);
}

absl::StatusOr<v1::ListRoleBindingsResponse> ListRoleBindings(const resource::ListCall& list) {
  static const resource::ListFields kFields(*v1::RoleBinding::descriptor(),
                                            {
                                                {"name", "('roleBindings/' || b.id)", /*nullable=*/false},
                                                {"principal", "b.principal"},
                                                {"role", "b.role"},
                                                {"scope", "b.scope"},
                                                {"person", "'people/' || b.person_id"},
                                                {"created_by", "b.created_by"},
                                                {"create_time", "b.create_time"},
                                            });
  static const resource::Listing kListing = kFields.By(queries::kListRoleBindings, "b.id");
  ASSIGN_OR_RETURN(const resource::Page page, resource::RunPage(list, kListing, {}, {"TRUE", {}}));
  return resource::ResponseOf(page, &v1::ListRoleBindingsResponse::mutable_role_bindings, FromRow);
}

}  // namespace plenary::access
