// Commits an import: turns the plan, with the decisions on its rows, into participants, in the transaction of
// a write.
//
// Participants are inserted and changed first, in pieces, according to the places at that moment. Then the
// event's admission is locked, landings that no longer hold are corrected, and the journal seals everything.
// So registrations wait only for the last part, whatever the file's size (docs/adr/0019).

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
  // `first_number` is the first of as many reserved waitlist numbers as the import has rows. With
  // `validate_only` only decisions are written, which the caller rolls back.
  ImportCommit(journal::Write& write, const v1::CommitImportRequest& request, std::int64_t first_number);

  // The import as committed. One that was committed before is returned as it is, and nothing is recorded.
  // RowsRefused names the rows that cannot be committed.
  absl::StatusOr<v1::Import> Run();

 private:
  absl::Status Decide();
  absl::Status CheckDecisions() const;
  // Applies to each undecided row the first rule that fits it.
  absl::Status ApplyRules();
  // Checks whether any row cannot be committed.
  absl::Status CheckRows();
  // Checks whether participants with a place keep one where rows move them.
  absl::Status CheckMoves();
  // Predicts who gets a place.
  absl::Status Land();
  // Participants to create from rows, and their people, ready to be written.
  struct NewPiece {
    participants::NewParticipants participants;
    db::Params changes;
    // Rows whose state differs from the plan.
    std::vector<int> unexpected;
    std::vector<v1::Participant::State> states;
    std::vector<v1::Person> people;
    std::vector<int> rows_of_people;
  };
  // A piece is prepared while the one before it is written, since both take about the same time.
  absl::Status InsertNew();
  // Prepares the rows that FindNew found; the first of them is arrival `first`. Without the database, one
  // piece at a time.
  absl::StatusOr<NewPiece> Prepare(const db::Result& found, std::size_t first);
  void MakePeople(std::vector<import_plans::StoredRow>& rows, NewPiece& piece) const;
  absl::Status WritePeople(NewPiece& piece);
  absl::Status Write(NewPiece piece);
  absl::Status ChangeExisting();
  absl::Status ChangePiece(std::vector<import_plans::StoredRow> rows);
  // A changed participant, and why the row is refused, if it is.
  std::optional<RefusedRow> Change(const import_plans::StoredRow& row,
                                   const participants::StoredParticipant& before,
                                   participants::StoredParticipant& changed) const;
  // RowsRefused for these rows, if there are any; or skips them, if the caller asked for that.
  absl::Status Refuse(const std::vector<RefusedRow>& rows);
  void LinkOrganizations(v1::Participant& participant) const;
  // Takes the places, under the lock of the event's admission.
  absl::Status Settle();
  // The head of a delegation is set under the lock too, so future heads are first written without the role.
  void PutOffLead(int row, v1::Participant& participant);
  absl::Status GiveLeads();
  // Whether there may be a place for somebody on the waitlist. Arrivals waitlisted by the file get no place
  // that was free before.
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
  RowFaults corrected_;          // rows that still have errors
  events::Admission admission_;  // before the rows were written
  std::vector<import_plans::Arrival> arrivals_;
  std::vector<participants::rules::Landing> landings_;  // of the arrivals
  std::vector<import_plans::Move> moves_;
  std::map<std::string, std::string> organizations_;  // by the text that means them
  participants::Leads leads_;
  std::map<std::string, int> lead_rows_;  // participants who are to lead
  std::set<std::string> led_;             // delegations with a new head
  std::int64_t changed_ = 0;
  journal::BulkWriter participants_;
  journal::BulkWriter people_;
};

}  // namespace plenary::imports
