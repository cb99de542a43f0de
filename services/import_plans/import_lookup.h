// Looks up what the rows of a file refer to: delegations and organizations by their names, participants of
// the event, people of the directory. Handles many rows at once, by keys with indexes.

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
  // For one event and its present delegations. Facts about people are limited to what `staff` lets the caller
  // see.
  static absl::StatusOr<ImportLookup> Open(db::Connection& connection, const std::string& event,
                                           access::StaffOf staff);
  // Adds the new delegations and organizations of an earlier plan.
  void Restore(const v1::Import& planned);

  // Whether the event has a delegation with this title.
  bool HasDelegation(std::string_view title) const;

  // Looks up the delegations and organizations that rows mention, and sets them in `read.participant`. Those
  // that do not exist are new, as the import would create them; organizations with a similar name are listed
  // as the row's near organizations.
  absl::Status ResolveMentions(db::Connection& connection, const list_reading::ImportFile& file,
                               std::vector<PlannedRow>& rows);
  // Sets delegation and organizations of the participant that a row makes, as ResolveMentions did, and
  // replaces merged people and organizations.
  void ResolveAgain(const std::vector<participant_files::Mention>& mentions,
                    v1::Participant& participant) const;

  // Sets `named` and, for rows without errors, `namesakes` and `same_address`. Names that do not exist are
  // errors in `unknown`.
  absl::Status FindParticipants(db::Connection& connection, const list_reading::ImportFile& file,
                                std::vector<PlannedRow>& rows);
  // Adds people of the directory to the candidates of new participants who are linked to nobody. Uses up
  // their queries.
  absl::Status FindPeople(db::Connection& connection, const std::vector<PlannedRow*>& rows) const;
  // Sets the facts and the evidence of the candidates.
  absl::Status CompleteCandidates(db::Connection& connection, std::vector<PlannedRow>& rows) const;
  // Names of the new organizations that a participant refers to.
  std::vector<std::string> NewOrganizationsIn(const v1::Participant& participant) const;

  // Sets the new delegations and organizations of the rows, and adds the questions about them.
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
  // Looks up the people and organizations that rows name by id.
  absl::Status FindNamesNow(db::Connection& connection, const std::vector<PlannedRow>& rows);
  // Reports ids of people, organizations and delegations that do not exist or were merged.
  void CheckIds(const list_reading::ImportFile& file, PlannedRow& row) const;
  absl::Status FindNamed(db::Connection& connection, std::vector<PlannedRow>& rows) const;
  absl::Status FindByAddress(db::Connection& connection, std::vector<PlannedRow>& rows);

  std::string event_;
  access::StaffOf staff_;
  DelegationTitles delegations_;
  NewOrganizations new_organizations_;
  // Organizations that a text may mean; only the first, with a score of 1, if it is certain.
  std::unordered_map<std::string, std::vector<v1::OrganizationCandidate>> organizations_;
  std::map<std::string, std::string> names_now_;  // ids of people and organizations in rows
  std::optional<AddressBook> addresses_;          // set when the first row has an address
};

}  // namespace plenary::import_plans
