// Changes of one call that are too many for a journal's entry: they are written before the entry, which then
// seals them by their digest. So the journal's head is locked for a moment only, whatever a call changes.

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

// Writes a bulk in the open transaction, piece by piece; the entry that seals it is appended in the same.
class BulkWriter {
 public:
  explicit BulkWriter(std::string scope);

  // Writes changes of its scope, in order after those before.
  absl::Status Add(db::Connection& connection, const std::vector<Change>& changes);
  // The same in two steps, of which the first needs no connection: any thread may take it, one at a time.
  // Changes are in the order in which they were prepared; what was prepared is written before Finish.
  db::Params Prepare(const std::vector<Change>& changes);
  static absl::Status Write(db::Connection& connection, const db::Params& prepared);

  bool empty() const { return bulk_.count == 0; }
  // What the entry says of the changes written so far.
  Bulk Finish() const;

 private:
  Bulk bulk_;
  Sha256Stream digest_;
};

// Changes of the bulk of one entry from `first_ordinal` on, at most `limit`; none if it has no bulk. NotFound
// if there is no such entry.
absl::StatusOr<std::vector<v1::JournalEntry::Change>> ListBulk(db::Connection& connection,
                                                               const std::string& scope,
                                                               std::int64_t revision,
                                                               std::int64_t first_ordinal, int limit);

// Whether the bulk of `entry` holds as many changes as the entry says, with the digest that it says.
absl::StatusOr<bool> BulkHolds(db::Connection& connection, const v1::JournalEntry& entry);

}  // namespace plenary::journal
