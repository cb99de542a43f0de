#include "plenaryd/serving_role.h"

#include <re2/re2.h>

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "db/embedded_migrations.h"
#include "plenaryd/queries.h"

namespace plenary::plenaryd {
namespace {

std::vector<std::string> Split(const std::string& list) {
  std::vector<std::string> parts;
  for (absl::string_view part : absl::StrSplit(list, ','))
    parts.emplace_back(absl::StripAsciiWhitespace(part));
  return parts;
}

std::string Quoted(const std::string& name) {
  return absl::StrCat("\"", absl::StrJoin(absl::StrSplit(name, '"'), "\"\""), "\"");
}

absl::StatusOr<std::vector<Grant>> MissingGrants(db::Connection& connection) {
  std::vector<std::string> privileges;
  std::vector<std::string> relations;
  for (Grant& grant : GrantsOf(db::EmbeddedMigrations())) {
    privileges.push_back(std::move(grant.privilege));
    relations.push_back(std::move(grant.relation));
  }
  db::Params params;
  params.Text(kServingRole).Texts(privileges).Texts(relations);
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kFindMissingGrants, params));
  std::vector<Grant> missing;
  for (const db::Row row : rows) missing.push_back({row.String(0), row.String(1)});
  return missing;
}

// One statement for each privilege.
std::vector<std::string> StatementsFor(const std::vector<Grant>& grants) {
  std::vector<std::pair<std::string, std::vector<std::string>>> by_privilege;
  for (const Grant& grant : grants) {
    auto same = by_privilege.begin();
    while (same != by_privilege.end() && same->first != grant.privilege) ++same;
    if (same == by_privilege.end()) same = by_privilege.insert(same, {grant.privilege, {}});
    same->second.push_back(grant.relation);
  }
  std::vector<std::string> statements;
  for (const auto& [privilege, relations] : by_privilege) {
    statements.push_back(
        absl::StrCat("GRANT ", privilege, " ON ", absl::StrJoin(relations, ", "), " TO ", kServingRole, ";"));
  }
  return statements;
}

}  // namespace

std::vector<Grant> GrantsOf(std::span<const db::Migration> migrations) {
  static const RE2 kGrant(
      absl::StrCat(R"(GRANT\s+([A-Z,\s]+?)\s+ON\s+([a-z_,\s]+?)\s+TO\s+)", kServingRole, ";"));
  std::vector<Grant> grants;
  for (const db::Migration& migration : migrations) {
    re2::StringPiece rest(migration.up_sql);
    std::string privileges;
    std::string relations;
    while (RE2::FindAndConsume(&rest, kGrant, &privileges, &relations)) {
      for (const std::string& relation : Split(relations)) {
        for (const std::string& privilege : Split(privileges)) grants.push_back({privilege, relation});
      }
    }
  }
  return grants;
}

absl::Status CheckServingRole(db::Connection& connection) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kDescribeServingRole, db::Params().Text(kServingRole)));
  const std::string login = rows[0].String(0);
  const bool exists = rows[0].Bool(2);
  const bool member = rows[0].Bool(3);
  const bool uses_schema = rows[0].Bool(4);
  ASSIGN_OR_RETURN(const std::vector<Grant> missing, MissingGrants(connection));
  if (exists && member && uses_schema && missing.empty()) return absl::OkStatus();

  std::vector<std::string> statements;
  if (!exists) statements.push_back(absl::StrCat("CREATE ROLE ", kServingRole, " NOLOGIN;"));
  if (!member) statements.push_back(absl::StrCat("GRANT ", kServingRole, " TO ", Quoted(login), ";"));
  if (!uses_schema) statements.push_back(absl::StrCat("GRANT USAGE ON SCHEMA public TO ", kServingRole, ";"));
  for (std::string& statement : StatementsFor(missing)) statements.push_back(std::move(statement));
  const std::string what = !exists                            ? "is missing"
                           : !missing.empty() || !uses_schema ? "lacks privileges"
                                                              : "is not for the login " + login;
  return absl::FailedPreconditionError(absl::StrCat(
      "the role ", kServingRole, ", as which the server works, ", what,
      exists && missing.empty() ? "" : ", as after the restore of a dump",
      ". As a superuser, in the database ", rows[0].String(1), ": ", absl::StrJoin(statements, " ")));
}

}  // namespace plenary::plenaryd
