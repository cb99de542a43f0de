// Rows of participants' files as participants and back. Pure; a ParticipantRows may be used by several
// threads.

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

// What a row says.
struct ParticipantRow {
  // With its name, if the row says which participant it is, and with the state that it asks for; otherwise as
  // a caller would give it. What `mentions` name is left open.
  v1::Participant participant;
  std::vector<Mention> mentions;
  // Everything that is wrong, by column.
  std::vector<RowError> errors;
  // What there is to say that stops nothing: what was cleaned, taken for nothing, or not applied.
  std::vector<RowError> remarks = {};
  // Why the row makes and changes nothing; unspecified if it may.
  v1::ImportRow::LeftOut left_out = v1::ImportRow::LEFT_OUT_UNSPECIFIED;
};

// What can be told of a participant by itself: the contract's limits, the rules of participants, and of
// answers to the event's questions.
std::vector<RowError> CheckRow(const v1::Participant& participant, const std::string& event,
                               const v1::Event::RegistrationPolicy& policy,
                               std::span<const MappedColumn> columns);

// The same of one that a row was merged into, each of whose parts is as it may be.
std::vector<RowError> CheckMerged(const v1::Participant& participant, const std::string& event);

// Clears what the server alone sets, but name and state.
void ClearServerFields(v1::Participant& participant);

// The languages that each field has columns for, in their order, by its place in the table.
using ColumnLanguages = std::vector<std::vector<std::string>>;

// Reads the rows of one file.
class ParticipantRows {
 public:
  // `columns` as MapColumns gave them; `event` is the name of the event.
  ParticipantRows(std::vector<MappedColumn> columns, std::string event, v1::Event::RegistrationPolicy policy,
                  cells::LineBreaks line_breaks = cells::LineBreaks::kBlank);

  const std::vector<MappedColumn>& columns() const { return columns_; }

  // A new participant.
  ParticipantRow Read(const CsvRow& row) const;
  // What becomes of `before`: each column says what its part of it is, also with an empty cell. What has no
  // column stays as it is, and so does what the server alone sets. An empty cell of a part (of "affiliation
  // 2", "name (zh)", "consent: listing") says nothing where the whole has no column. A name or title in a
  // column that states no language stays as it is on record if it is that in one of its languages.
  ParticipantRow Change(const CsvRow& row, const v1::Participant& before) const;

 private:
  void ReadCell(int column, std::string_view cell, RowDraft& draft, ParticipantRow& row) const;
  // The date in a cell as it is kept, with a remark if it is one but not in the column's order; "" if it
  // stays.
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
  // What Change has to keep.
  std::vector<ColumnTarget> unmapped_;
};

// Whether two participants are the same to a reader of their files: without regard to what the server alone
// sets but the state, to the order of answers and languages, and to how nothing is written.
bool SameFacts(const v1::Participant& a, const v1::Participant& b);

// The columns of an export: of `event`, its working languages and its questions, in the order of the table,
// less those of which `visible` says no to the field of Participant ("contact").
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
