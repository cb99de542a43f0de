// Converts rows of participants' files to participants and back. Pure; a ParticipantRows may be used by
// several threads.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/functional/function_ref.h"
#include "base/csv_reader.h"
#include "participant_files/column_mapping.h"
#include "participant_files/participant_columns.h"
#include "participant_files/row_error.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/import.pb.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participant_files {

// The result of reading a row.
struct ParticipantRow {
  // With its name, if the row identifies a participant, and with the state in the row. The fields named by
  // `mentions` are not set yet.
  v1::Participant participant;
  std::vector<Mention> mentions;
  // All errors, by column.
  std::vector<RowError> errors;
  // Remarks that stop nothing: what was cleaned, read as nothing, or not applied.
  std::vector<RowError> remarks = {};
  // Why the row neither makes nor changes anything; unspecified if it may.
  v1::ImportRow::LeftOut left_out = v1::ImportRow::LEFT_OUT_UNSPECIFIED;
};

// Checks that need only the participant: the contract's limits, the rules of participants, and of answers to
// the event's questions.
std::vector<RowError> CheckRow(const v1::Participant& participant, const std::string& event,
                               const v1::Event::RegistrationPolicy& policy,
                               std::span<const MappedColumn> columns);

// The same for a participant that a row was merged into, and whose parts are valid by themselves.
std::vector<RowError> CheckMerged(const v1::Participant& participant, const std::string& event);

// Clears the fields that only the server sets, except name and state.
void ClearServerFields(v1::Participant& participant);

// The languages with columns for each field, in order, by its position in the table.
using ColumnLanguages = std::vector<std::vector<std::string>>;

// Reads the rows of one file.
class ParticipantRows {
 public:
  // `columns` are from MapColumns; `event` is the name of the event.
  ParticipantRows(std::vector<MappedColumn> columns, std::string event, v1::Event::RegistrationPolicy policy,
                  cells::LineBreaks line_breaks = cells::LineBreaks::kBlank);

  const std::vector<MappedColumn>& columns() const { return columns_; }

  // A new participant.
  ParticipantRow Read(const CsvRow& row) const;
  // Changes `before` as the row says: each column sets its part, also with an empty cell. Fields without a
  // column stay, and so do those that only the server sets. An empty cell of a part ("affiliation 2", "name
  // (zh)", "consent: listing") is ignored if the whole has no column. A name or title in a column without a
  // language stays if it equals the stored one in any language.
  ParticipantRow Change(const CsvRow& row, const v1::Participant& before) const;

 private:
  void ReadCell(int column, std::string_view cell, RowDraft& draft, ParticipantRow& row) const;
  // The date in a cell, in its stored form; with a remark if it is a date but not in the column's order; ""
  // if the cell stays.
  std::string DateIn(int column, std::string_view cell, ParticipantRow& row) const;
  void Finish(const RowDraft& draft, ParticipantRow& row) const;
  ParticipantRow Begin(const CsvRow& row) const;

  std::vector<MappedColumn> columns_;
  std::string event_;
  v1::Event::RegistrationPolicy policy_;
  cells::LineBreaks line_breaks_;
  // Numbers of the columns that are read, in the order of the table, the whole before its parts.
  std::vector<int> order_;
  ColumnLanguages languages_;
  // The fields that Change must keep.
  std::vector<ColumnTarget> unmapped_;
};

// Whether two participants give the same file: ignores fields that only the server sets, except the state,
// the order of answers and languages, and the way in which nothing is written.
bool SameFacts(const v1::Participant& a, const v1::Participant& b);

// The columns of an export of `event`, with its working languages and its questions, in the order of the
// table, without those for whose field of Participant ("contact") `visible` is false.
std::vector<ColumnTarget> ExportColumns(const v1::Event& event,
                                        absl::FunctionRef<bool(std::string_view)> visible);
std::vector<std::string> HeadersOf(std::span<const ColumnTarget> columns);

// Writes the cells of rows with these columns.
class ParticipantCells {
 public:
  explicit ParticipantCells(std::vector<ColumnTarget> columns);

  const std::vector<ColumnTarget>& columns() const { return columns_; }
  // The cells of a participant, in the order of the columns, in `cells`.
  void Write(const v1::Participant& participant, std::vector<std::string>& cells) const;

 private:
  std::vector<ColumnTarget> columns_;
  ColumnLanguages languages_;
};

}  // namespace plenary::participant_files
