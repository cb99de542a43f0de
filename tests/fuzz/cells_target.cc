#include <string>
#include <vector>

#include "base/csv_cell.h"
#include "base/dates.h"
#include "cells/cell_text.h"
#include "fuzz/expect.h"
#include "fuzz/targets.h"
#include "participant_files/column_dates.h"

namespace plenary::fuzz {
namespace {

using cells::LineBreaks;

void CheckLists(std::string_view cell) {
  for (const LineBreaks breaks : {LineBreaks::kBlank, LineBreaks::kSeparate}) {
    const std::vector<std::string> items = cells::SplitList(cell, ",", breaks);
    Expect(cells::SplitList(cells::JoinList(items, ","), ",", breaks) == items, "lists come back");
  }
}

void CheckTags(std::string_view cell) {
  v1::LocalizedText text;
  cells::ReadTagged(cell, text);
  v1::LocalizedText again;
  cells::ReadTagged(cells::WriteTagged(text, text.entries_size()), again);
  Expect(again.entries_size() == text.entries_size(), "languages come back");
}

void CheckDates(std::string_view cell) {
  for (const DateOrder order : {DateOrder::kDayFirst, DateOrder::kMonthFirst, DateOrder::kYearFirst}) {
    const std::optional<std::string> date = participant_files::RewriteDate(cell, order);
    if (!date.has_value()) continue;
    const std::optional<WrittenDate> read = ReadDate(*date);
    Expect(read.has_value() && read->iso, "a date is rewritten as ISO 8601 has it");
  }
  participant_files::FindDates({&cell, 1}, v1::PlanImportRequest::DATE_ORDER_UNSPECIFIED);
}

}  // namespace

void ReadCells(std::string_view bytes) {
  CheckLists(bytes);
  CheckTags(bytes);
  CheckDates(bytes);
  std::deque<std::string> kept;
  Expect(RestoreCell(SafeCell(bytes), kept) == bytes, "safe cells come back");
}

}  // namespace plenary::fuzz
