#include "journal/journal.h"

#include <set>

#include "absl/strings/str_cat.h"
#include "base/crypto.h"
#include "base/encoding.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "google/protobuf/util/time_util.h"
#include "journal/bulk.h"
#include "journal/journal_errors.h"
#include "journal/queries.h"

namespace plenary::journal {
namespace {

using google::protobuf::util::TimeUtil;

constexpr int kVerifyBatch = 1000;
constexpr int kSaltBytes = 16;

v1::JournalEntry EntryFrom(const std::string& scope, const db::Row& row) {
  v1::JournalEntry entry;
  entry.set_scope(scope);
  entry.set_revision(row.Int(0));
  entry.set_method(row.String(1));
  *entry.mutable_commit_time() = TimeUtil::MicrosecondsToTimestamp(row.Time(2));
  entry.set_previous_hash(row.Bytes(3));
  entry.set_hash(row.Bytes(4));
  if (!row.IsNull(5)) {
    entry.mutable_bulk()->set_change_count(static_cast<int>(row.Int(5)));
    entry.mutable_bulk()->set_digest(row.Bytes(6));
  }
  if (!row.IsNull(7)) entry.set_reason(row.String(7));
  if (!row.IsNull(8)) entry.set_reason_digest(row.Bytes(8));
  return entry;
}

}  // namespace

std::string ScopeOf(std::string_view name) {
  const std::string_view event_id = contract::EventIdOf(name);
  if (!event_id.empty()) return contract::EventName(event_id);
  return name.starts_with("apiKeys/") || name.starts_with("roleBindings/") ? kAccess : kDirectory;
}

Change ChangeTo(const google::protobuf::Message& resource, std::string_view before, std::string_view after) {
  const auto* field = resource.GetDescriptor()->FindFieldByName("name");
  const std::string name = resource.GetReflection()->GetString(resource, field);
  const std::string salt = RandomBytes(kSaltBytes);
  return {.scope = ScopeOf(name),
          .resource = name,
          .audience_before = std::string(before),
          .audience_after = std::string(after),
          .digest = Sha256(salt + resource.SerializeAsString()),
          .salt = salt,
          .principal = {},
          .call_id = {}};
}

absl::Status Append(db::Connection& connection, std::string_view method, const std::vector<Change>& changes,
                    const std::vector<Bulk>& bulks, std::string_view reason) {
  std::set<std::string> scopes;
  std::vector<std::string> change_scopes, bulk_scopes, bulk_ids, bulk_digests;
  std::vector<std::int64_t> bulk_counts;
  ChangeColumns columns(changes.size());
  for (const Change& change : changes) {
    scopes.insert(change.scope);
    change_scopes.push_back(change.scope);
    columns.Add(change);
  }
  for (const Bulk& bulk : bulks) {
    scopes.insert(bulk.scope);
    bulk_scopes.push_back(bulk.scope);
    bulk_ids.push_back(bulk.id);
    bulk_counts.push_back(bulk.count);
    bulk_digests.push_back(bulk.digest);
  }
  db::Params params;
  params.Texts(std::vector<std::string>(scopes.begin(), scopes.end())).Text(method);
  params.Texts(change_scopes).Append(columns.Params());
  params.Texts(bulk_scopes).Texts(bulk_ids).Ints(bulk_counts).BytesArray(bulk_digests);
  if (reason.empty()) {
    params.Null().Null().Null();
  } else {
    const std::string salt = RandomBytes(kSaltBytes);
    params.Text(reason).Bytes(Sha256(salt + std::string(reason))).Bytes(salt);
  }
  ASSIGN_OR_RETURN(const db::Result appended, connection.Execute(queries::kAppendJournal, params));
  if (appended.affected_rows() != static_cast<std::int64_t>(changes.size())) {
    return absl::InternalError("a journal has no head");
  }
  return absl::OkStatus();
}

absl::Status Open(db::Connection& connection, std::string_view scope) {
  return connection.Execute(queries::kOpenJournal, db::Params().Text(scope)).status();
}

absl::StatusOr<std::int64_t> Revision(db::Connection& connection, const std::string& scope) {
  ASSIGN_OR_RETURN(const db::Result head, connection.Execute(queries::kGetHead, db::Params().Text(scope)));
  if (head.empty()) return errors::NotFound(scope);
  return head[0].Int(0);
}

absl::StatusOr<std::vector<v1::JournalEntry>> List(db::Connection& connection, const std::string& scope,
                                                   std::int64_t after_revision, int limit) {
  ASSIGN_OR_RETURN(
      const db::Result rows,
      connection.Execute(queries::kListJournal, db::Params().Text(scope).Int(after_revision).Int(limit)));
  std::vector<v1::JournalEntry> entries;
  for (const db::Row row : rows) entries.push_back(EntryFrom(scope, row));
  if (entries.empty()) {
    ASSIGN_OR_RETURN(const db::Result head, connection.Execute(queries::kGetHead, db::Params().Text(scope)));
    if (head.empty()) return errors::NotFound(scope);
    return entries;
  }

  db::Params range;
  range.Text(scope).Int(after_revision).Int(entries.back().revision());
  ASSIGN_OR_RETURN(const db::Result changes, connection.Execute(queries::kListChanges, range));
  auto entry = entries.begin();
  for (const db::Row row : changes) {
    while (entry != entries.end() && entry->revision() < row.Int(0)) ++entry;
    if (entry == entries.end() || entry->revision() != row.Int(0)) {
      return errors::JournalBroken(scope, row.Int(0));
    }
    *entry->add_changes() = ChangeFrom(row);
  }
  return entries;
}

std::string CanonicalText(const v1::JournalEntry& entry) {
  const int form = !entry.reason_digest().empty() ? 3 : entry.has_bulk() ? 2 : 1;
  std::string text =
      absl::StrCat("plenary-journal-", form, "\n", entry.scope(), "\n", entry.revision(), "\n",
                   entry.method(), "\n", TimeUtil::TimestampToMicroseconds(entry.commit_time()), "\n");
  if (entry.has_bulk()) {
    absl::StrAppend(&text, "bulk\t", entry.bulk().change_count(), "\t", HexEncode(entry.bulk().digest()),
                    "\n");
  }
  if (!entry.reason_digest().empty()) {
    absl::StrAppend(&text, "reason\t", HexEncode(entry.reason_digest()), "\n");
  }
  for (const v1::JournalEntry::Change& change : entry.changes()) AppendLine(change, text);
  return text;
}

absl::StatusOr<v1::JournalEntry> Verify(db::Connection& connection, const std::string& scope) {
  ASSIGN_OR_RETURN(const db::Result head, connection.Execute(queries::kGetHead, db::Params().Text(scope)));
  if (head.empty()) {
    RETURN_IF_ERROR(List(connection, scope, 0, 1).status());
    return errors::JournalBroken(scope, 1);  // entries without a head: somebody deleted it
  }
  v1::JournalEntry last;
  last.set_hash(std::string(32, '\0'));
  const std::int64_t head_revision = head[0].Int(0);
  while (last.revision() < head_revision) {
    ASSIGN_OR_RETURN(const auto entries, List(connection, scope, last.revision(), kVerifyBatch));
    if (entries.empty()) return errors::JournalBroken(scope, last.revision() + 1);
    for (const v1::JournalEntry& entry : entries) {
      const bool follows = entry.revision() == last.revision() + 1 && entry.previous_hash() == last.hash();
      if (!follows || Sha256(entry.previous_hash() + CanonicalText(entry)) != entry.hash()) {
        return errors::JournalBroken(scope, last.revision() + 1);
      }
      if (entry.has_bulk()) {
        ASSIGN_OR_RETURN(const bool holds, BulkHolds(connection, entry));
        if (!holds) return errors::JournalBroken(scope, entry.revision());
      }
      last = entry;
      if (entry.revision() == head_revision) break;
    }
  }
  if (last.hash() != head[0].Bytes(1)) return errors::JournalBroken(scope, head_revision);
  ASSIGN_OR_RETURN(const db::Result bad,
                   connection.Execute(queries::kFindBadReason, db::Params().Text(scope)));
  if (!bad[0].IsNull(0)) return errors::JournalBroken(scope, bad[0].Int(0));
  last.set_scope(scope);
  *last.mutable_commit_time() = TimeUtil::MicrosecondsToTimestamp(head[0].Time(2));
  return last;
}

}  // namespace plenary::journal
