#include "list_reading/header_row.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/concat.h"
#include "errors/errors.h"
#include "list_reading/list_errors.h"
#include "participant_files/column_header.h"
#include "participant_files/column_profile.h"
#include "participant_files/column_words.h"
#include "participant_files/list_entries.h"

namespace plenary::list_reading {
namespace {

using Policy = v1::Event::RegistrationPolicy;
using Stated = std::map<std::string, std::string>;

// The number of rows in which headers are looked for.
constexpr std::size_t kLooked = 60;
// Maximum of texts of a row in an error or a question, and of their bytes.
constexpr std::size_t kMostShown = 5;
constexpr std::size_t kShownBytes = 60;

// How much a row looks like headers.
struct Candidate {
  std::size_t index = 0;
  int filled = 0;
  int known = 0;                         // texts that name a column, or are words for people
  int named = 0;                         // texts that name a column
  bool values = false;                   // has values that cannot be headers
  std::vector<std::string> fields = {};  // the column that each cell names; "" if none
};

bool IsStated(std::string_view header, const Stated& stated) {
  const std::string folded = FoldWord(header);
  return std::any_of(stated.begin(), stated.end(), [&](const auto& one) {
    return one.first == header || (!folded.empty() && FoldWord(one.first) == folded);
  });
}

// An address, number or date is not a header.
bool IsValue(std::string_view text) {
  const participant_files::ValueKind kind = participant_files::ValueKindOf(text);
  return kind == participant_files::ValueKind::kEmail || kind == participant_files::ValueKind::kPhone ||
         kind == participant_files::ValueKind::kNumber || kind == participant_files::ValueKind::kDate ||
         kind == participant_files::ValueKind::kAddress;
}

Candidate Look(const CsvRow& row, std::size_t index, const Stated& stated, const Policy& policy) {
  Candidate candidate{.index = index};
  for (const std::string_view cell : row.cells) {
    const std::string text = participant_files::Trimmed(cell);
    std::string field;
    if (!text.empty()) {
      ++candidate.filled;
      const auto target = participant_files::ReadHeader(text, policy);
      if (target.has_value() || IsStated(text, stated)) {
        field = target.has_value() ? participant_files::HeaderOf(*target) : text;
        ++candidate.named;
      } else if (participant_files::MeansPeople(text)) {
        field = text;
      }
      candidate.known += field.empty() ? 0 : 1;
      candidate.values = candidate.values || IsValue(text);
    }
    candidate.fields.push_back(std::move(field));
  }
  return candidate;
}

// A row of headers has several known ones, or mostly known ones.
bool MayBeHeaders(const Candidate& row) {
  if (row.values || row.known == 0) return false;
  return row.named >= 2 || row.filled == 1 || (row.named == 1 && row.filled == 2);
}

// The texts of a row, for an error: "Ana Torres", "ana@example.org".
std::string Shown(const CsvRow& row) {
  std::string shown;
  std::size_t count = 0;
  for (const std::string_view cell : row.cells) {
    const std::string text = participant_files::Trimmed(cell).substr(0, kShownBytes);
    if (text.empty() || count++ == kMostShown) continue;
    absl::StrAppend(&shown, shown.empty() ? "" : ", ", "\"", text, "\"");
  }
  return shown;
}

absl::Status NoHeaders(const CsvRow& row) {
  return errors::UnreadableFile(
      Concat("No row has known headers, such as \"name\" and \"email\". Row ", std::to_string(row.number),
             " has ", Shown(row),
             ". Put a row of headers above the people, or state in which row they are and what they mean"));
}

absl::Status PeopleAbove(const CsvRow& headers, const CsvRow& above) {
  return errors::UnreadableFile(Concat("Its headers seem to be in row ", std::to_string(headers.number),
                                       ", but row ", std::to_string(above.number),
                                       " above them looks like a person. Move the headers "
                                       "above everybody, or state in which row they are"));
}

std::vector<std::string> TextsOf(const CsvRow& row) {
  std::vector<std::string> texts;
  for (const std::string_view cell : row.cells) texts.push_back(participant_files::Trimmed(cell));
  return texts;
}

// Whether the row below completes the row with headers: "Given" and "Family" below "Name".
bool IsSecondLine(const CsvRow& headers, const Candidate& below) {
  if (below.values || below.known < 2 || below.known < below.filled) return false;
  int under_blank = 0;
  for (std::size_t i = 0; i < below.fields.size() && i < headers.cells.size(); ++i) {
    if (!below.fields[i].empty() && participant_files::Trimmed(headers.cells[i]).empty()) ++under_blank;
  }
  return under_blank > 0;
}

// Headers in two lines: a blank in the lower line takes the text of the upper one; a text that is not clear
// alone is read together with the one above.
std::vector<std::string> Join(const CsvRow& upper, const CsvRow& lower, const Policy& policy) {
  const std::vector<std::string> above = TextsOf(upper);
  std::vector<std::string> headers = TextsOf(lower);
  headers.resize(std::max(headers.size(), above.size()));
  std::string group;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (i < above.size() && !above[i].empty()) group = above[i];
    if (headers[i].empty()) {
      headers[i] = i < above.size() ? above[i] : "";
    } else if (!participant_files::ReadHeader(headers[i], policy).has_value() && !group.empty()) {
      headers[i] = Concat(group, " ", headers[i]);
    }
  }
  return headers;
}

// Whether the row above has groups for the headers below: some of its texts are above blank headers.
bool IsUpperLine(const CsvRow& above, const CsvRow& headers) {
  int filled = 0;
  int over_blank = 0;
  for (std::size_t i = 0; i < above.cells.size(); ++i) {
    if (participant_files::Trimmed(above.cells[i]).empty()) continue;
    ++filled;
    if (i >= headers.cells.size() || participant_files::Trimmed(headers.cells[i]).empty()) ++over_blank;
  }
  return filled >= 2 && over_blank > 0;
}

// The headers in the row, and in the row above or below if they have two lines.
HeaderRow Take(std::span<const CsvRow> rows, std::size_t index, const Stated& stated, const Policy& policy) {
  const CsvRow& row = rows[index];
  const int number = static_cast<int>(row.number);
  HeaderRow taken{.headers = TextsOf(row), .number = number, .first = number + 1, .last_above = number - 1};
  if (index > 0 && IsUpperLine(rows[index - 1], row)) {
    taken.headers = Join(rows[index - 1], row, policy);
  } else if (index + 1 < rows.size() && IsSecondLine(row, Look(rows[index + 1], index + 1, stated, policy))) {
    taken.headers = Join(row, rows[index + 1], policy);
    taken.first = static_cast<int>(rows[index + 1].number) + 1;
  }
  return taken;
}

// A list of lines without headers, as meetings print them.
std::optional<HeaderRow> FindLines(std::span<const CsvRow> rows) {
  std::size_t entries = 0;
  int first = 0;
  for (const CsvRow& row : rows) {
    int filled = 0;
    for (const std::string_view cell : row.cells) filled += participant_files::Trimmed(cell).empty() ? 0 : 1;
    if (filled > 1 || row.cells.empty()) return std::nullopt;
    const std::string text = participant_files::Trimmed(row.cells[0]);
    if (first == 0 && !participant_files::ReadHeading(text).delegation.empty())
      first = static_cast<int>(row.number);
    if (!participant_files::SplitEntry(text).has_value()) continue;
    if (first == 0) first = static_cast<int>(row.number);
    ++entries;
  }
  if (entries * 3 < rows.size() || entries == 0) return std::nullopt;
  return HeaderRow{
      .headers = {participant_files::ColumnLetters(0)}, .number = 0, .first = first, .last_above = first - 1};
}

// A participant above the headers must not be dropped silently.
const CsvRow* FindPerson(std::span<const CsvRow> above, const Candidate& headers) {
  for (const CsvRow& row : above) {
    int filled = 0;
    bool values = false;
    for (const std::string_view cell : row.cells) {
      if (participant_files::Trimmed(cell).empty()) continue;
      ++filled;
      values = values || cell.find('@') != std::string_view::npos;
    }
    if (values && filled >= 3 && filled * 2 >= headers.filled) return &row;
  }
  return nullptr;
}

v1::Import::Question Ask(const CsvRow& taken, const CsvRow& other) {
  v1::Import::Question question;
  question.set_kind(v1::Import::Question::KIND_HEADER_ROW);
  question.set_message(Concat("Which row has the headers, ", std::to_string(taken.number), " or ",
                              std::to_string(other.number), "?"));
  for (const CsvRow* row : {&taken, &other}) {
    v1::Import::Reading& reading = *question.add_readings();
    reading.set_answer(absl::StrCat(row->number));
    for (const std::string& text : TextsOf(*row)) {
      if (!text.empty() && reading.samples_size() < static_cast<int>(kMostShown)) reading.add_samples(text);
    }
  }
  return question;
}

// For a file without any known header.
absl::StatusOr<HeaderRow> TakeUnknown(std::span<const CsvRow> rows, const Stated& stated,
                                      const Policy& policy) {
  std::size_t width = 0;
  for (const CsvRow& row : rows) width = std::max(width, row.cells.size());
  const auto has_many = [&](const CsvRow& row) { return Look(row, 0, stated, policy).filled > 1; };
  const auto first = std::find_if(rows.begin(), rows.end(), has_many);
  const std::size_t index = first == rows.end() ? 0 : static_cast<std::size_t>(first - rows.begin());
  const Candidate texts = Look(rows[index], index, stated, policy);
  // A row with only texts may be unknown headers; a mapping must say what they mean.
  if (!texts.values) return Take(rows, index, stated, policy);
  const bool by_letters = !stated.empty() && std::all_of(stated.begin(), stated.end(), [&](const auto& one) {
    return participant_files::ColumnIndex(one.first, static_cast<int>(width)) >= 0;
  });
  if (!by_letters) return NoHeaders(rows[index]);
  const int number = static_cast<int>(rows[index].number);
  HeaderRow none{.headers = {}, .number = 0, .first = number, .last_above = number - 1};
  for (std::size_t i = 0; i < width; ++i)
    none.headers.push_back(participant_files::ColumnLetters(static_cast<int>(i)));
  return none;
}

absl::StatusOr<HeaderRow> TakeStated(std::span<const CsvRow> rows, int number, const Stated& stated,
                                     const Policy& policy) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].number != number) continue;
    if (!rows[i].fault.empty()) {
      return errors::UnreadableFile(
          Concat("Row ", std::to_string(number), ", which has the headers, has a fault: ", rows[i].fault));
    }
    return Take(rows, i, stated, policy);
  }
  return errors::InvalidField("header_row",
                              Concat("must be a row of the file with headers; row ", std::to_string(number),
                                     " is blank, or the file ends before it"));
}

}  // namespace

