#include "journal/bulk.h"

#include <utility>

#include "base/ids.h"
#include "errors/errors.h"
#include "journal/queries.h"

namespace plenary::journal {
namespace {

constexpr int kBulkVerifyBatch = 5000;

}  // namespace

BulkWriter::BulkWriter(std::string scope) {
  bulk_.scope = std::move(scope);
  bulk_.id = NewResourceId();
}

absl::Status BulkWriter::Add(db::Connection& connection, const std::vector<Change>& changes) {
  return changes.empty() ? absl::OkStatus() : Write(connection, Prepare(changes));
}

db::Params BulkWriter::Prepare(const std::vector<Change>& changes) {
  ChangeColumns columns(changes.size());
  std::string lines;
  for (const Change& change : changes) {
    columns.Add(change);
    AppendLine(ChangeOf(change, bulk_.count++), lines);
  }
  digest_.Add(lines);
  db::Params params;
  params.Text(bulk_.scope)
      .Text(bulk_.id)
      .Int(bulk_.count - static_cast<std::int64_t>(changes.size()))
      .Append(columns.Params());
  return params;
}

absl::Status BulkWriter::Write(db::Connection& connection, const db::Params& prepared) {
  return connection.Execute(queries::kInsertBulk, prepared).status();
}

Bulk BulkWriter::Finish() const {
  Bulk bulk = bulk_;
  bulk.digest = digest_.Digest();
  return bulk;
}

absl::StatusOr<std::vector<v1::JournalEntry::Change>> ListBulk(db::Connection& connection,
                                                               const std::string& scope,
                                                               std::int64_t revision,
                                                               std::int64_t first_ordinal, int limit) {
  db::Params params;
  params.Text(scope).Int(revision).Int(first_ordinal).Int(limit);
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kListBulk, params));
  if (rows.empty()) return errors::NotFound(scope);
  std::vector<v1::JournalEntry::Change> changes;
  for (const db::Row row : rows) {
    if (!row.IsNull(1)) changes.push_back(ChangeFrom(row));
  }
  return changes;
}

absl::StatusOr<bool> BulkHolds(db::Connection& connection, const v1::JournalEntry& entry) {
  Sha256Stream digest;
  std::int64_t count = 0;
  while (true) {
    ASSIGN_OR_RETURN(const auto changes,
                     ListBulk(connection, entry.scope(), entry.revision(), count, kBulkVerifyBatch));
    if (changes.empty()) break;
    std::string lines;
    for (const v1::JournalEntry::Change& change : changes) {
      if (change.ordinal() != count++) return false;
      AppendLine(change, lines);
    }
    digest.Add(lines);
  }
  return count == entry.bulk().change_count() && digest.Digest() == entry.bulk().digest();
}

}  // namespace plenary::journal
