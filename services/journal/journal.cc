#include "journal/journal.h"

#include <set>

#include "absl/strings/str_cat.h"
#include "base/crypto.h"
#include "base/encoding.h"
#include "google/protobuf/util/time_util.h"
#include "journal/queries.h"
#include "rpc/errors.h"

namespace plenary::journal {
namespace {

using google::protobuf::util::TimeUtil;

constexpr int kVerifyBatch = 1000;

v1::JournalEntry EntryFrom(const std::string& scope, const db::Row& row) {
  v1::JournalEntry entry;
  entry.set_scope(scope);
  entry.set_revision(row.Int(0));
  entry.set_method(row.String(1));
  *entry.mutable_commit_time() = TimeUtil::MicrosecondsToTimestamp(row.Time(2));
  entry.set_previous_hash(row.Bytes(3));
  entry.set_hash(row.Bytes(4));
  return entry;
}

void AddChange(const db::Row& row, v1::JournalEntry& entry) {
  v1::JournalEntry::Change& change = *entry.add_changes();
  change.set_ordinal(static_cast<int>(row.Int(1)));
  change.set_resource(row.String(2));
  change.set_audience_before(row.String(3));
  change.set_audience_after(row.String(4));
  change.set_digest(row.Bytes(5));
  change.set_principal(row.String(6));
  change.set_request(row.String(7));
}

}  // namespace

void Digest(const google::protobuf::Message& resource, Change& change) {
  change.salt = RandomBytes(16);
  change.digest = Sha256(change.salt + resource.SerializeAsString());
}

absl::Status Append(db::Connection& connection, std::string_view method, const std::vector<Change>& changes) {
  std::set<std::string> scopes;
  std::vector<std::string> column[8];
  for (auto& values : column) values.reserve(changes.size());
  for (const Change& change : changes) {
    scopes.insert(change.scope);
    int next = 0;
    for (const std::string* value :
         {&change.scope, &change.resource, &change.audience_before, &change.audience_after, &change.digest,
          &change.salt, &change.principal, &change.request}) {
      column[next++].push_back(*value);
    }
  }
  db::Params params;
  params.Texts(std::vector<std::string>(scopes.begin(), scopes.end())).Text(method);
  params.Texts(column[0]).Texts(column[1]).Texts(column[2]).Texts(column[3]);
  params.BytesArray(column[4]).BytesArray(column[5]).Texts(column[6]).Texts(column[7]);
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
  if (head.empty()) return rpc::errors::NotFound(scope);
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
    if (head.empty()) return rpc::errors::NotFound(scope);
    return entries;
  }

  db::Params range;
  range.Text(scope).Int(after_revision).Int(entries.back().revision());
  ASSIGN_OR_RETURN(const db::Result changes, connection.Execute(queries::kListChanges, range));
  auto entry = entries.begin();
  for (const db::Row row : changes) {
    while (entry != entries.end() && entry->revision() < row.Int(0)) ++entry;
    if (entry == entries.end() || entry->revision() != row.Int(0)) {
      return rpc::errors::JournalBroken(scope, row.Int(0));
    }
    AddChange(row, *entry);
  }
  return entries;
}

std::string CanonicalText(const v1::JournalEntry& entry) {
  std::string text =
      absl::StrCat("plenary-journal-1\n", entry.scope(), "\n", entry.revision(), "\n", entry.method(), "\n",
                   TimeUtil::TimestampToMicroseconds(entry.commit_time()), "\n");
  for (const v1::JournalEntry::Change& change : entry.changes()) {
    absl::StrAppend(&text, change.ordinal(), "\t", change.resource(), "\t", change.audience_before(), "\t",
                    change.audience_after(), "\t", HexEncode(change.digest()), "\t", change.principal(), "\t",
                    change.request(), "\n");
  }
  return text;
}

absl::StatusOr<v1::JournalEntry> Verify(db::Connection& connection, const std::string& scope) {
  ASSIGN_OR_RETURN(const db::Result head, connection.Execute(queries::kGetHead, db::Params().Text(scope)));
  if (head.empty()) {
    RETURN_IF_ERROR(List(connection, scope, 0, 1).status());
    return rpc::errors::JournalBroken(scope, 1);  // entries without a head: somebody took it away
  }
  v1::JournalEntry last;
  last.set_hash(std::string(32, '\0'));
  const std::int64_t head_revision = head[0].Int(0);
  while (last.revision() < head_revision) {
    ASSIGN_OR_RETURN(const auto entries, List(connection, scope, last.revision(), kVerifyBatch));
    if (entries.empty()) return rpc::errors::JournalBroken(scope, last.revision() + 1);
    for (const v1::JournalEntry& entry : entries) {
      const bool follows = entry.revision() == last.revision() + 1 && entry.previous_hash() == last.hash();
      if (!follows || Sha256(entry.previous_hash() + CanonicalText(entry)) != entry.hash()) {
        return rpc::errors::JournalBroken(scope, last.revision() + 1);
      }
      last = entry;
      if (entry.revision() == head_revision) break;
    }
  }
  if (last.hash() != head[0].Bytes(1)) return rpc::errors::JournalBroken(scope, head_revision);
  last.set_scope(scope);
  *last.mutable_commit_time() = TimeUtil::MicrosecondsToTimestamp(head[0].Time(2));
  return last;
}

}  // namespace plenary::journal
