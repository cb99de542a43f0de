// Which column of a participants' file is read as what. Pure and thread-safe.

#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/dates.h"
#include "participants/cell_reading.h"
#include "participants/participant_columns.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/import.pb.h"

namespace plenary::participants {

// A column of a file.
struct MappedColumn {
  // Its header, as in the file.
  std::string header;
  // What it is read as; without a field: nothing.
  ColumnTarget target;
  // Whether the caller said so; else its header did.
  bool stated = false;
  // Of regions: how "NA" is read.
  NaReading na = NaReading::kNamibia;
  // Why it is not read, or not as its header says.
  v1::Import::Remark remark = {};
  // In which order its dates are read (column_dates.h); none: its texts stay as written.
  std::optional<DateOrder> dates = std::nullopt;

  // As what it is read, in the words of a mapping; "" if it is not.
  std::string field() const { return target.field == nullptr ? "" : HeaderOf(target); }
};

// What the words say of an event with these questions: "affiliation 2 (zh)", "Name (English)", "answer:
// diet", a question's id or one of its texts. Empty if they say nothing.
std::optional<ColumnTarget> ParseTarget(std::string_view words, const v1::Event::RegistrationPolicy& policy);

// A column each, in the order of `headers`. `stated` maps headers to words for what they are; "-" leaves a
// column out. Other headers are read by their own words, and those that say nothing are left out. Several
// columns of one list become its items in their order.
//
// InvalidFields with every fault: "mapping" names headers that are not in the file, or what nothing is
// called; "content" where two columns are the same, or none says who a row is about.
absl::StatusOr<std::vector<MappedColumn>> MapColumns(std::span<const std::string> headers,
                                                     const std::map<std::string, std::string>& stated,
                                                     const v1::Event::RegistrationPolicy& policy);

}  // namespace plenary::participants
