#include "resource/known.h"

#include "base/status_macros.h"
#include "errors/errors.h"
#include "resource/queries.h"

namespace plenary::resource {

absl::Status CheckKnown(db::Connection& connection, const std::vector<NamedReference>& references) {
  return CheckKnownBy(connection, queries::kFindUnknown, references);
}

absl::Status CheckKnownBy(db::Connection& connection, const db::Statement& find_unknown,
                          const std::vector<NamedReference>& references) {
  if (references.empty()) return absl::OkStatus();
  // The foreign key will wait for a transaction that deletes one of them.
  RETURN_IF_ERROR(connection.WaitBriefly());
  std::vector<std::string> names;
  for (const NamedReference& reference : references) names.push_back(reference.name);
  ASSIGN_OR_RETURN(const db::Result missing, connection.Execute(find_unknown, db::Params().Texts(names)));
  if (missing.empty()) return absl::OkStatus();
  const NamedReference& first = references[static_cast<std::size_t>(missing[0].Int(0)) - 1];
  return errors::ReferenceNotFound(first.field, first.name);
}

absl::StatusOr<std::map<std::string, std::string>> NamesNow(db::Connection& connection,
                                                            const std::vector<std::string>& names) {
  std::map<std::string, std::string> now;
  if (names.empty()) return now;
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kFindNamesNow, db::Params().Texts(names)));
  for (const std::string& name : names) now.emplace(name, "");
  for (const db::Row row : rows) now[row.String(0)] = row.String(1);
  return now;
}

}  // namespace plenary::resource
