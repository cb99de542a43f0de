// The rows of an import that is undone: what it created and changed, and what is kept. Separate from
// import_row_store.h because of its length.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "import_plans/import_row_store.h"
#include "participants/participant_store.h"
#include "plenary/v1/import.pb.h"

namespace plenary::imports {

// Why something that an import created or changed is kept: for a participant in import_rows.kept, for a
// person, from kPersonChanged on, in import_rows.kept_person.
enum class Keeping {
  kNone = 0,  // it is not kept
  kChanged = 1,
  kGone = 2,
  kReferredTo = 3,
  kIdTaken = 4,        // somebody else has its external id, or takes part as its person
  kReferenceGone = 5,  // what it referred to before no longer exists
  kNoPlace = 6,
  kLedBySomebody = 7,  // it is restored, but does not lead its delegation
  kPersonChanged = 11,
  kPersonGone = 12,
  kMergedInto = 13,
  kHoldsRole = 14,
  kTakesPart = 15,
};

// Locks the people created from rows of a committed import, and the participants that its rows made or
// changed, until the transaction ends: nobody changes them, or adds references to them, meanwhile.
absl::Status LockMadeAndChanged(db::Connection& connection, const std::string& import);

// Keeps participants that were changed since the import, other than by a promotion, or no longer exist.
absl::Status KeepEdited(db::Connection& connection, const std::string& import);
// Keeps the participants of these rows.
absl::Status KeepRows(db::Connection& connection, const std::string& import, const std::vector<int>& rows,
                      Keeping why);
// Keeps people created from rows who were changed since the import, got a role, are the target of a merge,
// take part elsewhere, or whose participant is kept. Call it after participants are kept.
absl::Status KeepPeople(db::Connection& connection, const std::string& import);
// What is kept, in the order of the file: at most `limit`, and the total.
struct KeptRows {
  struct One {
    std::string name;
    std::string display_name;
    Keeping why;
  };
  std::vector<One> first;
  std::int64_t total = 0;
};
absl::StatusOr<KeptRows> ReadKept(db::Connection& connection, const std::string& import, int limit);

// The functions below go in the order of the file, after row `after_row`, at most `limit`, without what is
// kept.

// A participant that a row made.
struct Made {
  int row = 0;
  participants::ParticipantKey participant;
};
absl::StatusOr<std::vector<Made>> ReadMade(db::Connection& connection, const std::string& import,
                                           int after_row, int limit);
// Changes to be undone.
absl::StatusOr<std::vector<import_plans::Undoing>> ReadUndoing(db::Connection& connection,
                                                               const std::string& import, int after_row,
                                                               int limit);
// People created from rows.
struct MadePerson {
  int row = 0;
  std::string name;
};
absl::StatusOr<std::vector<MadePerson>> ReadMadePeople(db::Connection& connection, const std::string& import,
                                                       int after_row, int limit);

}  // namespace plenary::imports