absl::StatusOr<HeaderRow> FindHeaderRow(std::span<const CsvRow> rows, int number, const Stated& stated,
                                        const Policy& policy) {
  if (rows.empty()) return errors::UnreadableFile("It is empty; its first row must have the headers");
  if (number > 0) return TakeStated(rows, number, stated, policy);
  if (!rows[0].fault.empty()) {
    return errors::UnreadableFile("Its first row, which must have the headers, has a fault: " +
                                  rows[0].fault);
  }
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < rows.size() && i < kLooked; ++i) {
    if (!rows[i].fault.empty()) continue;
    Candidate candidate = Look(rows[i], i, stated, policy);
    if (MayBeHeaders(candidate)) candidates.push_back(std::move(candidate));
  }
  const auto best = std::max_element(candidates.begin(), candidates.end(),
                                     [](const auto& a, const auto& b) { return a.known < b.known; });
  if (std::optional<HeaderRow> lines = FindLines(rows); lines.has_value()) {
    // A line above the first entry may be its header; between entries it is a heading.
    if (best == candidates.end() || rows[best->index].number >= lines->first) return *std::move(lines);
  }
  if (best == candidates.end()) return TakeUnknown(rows, stated, policy);
  if (const CsvRow* person = FindPerson(rows.first(best->index), *best); person != nullptr)
    return PeopleAbove(rows[best->index], *person);
  HeaderRow taken = Take(rows, best->index, stated, policy);
  for (const Candidate& other : candidates) {
    const int other_number = static_cast<int>(rows[other.index].number);
    if (other.index == best->index || other.known < best->known) continue;
    if (other.fields == best->fields) {
      taken.repeated.push_back(other_number);
    } else if (!taken.question.has_value() && (other.index < best->index || other_number >= taken.first)) {
      taken.question = Ask(rows[best->index], rows[other.index]);
    }
  }
  return taken;
}

}  // namespace plenary::list_reading
