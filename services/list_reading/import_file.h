// Reads a file of participants: from bytes in pieces of any size to rows, in all formats and encodings. Holds
// at most a row. Not thread-safe.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/statusor.h"
#include "base/crypto.h"
#include "base/csv_reader.h"
#include "base/line_reader.h"
#include "base/text_decoder.h"
#include "list_reading/encoding_question.h"
#include "list_reading/list_head.h"
#include "list_reading/workbook_source.h"
#include "participant_files/participant_rows.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::list_reading {

// A row of the file, with its own copy of the cells.
class RawRow {
 public:
  // `left_out`: why it is not a row of the list; it still has a cell for each column.
  explicit RawRow(const CsvRow& row, v1::ImportRow::LeftOut left_out = v1::ImportRow::LEFT_OUT_UNSPECIFIED);
  explicit RawRow(const LineReader::Line& line);

  int number() const { return number_; }
  v1::ImportRow::LeftOut left_out() const { return left_out_; }
  std::size_t size() const { return text_.size(); }
  // The same row as a view; valid as long as this object.
  CsvRow AsCsv() const;
  LineReader::Line AsLine() const;

 private:
  int number_;
  std::string text_;
  std::vector<std::uint32_t> ends_;  // end of each cell in it
  std::string fault_;
  bool too_long_ = false;
  bool cut_ = false;
  bool hidden_ = false;
  v1::ImportRow::LeftOut left_out_ = v1::ImportRow::LEFT_OUT_UNSPECIFIED;
};

class ImportFile {
 public:
  // Called for each row. An error ends the reading, which returns it.
  using OnRow = absl::FunctionRef<absl::Status(RawRow)>;

  // Opens a file by the first message of a plan. InvalidFields if there is no such encoding, or if the fields
  // contradict each other.
  static absl::StatusOr<std::unique_ptr<ImportFile>> Open(const v1::PlanImportRequest& request,
                                                          v1::Event::RegistrationPolicy policy);

  // Sets the titles of the event's delegations, which headings of a list may name. Call it before reading.
  void KnowDelegations(IsDelegation is_delegation) { is_delegation_ = std::move(is_delegation); }

  // Reads a piece, and at the end the rest: all rows of a workbook, whose parts may be in any order.
  // UnreadableFile if the file as a whole has a fault, InvalidFields if the mapping does not fit it.
  absl::Status Read(std::string_view bytes, OnRow on_row);
  absl::Status Finish(OnRow on_row);

  // The participant that a row makes, new or changed from `before`.
  participant_files::ParticipantRow Parse(const RawRow& row) const;
  participant_files::ParticipantRow ParseChange(const RawRow& row, const v1::Participant& before) const;
  // Opens a file that was planned as `import` with `options` again, to read single rows. WrongState if it has
  // no columns, or if they no longer fit the event's policy.
  static absl::StatusOr<std::unique_ptr<ImportFile>> Reopen(const v1::Import& import,
                                                            const v1::PlanImportRequest& options,
                                                            v1::Event::RegistrationPolicy policy);

  // The columns of a file that has them, once its headers are read.
  std::span<const participant_files::MappedColumn> columns() const;
  // A cell by the number of its column, from 0; empty if there is none.
  std::string CellOf(const RawRow& row, int column) const;
  // The cells of a row, packed (packed_cells.h); empty for a file without columns, and for a row with more
  // bytes than are kept.
  std::string CellsOf(const RawRow& row) const;
  // A header by the number of its column, from 0; empty for -1.
  std::string HeaderOf(int column) const;

  // Whether its rows have `field` of participants, that is, a column for it.
  bool Says(std::string_view field) const;
  // The number of the first such column, from 0; -1 if there is none, as in JSON lines.
  int ColumnOf(std::string_view field) const;
  // The cell of that column; empty if there is none.
  std::string CellOf(const RawRow& row, std::string_view field) const;

  // Adds a guess: something that the file does not settle.
  void AddQuestion(v1::Import::Question question) { questions_.push_back(std::move(question)); }
  // Sets the description of the file in an import.
  void Describe(v1::Import& import) const;
  std::string Digest() const { return digest_.Digest(); }

 private:
  ImportFile(const v1::PlanImportRequest& request, v1::Event::RegistrationPolicy policy, TextDecoder decoder);

  bool csv() const { return request_.format() != v1::Import::FORMAT_JSON_LINES; }
  bool OfWorkbook() const { return workbook_ != nullptr; }
  absl::Status ReadText(std::string_view text, OnRow on_row);
  absl::Status ReadWorkbook(OnRow on_row);
  void TellHidden(v1::Import::Column& column) const;
  absl::Status TakeLine(const LineReader::Line& line, OnRow on_row);
  // Checks the cells of a row, or the headers, for effects of a wrong encoding.
  void SeeCells(const CsvRow& row);
  // Buffers rows until the first of them show how to read all.
  absl::Status TakeRow(const CsvRow& row, OnRow on_row);
  absl::Status ReadHead(OnRow on_row);
  absl::Status HandOn(const CsvRow& row, OnRow on_row);

  const v1::PlanImportRequest request_;
  const v1::Event::RegistrationPolicy policy_;
  TextDecoder decoder_;
  CsvReader csv_;
  LineReader lines_;
  std::unique_ptr<WorkbookSource> workbook_;  // of a workbook
  IsDelegation is_delegation_;
  std::vector<RawRow> first_rows_;  // until the headers are read
  std::size_t first_bytes_ = 0;
  CsvRow handed_on_;              // the row that is passed on, with a cell for each column
  std::optional<ListHead> head_;  // of a table, once the headers are read
  std::optional<participant_files::ParticipantRows> rows_;  // likewise
  std::vector<v1::Import::Question> questions_;
  std::optional<EncodingQuestion> encoding_question_;  // if the encoding was guessed
  Sha256Stream digest_;
  std::int64_t size_ = 0;
};

}  // namespace plenary::list_reading
