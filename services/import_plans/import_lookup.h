// What the rows of a file may mean of what is on record: delegations and organizations by their names,
// participants of the event, people of the directory. Asks for many rows at once, by keys that indexes hold.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "access/roles.h"
#include "db/connection.h"
#include "directory/matching.h"
#include "import_plans/address_book.h"
#include "import_plans/delegation_titles.h"
#include "import_plans/import_row_store.h"
#include "import_plans/new_organizations.h"
#include "import_plans/planned_row.h"
#include "import_plans/seen_rows.h"
#include "list_reading/import_file.h"
#include "participant_files/participant_rows.h"
#include "plenary/v1/match.pb.h"

namespace plenary::import_plans {

class ImportLookup {
 public:
  // Of one event and its delegations as they are now. Of people it tells what `staff` lets the caller who
  // plans see.
  static absl::StatusOr<ImportLookup> Open(db::Connection& connection, const std::string& event,
                                           access::StaffOf staff);
  // Takes what a plan found that is not on record as found before.
  void Restore(const v1::Import& planned);

  // Whether the event has a delegation of this title.
  bool HasDelegation(std::string_view title) const;

  // Looks up the delegations and organizations that rows mention, and sets them in `read.participant`. What
  // is not on record is new, as the import would make it, and what nearly is on record stands in the row's
  // near organizations.
  absl::Status ResolveMentions(db::Connection& connection, const list_reading::ImportFile& file,
                               std::vector<PlannedRow>& rows);
  // Sets delegation and organizations of what a row makes of a participant, as ResolveMentions did, and the
  // people and organizations that others were merged into.
  void ResolveAgain(const std::vector<participant_files::Mention>& mentions,
                    v1::Participant& participant) const;

  // Sets `named`, and of rows without errors `namesakes` and `same_address`. What they name and is not there
  // is told in `unknown`.
  absl::Status FindParticipants(db::Connection& connection, const list_reading::ImportFile& file,
                                std::vector<PlannedRow>& rows);
  // Adds people of the directory to the candidates of new participants who are linked to nobody. Takes their
  // queries.
  absl::Status FindPeople(db::Connection& connection, const std::vector<PlannedRow*>& rows) const;
  // Sets what tells the candidates of rows apart, and what speaks for them.
  absl::Status CompleteCandidates(db::Connection& connection, std::vector<PlannedRow>& rows) const;
  // Names of the new organizations that a participant names.
  std::vector<std::string> NewOrganizationsIn(const v1::Participant& participant) const;

  // Sets what rows name that is not on record, and adds what is to be asked about it.
  void Describe(v1::Import& import) const;

 private:
  ImportLookup(std::string event, access::StaffOf staff, const std::vector<v1::Delegation>& delegations);

  void ResolveDelegation(const list_reading::ImportFile& file, const participant_files::Mention& mention,
                         PlannedRow& row);
  void ResolveNominator(const list_reading::ImportFile& file, const participant_files::Mention& mention,
                        PlannedRow& row);
  void AddNear(const std::string& column, const std::string& text, PlannedRow& row) const;
  absl::Status MatchTexts(db::Connection& connection, const std::vector<PlannedRow>& rows);
  std::string OrganizationOf(std::string_view text) const;
  // Looks up the people and organizations that rows name by their ids.
  absl::Status FindNamesNow(db::Connection& connection, const std::vector<PlannedRow>& rows);
  // Tells of ids of people, organizations and delegations that are not on record, or were merged.
  void CheckIds(const list_reading::ImportFile& file, PlannedRow& row) const;
  absl::Status FindNamed(db::Connection& connection, std::vector<PlannedRow>& rows) const;
  absl::Status FindByAddress(db::Connection& connection, std::vector<PlannedRow>& rows);

  std::string event_;
  access::StaffOf staff_;
  DelegationTitles delegations_;
  NewOrganizations new_organizations_;
  // Organizations that a text may mean; the first alone, with a score of 1, if it is the one.
  std::unordered_map<std::string, std::vector<v1::OrganizationCandidate>> organizations_;
  std::map<std::string, std::string> names_now_;  // of people and organizations that rows name
  std::optional<AddressBook> addresses_;          // once a row has an address
};

}  // namespace plenary::import_plans
