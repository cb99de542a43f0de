// What the rows of a file may mean of what is on record: delegations and organizations by their names,
// participants of the event, people of the directory. Asks for many rows at once, by keys that indexes hold.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "directory/matching.h"
#include "participants/import_file.h"
#include "participants/import_row_store.h"
#include "participants/participant_rows.h"
#include "participants/seen_rows.h"
#include "plenary/v1/match.pb.h"

namespace plenary::participants {

// A row on its way from the file into the plan.
struct PlannedRow {
  RawRow raw;
  ParticipantRow read;
  directory::PersonQuery person;  // who it may be
  RowMarks marks;
  StoredRow stored;
  // Those of the event that the row names by id, external id or person; the same one once.
  std::vector<StoredParticipant> named;
  // Those who have the same name.
  std::vector<StoredParticipant> namesakes;
};

// Reads a row and makes ready what is asked about it. Without the database.
PlannedRow ReadRow(const ImportFile& file, RawRow raw);

class ImportLookup {
 public:
  // Of one event and its delegations as they are now.
  static absl::StatusOr<ImportLookup> Open(db::Connection& connection, const std::string& event);

  // Looks up the delegations and organizations that rows mention: what is known is set in `read.participant`,
  // what is not is an error of the row or stands in its near organizations.
  absl::Status ResolveMentions(db::Connection& connection, const ImportFile& file,
                               std::vector<PlannedRow>& rows);
  // Sets delegation and organizations of what a row makes of a participant, as ResolveMentions did.
  void ResolveAgain(const std::vector<Mention>& mentions, v1::Participant& participant) const;

  // Sets `named` and `namesakes` of rows without errors.
  absl::Status FindParticipants(db::Connection& connection, std::vector<PlannedRow>& rows) const;
  // Adds people of the directory to the candidates of new participants who are linked to nobody. Takes their
  // queries.
  absl::Status FindPeople(db::Connection& connection, const std::vector<PlannedRow*>& rows) const;

 private:
  explicit ImportLookup(std::string event) : event_(std::move(event)) {}

  absl::Status MatchTexts(db::Connection& connection, const std::vector<PlannedRow>& rows);
  std::string OrganizationOf(std::string_view text) const;

  std::string event_;
  std::unordered_map<std::string, std::string> delegations_;  // by id and folded title
  // Organizations that a text may mean; the first alone, with a score of 1, if it is the one.
  std::unordered_map<std::string, std::vector<v1::OrganizationCandidate>> organizations_;
};

}  // namespace plenary::participants
