#include "imports/import_undo_store.h"

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "imports/queries.h"
#include "resource/rows.h"

namespace plenary::imports {
namespace {

absl::StatusOr<db::Result> ReadPiece(db::Connection& connection, const db::Statement& statement,
                                     const std::string& import, int after_row, int limit) {
  return connection.Execute(statement, resource::IdsIn(import).Int(after_row).Int(limit));
}

}  // namespace

absl::Status LockMadeAndChanged(db::Connection& connection, const std::string& import) {
  RETURN_IF_ERROR(connection.Execute(queries::kLockMadePeople, resource::IdsIn(import)).status());
  return connection.Execute(queries::kLockTouched, resource::IdsIn(import)).status();
}

absl::Status KeepEdited(db::Connection& connection, const std::string& import) {
  return connection.Execute(queries::kKeepEdited, resource::IdsIn(import)).status();
}

absl::Status KeepRows(db::Connection& connection, const std::string& import, const std::vector<int>& rows,
                      Keeping why) {
  if (rows.empty()) return absl::OkStatus();
  const std::vector<std::int64_t> numbers(rows.begin(), rows.end());
  return connection
      .Execute(queries::kKeepRows, resource::IdsIn(import).Ints(numbers).Int(static_cast<int>(why)))
      .status();
}

absl::Status KeepPeople(db::Connection& connection, const std::string& import) {
  return connection.Execute(queries::kKeepPeople, resource::IdsIn(import)).status();
}

absl::StatusOr<KeptRows> ReadKept(db::Connection& connection, const std::string& import, int limit) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadKept, resource::IdsIn(import).Int(limit)));
  KeptRows kept;
  for (const db::Row row : rows) {
    kept.first.push_back({row.String(0), row.String(1), static_cast<Keeping>(row.Int(2))});
    kept.total = row.Int(3);
  }
  return kept;
}

absl::StatusOr<std::vector<Made>> ReadMade(db::Connection& connection, const std::string& import,
                                           int after_row, int limit) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   ReadPiece(connection, queries::kReadMade, import, after_row, limit));
  std::vector<Made> made;
  for (const db::Row row : rows) {
    made.push_back({static_cast<int>(row.Int(0)), {std::string(contract::EventIdOf(import)), row.String(1)}});
  }
  return made;
}

absl::StatusOr<std::vector<import_plans::Undoing>> ReadUndoing(db::Connection& connection,
                                                               const std::string& import, int after_row,
                                                               int limit) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   ReadPiece(connection, queries::kReadUndoing, import, after_row, limit));
  std::vector<import_plans::Undoing> undoings;
  for (const db::Row row : rows) {
    import_plans::Undoing& undoing = undoings.emplace_back();
    undoing.row = static_cast<int>(row.Int(0));
    if (!undoing.earlier.ParseFromString(row.Bytes(1))) {
      return absl::DataLossError("import_rows.earlier does not parse");
    }
  }
  return undoings;
}

absl::StatusOr<std::vector<MadePerson>> ReadMadePeople(db::Connection& connection, const std::string& import,
                                                       int after_row, int limit) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   ReadPiece(connection, queries::kReadMadePeople, import, after_row, limit));
  std::vector<MadePerson> people;
  for (const db::Row row : rows) people.push_back({static_cast<int>(row.Int(0)), row.String(1)});
  return people;
}

}  // namespace plenary::imports
