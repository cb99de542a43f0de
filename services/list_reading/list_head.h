// How the rows of a file are read, as its first rows tell: where the headers are, what each column is, which
// rows are no people, and what headings say of the rows below them. Pure.

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

// Rows that are looked at before the first is read, at most, and their bytes.
inline constexpr std::size_t kHeadRows = 200;
inline constexpr std::size_t kHeadBytes = 1024 * 1024;

// Goes through the rows of one file in their order. Not thread-safe.
class ListHead {
 public:
  // Of the first rows of a file, hidden ones among them. UnreadableFile or InvalidFields as FindHeaderRow and
  // MapColumns.
  static absl::StatusOr<ListHead> Read(std::span<const CsvRow> rows, const v1::PlanImportRequest& request,
                                       const v1::Event::RegistrationPolicy& policy,
                                       IsDelegation is_delegation);

  // The file's columns, and behind them what is made of the file: what headings say of the rows below them,
  // and the parts of entries. A derived column has position 0, and an empty cell of it says nothing.
  const std::vector<participant_files::MappedColumn>& columns() const { return columns_; }
  // 0: the list has no headers.
  int header_row() const { return header_.number; }
  // What was guessed of it: which row has the headers, and how dates are meant.
  const std::vector<v1::Import::Question>& questions() const { return questions_; }
  // How many of the rows that were taken the file hides.
  int hidden() const { return hidden_; }
  // Whether any cell of the derived column, by its index, said something so far.
  bool IsUsed(std::size_t column) const;

  // What becomes of the next row: has its cells made as many as there are columns, or sets its fault, and
  // returns why it is left out. False if the row has the headers and is no row of the list at all. Cells of
  // derived columns live until the next call.
  bool Take(CsvRow& row, v1::ImportRow::LeftOut& left_out);

 private:
  ListHead(HeaderRow header, std::vector<participant_files::MappedColumn> columns, RowKinds kinds);

  void AddQuestions(std::vector<participant_files::DateQuestion> dates);
  void AddDerived(std::span<const CsvRow> sample);
  // InvalidFields for values of columns that are not made of this file.
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
  bool headings_ = false;  // whether headings say the delegation
  int entries_ = -1;       // the column of entries; -1: none is
  bool include_hidden_ = false;
  int hidden_ = 0;
  participant_files::ListHeading heading_;  // of the rows that come
  std::vector<std::string> derived_;
  std::vector<bool> used_;
};

}  // namespace plenary::list_reading
