#include "list_reading/na_question.h"

#include <algorithm>
#include <optional>

#include "base/cell_cleaning.h"
#include "cells/nothing.h"
#include "cells/regions.h"
#include "participant_files/participant_columns.h"

namespace plenary::list_reading {
namespace {

using Question = v1::Import::Question;

// What to state for each reading.
constexpr char kAsNamibia[] = "NA=Namibia";
constexpr char kAsNothing[] = "NA=";

// Counts of the kinds of cells in a column.
struct Kinds {
  std::size_t codes = 0;
  std::size_t others = 0;
  std::size_t na = 0;
};

Kinds KindsOf(std::span<const std::string_view> cells) {
  Kinds kinds;
  for (const std::string_view cell : cells) {
    std::string buffer;
    const std::string_view text = CleanedCell(cell, Lines::kJoined, buffer).text;
    if (participant_files::IsNa(text)) {
      ++kinds.na;
    } else if (cells::FindNothing(text) == cells::Nothing::kNo) {
      ++(text.size() == 2 && cells::FindRegion(text).has_value() ? kinds.codes : kinds.others);
    }
  }
  return kinds;
}

participant_files::NaReading ReadingOf(const Kinds& kinds) {
  constexpr std::size_t kOneIn = 10;
  constexpr std::size_t kFew = 10;
  const std::size_t all = kinds.codes + kinds.na;
  const bool seldom = kinds.na * kOneIn <= all || (all <= kFew && kinds.na <= 1);
  return kinds.codes > 0 && kinds.others == 0 && seldom ? participant_files::NaReading::kNamibia
                                                        : participant_files::NaReading::kUnclear;
}

bool IsRegion(const participant_files::MappedColumn& column) {
  return column.target.field != nullptr && column.target.field->path == "region_code";
}

bool NamesParticipants(const participant_files::MappedColumn& column) {
  return column.target.field != nullptr && column.target.field->path == "name";
}

void AddReading(const char* answer, const char* sample, Question& question) {
  v1::Import::Reading& reading = *question.add_readings();
  reading.set_answer(answer);
  reading.add_samples(sample);
}

Question Ask(const std::string& header, const Kinds& kinds, bool namibia) {
  Question question;
  question.set_kind(Question::KIND_VALUE);
  question.set_header(header);
  question.set_message("\"NA\" may be Namibia, whose code it is, or nothing");
  question.set_rows(static_cast<int>(kinds.na));
  AddReading(namibia ? kAsNamibia : kAsNothing, namibia ? "Namibia" : "", question);
  AddReading(namibia ? kAsNothing : kAsNamibia, namibia ? "" : "Namibia", question);
  return question;
}

}  // namespace

participant_files::NaReading ReadNa(std::span<const std::string_view> cells) {
  return ReadingOf(KindsOf(cells));
}

std::vector<NaQuestion> ChooseNaMeanings(std::span<const CsvRow> rows,
                                         std::span<participant_files::MappedColumn> columns) {
  std::vector<NaQuestion> questions;
  if (std::any_of(columns.begin(), columns.end(), NamesParticipants)) return questions;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool stated = columns[i].values.Find("NA") != nullptr;
    if (!IsRegion(columns[i]) || stated) continue;
    std::vector<std::string_view> cells;
    for (const CsvRow& row : rows) {
      if (row.fault.empty() && i < row.cells.size() && !row.cells[i].empty()) cells.push_back(row.cells[i]);
    }
    const Kinds kinds = KindsOf(cells);
    columns[i].na = ReadingOf(kinds);
    if (columns[i].na != participant_files::NaReading::kUnclear || kinds.na == 0) continue;
    const bool namibia = kinds.codes > kinds.others;
    columns[i].na = namibia ? participant_files::NaReading::kNamibia : participant_files::NaReading::kNothing;
    questions.push_back({i, Ask(columns[i].name(), kinds, namibia)});
  }
  return questions;
}

participant_files::NaReading NaOf(const v1::Import& import, std::string_view column) {
  for (const Question& question : import.questions()) {
    if (question.header() != column || question.readings().empty()) continue;
    if (question.readings(0).answer() == kAsNothing) return participant_files::NaReading::kNothing;
    if (question.readings(0).answer() == kAsNamibia) return participant_files::NaReading::kNamibia;
  }
  const auto& remarks = import.remark_totals();
  const bool told = std::any_of(remarks.begin(), remarks.end(), [](const v1::Import::ErrorTotal& total) {
    return total.reason() == participant_files::kReadAsNamibia;
  });
  const auto& columns = import.columns();
  const bool ours = std::any_of(columns.begin(), columns.end(), [](const v1::Import::Column& one) {
    return one.field() == participant_files::FindColumnField("participant")->name;
  });
  return told || ours ? participant_files::NaReading::kNamibia : participant_files::NaReading::kUnclear;
}

}  // namespace plenary::list_reading
