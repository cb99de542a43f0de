// How to read the rows of a file, from its first rows: where the headers are, the meaning of each column,
// which rows are not people, and what headings say about the rows below. Pure.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "absl/status/statusor.h"
#include "base/csv_reader.h"
#include "list_reading/header_row.h"
#include "list_reading/row_kind.h"
#include "participant_files/column_dates.h"
#include "participant_files/column_mapping.h"
#include "participant_files/list_entries.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::list_reading {

// Maximum of rows, and of their bytes, to look at before the first row is read.
inline constexpr std::size_t kHeadRows = 200;
inline constexpr std::size_t kHeadBytes = 1024 * 1024;

// Goes through the rows of one file, in order. Not thread-safe.
class ListHead {
 public:
  // From the first rows of a file, including hidden ones. UnreadableFile or InvalidFields as in FindHeaderRow
  // and MapColumns.
  static absl::StatusOr<ListHead> Read(std::span<const CsvRow> rows, const v1::PlanImportRequest& request,
                                       const v1::Event::RegistrationPolicy& policy,
                                       IsDelegation is_delegation);

  // The file's columns, followed by derived columns: values from headings for the rows below them, and parts
  // of entries. A derived column has position 0; an empty cell in it has no meaning.
  const std::vector<participant_files::MappedColumn>& columns() const { return columns_; }
  // 0: the list has no headers.
  int header_row() const { return header_.number; }
  // The guesses: which row has the headers, and the order of dates.
  const std::vector<v1::Import::Question>& questions() const { return questions_; }
  // How many of the accepted rows the file hides.
  int hidden() const { return hidden_; }
  // Whether any cell of the derived column, by its index, had a value so far.
  bool IsUsed(std::size_t column) const;

  // Prepares the next row: gives it a cell for each column, or sets its fault, and returns why it is left
  // out. False if the row has the headers, and so is not a row of the list. Cells of derived columns are
  // valid until the next call.
  bool Take(CsvRow& row, v1::ImportRow::LeftOut& left_out);

 private:
  ListHead(HeaderRow header, std::vector<participant_files::MappedColumn> columns, RowKinds kinds);

  void AddQuestions(std::vector<participant_files::DateQuestion> dates);
  void AddDerived(std::span<const CsvRow> sample);
  // InvalidFields for values in columns that cannot have been made from this file.
  absl::Status StateDerived(const participant_files::ValueMappings& values);
  v1::ImportRow::LeftOut KindOf(const CsvRow& row);
  void Enter(std::string_view heading);
  void Derive(CsvRow& row);

  HeaderRow header_;
  std::vector<v1::Import::Question> questions_;
  std::vector<participant_files::MappedColumn> columns_;
  RowKinds kinds_;
  IsDelegation is_delegation_;
  std::unordered_set<int> repeated_;
  std::size_t width_;      // columns of the file
  bool headings_ = false;  // whether headings name the delegation
  int entries_ = -1;       // the column of entries; -1 if there is none
  bool include_hidden_ = false;
  int hidden_ = 0;
  participant_files::ListHeading heading_;  // of the rows to come
  std::vector<std::string> derived_;
  std::vector<bool> used_;
};

}  // namespace plenary::list_reading
