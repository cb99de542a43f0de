// Commits an import: the plan, with decisions on its rows, becomes participants, in the transaction of a
// write.
//
// Participants are inserted and changed first, in pieces, with the places that the event has at that moment;
// then the event's admission is locked, what no longer holds is corrected, and the journal seals all. So
// registrations wait for the last part only, whatever the file's size (docs/adr/0019).

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "events/admission.h"
#include "import_plans/import_landing.h"
#include "import_plans/import_row_store.h"
#include "imports/import_corrections.h"
#include "imports/import_decision_store.h"
#include "imports/import_making.h"
#include "journal/bulk.h"
#include "journal/write.h"
#include "participants/delegation_lead.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::imports {

// One commit, in one transaction. Run once.
class ImportCommit {
 public:
  // `first_number` is the first of as many reserved numbers of the waitlist as the import has rows. With
  // `validate_only` nothing but decisions is written, which the caller rolls back.
  ImportCommit(journal::Write& write, const v1::CommitImportRequest& request, std::int64_t first_number);

  // The import as committed. One that was committed before is returned as it is, and nothing noted.
  // RowsRefused names what stands in the way.
  absl::StatusOr<v1::Import> Run();

 private:
  absl::Status Decide();
  absl::Status CheckDecisions() const;
  // Decides rows that are to be decided by the first rule that fits each.
  absl::Status ApplyRules();
  // Whether anything stands in the way of a row.
  absl::Status CheckRows();
  // Whether those who have a place find one where rows move them.
  absl::Status CheckMoves();
  // Predicts who gets a place.
  absl::Status Land();
  // Participants that rows make, and people that these are, ready to be written.
  struct NewPiece {
    participants::NewParticipants participants;
    db::Params changes;
    // Rows that land in another state than was expected.
    std::vector<int> unexpected;
    std::vector<v1::Participant::State> states;
    std::vector<v1::Person> people;
    std::vector<int> rows_of_people;
  };
  // A piece is prepared while the one before it is written: either takes as long as the other.
  absl::Status InsertNew();
  // Of what FindNew found, of which the first row is arrival `first`. Without the database, one piece at a
  // time.
  absl::StatusOr<NewPiece> Prepare(const db::Result& found, std::size_t first);
  void MakePeople(std::vector<import_plans::StoredRow>& rows, NewPiece& piece) const;
  absl::Status WritePeople(NewPiece& piece);
  absl::Status Write(NewPiece piece);
  absl::Status ChangeExisting();
  absl::Status ChangePiece(std::vector<import_plans::StoredRow> rows);
  // What becomes of a participant, and why the row is refused, if it is.
  std::optional<RefusedRow> Change(const import_plans::StoredRow& row,
                                   const participants::StoredParticipant& before,
                                   participants::StoredParticipant& changed) const;
  // RowsRefused for these, if there are any, or they are skipped, as the caller asked.
  absl::Status Refuse(const std::vector<RefusedRow>& rows);
  void LinkOrganizations(v1::Participant& participant) const;
  // Takes the places, under the lock of the event's admission.
  absl::Status Settle();
  // Who leads a delegation is decided under the lock too, so future heads are written without the role.
  void PutOffLead(int row, v1::Participant& participant);
  absl::Status GiveLeads();
  // Whether there may be a place for somebody who waits. Who waits by the file gets none that was free
  // before.
  bool MayHaveFreed(const events::Admission& admission) const;
  absl::Status HaveWait(const std::vector<std::size_t>& positions);
  void Count(const DecidedCounts& decided);
  absl::Status RowsRefused(const std::vector<RefusedRow>& rows) const;

  journal::Write& write_;
  db::Connection& connection_;
  const v1::CommitImportRequest& request_;
  const std::string event_id_;
  const std::int64_t first_number_;

  v1::Import import_;
  ImportMaking making_;          // of import_
  RowFaults corrected_;          // rows that have errors still
  events::Admission admission_;  // as it was before the rows were written
  std::vector<import_plans::Arrival> arrivals_;
  std::vector<participants::rules::Landing> landings_;  // of the arrivals
  std::vector<import_plans::Move> moves_;
  std::map<std::string, std::string> organizations_;  // by the text that means them
  participants::Leads leads_;
  std::map<std::string, int> lead_rows_;  // of those who are to lead
  std::set<std::string> led_;             // delegations that get another head
  std::int64_t changed_ = 0;
  journal::BulkWriter participants_;
  journal::BulkWriter people_;
};

}  // namespace plenary::imports
