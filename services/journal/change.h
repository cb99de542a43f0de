// Changes of resources, as written to the journal and read from it.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "db/connection.h"
#include "plenary/v1/journal.pb.h"

namespace plenary::journal {

// A resource that a write changed.
struct Change {
  std::string scope;
  std::string resource;
  std::string audience_before;
  std::string audience_after;
  std::string digest;  // empty if the resource was deleted
  std::string salt;
  std::string principal;
  std::string call_id;
};

// Changes of one scope that were written before the entry that seals them; see bulk.h.
struct Bulk {
  std::string scope;
  std::string id;
  std::int64_t count = 0;
  std::string digest;
};

// ---- Only for files of this folder.

// Changes as columns of a statement: resource, audience before, audience after, digest, salt, principal,
// call id.
class ChangeColumns {
 public:
  explicit ChangeColumns(std::size_t count);
  void Add(const Change& change);
  db::Params Params() const;

 private:
  std::vector<std::string> resources_, before_, after_, digests_, salts_, principals_, call_ids_;
};

// The line of one change in the text that an entry's hash covers.
void AppendLine(const v1::JournalEntry::Change& change, std::string& text);
// A change as part of an entry.
v1::JournalEntry::Change ChangeOf(const Change& change, std::int64_t ordinal);
// Columns as in list_changes.sql.
v1::JournalEntry::Change ChangeFrom(const db::Row& row);

}  // namespace plenary::journal
