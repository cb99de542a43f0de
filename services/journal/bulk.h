// Bulks: changes of one call that are too many for a journal entry. They are written before the entry, which
// then seals them by their digest, so that the journal's head is locked only briefly, however many changes a
// call makes.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/crypto.h"
#include "db/connection.h"
#include "journal/change.h"

namespace plenary::journal {

// Writes a bulk in the open transaction, in pieces; the entry that seals it is appended in the same
// transaction.
class BulkWriter {
 public:
  explicit BulkWriter(std::string scope);

  // Writes changes of its scope, after the earlier ones.
  absl::Status Add(db::Connection& connection, const std::vector<Change>& changes);
  // The same in two steps, of which the first needs no connection and may run on any thread, one at a time.
  // Changes keep the order in which they were prepared. All prepared changes must be written before Finish.
  db::Params Prepare(const std::vector<Change>& changes);
  static absl::Status Write(db::Connection& connection, const db::Params& prepared);

  bool empty() const { return bulk_.count == 0; }
  // What the entry records of the changes written so far.
  Bulk Finish() const;

 private:
  Bulk bulk_;
  Sha256Stream digest_;
};

// Changes in the bulk of an entry from `first_ordinal` on, at most `limit`; empty if it has no bulk. NotFound
// if there is no such entry.
absl::StatusOr<std::vector<v1::JournalEntry::Change>> ListBulk(db::Connection& connection,
                                                               const std::string& scope,
                                                               std::int64_t revision,
                                                               std::int64_t first_ordinal, int limit);

// Whether the bulk of `entry` has the number of changes and the digest that the entry records.
absl::StatusOr<bool> BulkHolds(db::Connection& connection, const v1::JournalEntry& entry);

}  // namespace plenary::journal
