// The rows of an import that is undone: what it made and changed, and what of it stays. As
// import_row_store.h, apart for its length.

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

// Why something that an import made or changed stays as it is: of a participant in import_rows.kept, of a
// person, from kPersonChanged on, in import_rows.kept_person.
enum class Keeping {
  kNone = 0,  // it does not stay
  kChanged = 1,
  kGone = 2,
  kReferredTo = 3,
  kIdTaken = 4,        // somebody else has its external id, or takes part as its person
  kReferenceGone = 5,  // what it referred to before is gone
  kNoPlace = 6,
  kLedBySomebody = 7,  // it is as before, but does not lead its delegation
  kPersonChanged = 11,
  kPersonGone = 12,
  kMergedInto = 13,
  kHoldsRole = 14,
  kTakesPart = 15,
};

// Locks the people that were made of rows of a committed import, and the participants that these made or
// changed, until the transaction ends: nobody changes them or comes to refer to one meanwhile.
absl::Status LockMadeAndChanged(db::Connection& connection, const std::string& import);

// Keeps participants that are not as the import left them: changed since, other than that a place was found
// for them, or gone.
absl::Status KeepEdited(db::Connection& connection, const std::string& import);
// Keeps the participants of these rows.
absl::Status KeepRows(db::Connection& connection, const std::string& import, const std::vector<int>& rows,
                      Keeping why);
// Keeps people who were made of rows and are not as the import left them, were given more to do since, into
// whom others were merged, or whose participant is kept. Once participants are.
absl::Status KeepPeople(db::Connection& connection, const std::string& import);
// What is kept, in the order of the file: at most `limit`, and how many there are.
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

// What follows is in the order of the file, after row `after_row`, at most `limit`, without what is kept.

// A participant that a row made.
struct Made {
  int row = 0;
  participants::ParticipantKey participant;
};
absl::StatusOr<std::vector<Made>> ReadMade(db::Connection& connection, const std::string& import,
                                           int after_row, int limit);
// Changes to be taken back.
absl::StatusOr<std::vector<import_plans::Undoing>> ReadUndoing(db::Connection& connection,
                                                               const std::string& import, int after_row,
                                                               int limit);
// People that were made of rows.
struct MadePerson {
  int row = 0;
  std::string name;
};
absl::StatusOr<std::vector<MadePerson>> ReadMadePeople(db::Connection& connection, const std::string& import,
                                                       int after_row, int limit);

}  // namespace plenary::imports
