// Describes rows of an import: how they were read, and what they change. Pure and thread-safe.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "participant_files/column_mapping.h"
#include "participant_files/participant_rows.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/import.pb.h"

namespace plenary::import_plans {

class ShownRows {
 public:
  // For `event`, its questions and languages.
  explicit ShownRows(const v1::Event& event);

  // Describes a row that was read as `participant`: the result of each cell, and the cell itself if its
  // column is not read or the participant does not show it. `columns` and `cells` are those of the file;
  // without columns, only the participant is shown.
  static v1::Import::SampleRow SampleOf(int row, std::span<const participant_files::MappedColumn> columns,
                                        std::span<const std::string_view> cells,
                                        const v1::Participant& participant);
  v1::Import::SampleRow SampleOf(int row, const v1::Participant& participant) const;

  // Sets what an update changes, by column. `row.changed_fields` are set.
  void AddChanges(const v1::Participant& before, const v1::Participant& after, v1::ImportRow& row) const;

 private:
  participant_files::ParticipantCells cells_;
};

// `text`, or its beginning and an ellipsis if it has more than `most` bytes.
std::string Shortened(std::string_view text, std::size_t most);

}  // namespace plenary::import_plans
