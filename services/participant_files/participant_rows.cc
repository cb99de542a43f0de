#include "participant_files/participant_rows.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "base/concat.h"
#include "cells/cell_text.h"
#include "errors/boundary.h"
#include "errors/errors.h"
#include "google/protobuf/util/message_differencer.h"
#include "google/rpc/error_details.pb.h"
#include "messages/validation.h"
#include "participant_files/cell_reading.h"
#include "participant_files/cell_remarks.h"
#include "participant_files/column_dates.h"
#include "participant_files/column_words.h"
#include "participants/participant_rules.h"

namespace plenary::participant_files {
namespace {

using v1::LocalizedText;
using v1::Participant;

constexpr char kPath[] = "participant";

// ---- Completing a draft.

// A text without entries is removed; the first entry is the original unless another one is marked.
template <typename Owner>
void TidyText(bool present, LocalizedText* (Owner::*change)(), void (Owner::*clear)(), Owner& owner) {
  if (!present) return;
  LocalizedText& text = *(owner.*change)();
  if (text.entries().empty()) return (owner.*clear)();
  if (text.original_language().empty()) text.set_original_language(text.entries(0).language());
}

bool IsEmpty(const Participant::Position& position) {
  return !position.has_title() && !position.has_affiliation() && position.organization().empty();
}

void Tidy(Participant& participant) {
  using Position = Participant::Position;
  using Credit = Participant::Credit;
  Credit& credit = *participant.mutable_credit();
  TidyText(credit.has_display_name(), &Credit::mutable_display_name, &Credit::clear_display_name, credit);
  for (Position& position : *credit.mutable_positions()) {
    TidyText(position.has_title(), &Position::mutable_title, &Position::clear_title, position);
    TidyText(position.has_affiliation(), &Position::mutable_affiliation, &Position::clear_affiliation,
             position);
  }
  auto& positions = *credit.mutable_positions();
  while (!positions.empty() && IsEmpty(positions[positions.size() - 1])) positions.RemoveLast();
  auto& contact = *participant.mutable_contact();
  const auto is_blank = [](const std::string& item) { return item.empty(); };
  for (auto* list : {contact.mutable_emails(), contact.mutable_phones()}) {
    list->erase(std::remove_if(list->begin(), list->end(), is_blank), list->end());
  }
  if (contact.ByteSizeLong() == 0) participant.clear_contact();
}

bool IsEastAsian(std::string_view text) {
  return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE3;
}

// The whole name, from its parts: in the spoken order, and with the family name first if both are in
// characters without spaces between words.
std::string Joined(const std::string& given, const std::string& family) {
  if (given.empty() || family.empty()) return given + family;
  return IsEastAsian(given) && IsEastAsian(family) ? family + given : Concat(given, " ", family);
}

void JoinName(const RowDraft& draft) {
  const std::string name = Joined(draft.given_name, draft.family_name);
  LocalizedText& text = *draft.participant.mutable_credit()->mutable_display_name();
  if (name.empty() || !text.entries().empty()) return;
  const auto* before = draft.before == nullptr ? nullptr : &draft.before->credit().display_name();
  if (before != nullptr && std::any_of(before->entries().begin(), before->entries().end(),
                                       [&](const auto& entry) { return entry.text() == name; })) {
    text = *before;
    return;
  }
  auto* entry = text.add_entries();
  entry->set_language("und");
  entry->set_text(name);
}

// The stored form of another system's id: "indico:17".
std::string WithSource(const std::string& source, std::string_view id) {
  const std::string prefix = source + ":";
  return id.starts_with(prefix) ? std::string(id) : prefix + Trimmed(id);
}

// ---- Violations of fields as errors of columns.

// "credit.positions[1].title.entries[0].text" → "credit.positions.title.entries.text", and 1 and 0.
struct Place {
  std::string path;
  std::vector<int> indexes;
};

Place PlaceOf(std::string_view field) {
  Place place;
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '[') {
      place.path += field[i];
      continue;
    }
    const std::size_t close = field.find(']', i);
    place.indexes.push_back(std::atoi(std::string(field.substr(i + 1, close - i - 1)).c_str()));
    i = close;
  }
  return place;
}

bool IsWithin(std::string_view path, std::string_view field) {
  return path.starts_with(field) && (path.size() == field.size() || path[field.size()] == '.');
}

int IndexOf(const Place& place, std::size_t nth) {
  return nth < place.indexes.size() ? place.indexes[nth] : -1;
}

// How well the column fits the field, 0 if not at all: a column for the item or language fits better than one
// for the whole.
int FitOf(const ColumnTarget& target, const Place& place, const Participant& participant) {
  if (target.field == nullptr || !IsWithin(place.path, target.field->path)) return 0;
  const int first = IndexOf(place, 0);
  int fit = 1;
  if (target.position > 0) fit += target.position == first + 1 ? 2 : -1;
  if (!target.key.empty() && first >= 0 && target.field->path == "answers" &&
      first < participant.answers_size()) {
    fit += participant.answers(first).question_id() == target.key ? 2 : -1;
  }
  if (!target.language.empty() && target.field->path == "credit.display_name" && first >= 0) {
    const auto& entries = participant.credit().display_name().entries();
    fit += first < entries.size() && entries[first].language() == target.language ? 2 : 0;
  }
  return fit;
}

int ColumnOf(const Place& place, const Participant& participant, std::span<const MappedColumn> columns) {
  int best = -1;
  int best_fit = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int fit = FitOf(columns[i].target, place, participant);
    if (fit <= best_fit) continue;
    best = static_cast<int>(i);
    best_fit = fit;
  }
  return best;
}

// The name of the column that a file would have for the field.
std::string_view ColumnNameOf(const Place& place) {
  const std::string_view path = place.path == "credit" ? "credit.display_name" : std::string_view(place.path);
  for (const ColumnField& field : ColumnFields()) {
    if (field.set != nullptr && IsWithin(path, field.path)) return field.name;
  }
  return path;
}

std::string ReasonOf(const std::string& description) {
  if (absl::StrContains(description, "is required")) return "MISSING";
  const bool length = absl::StrContains(description, "characters") || absl::StrContains(description, "bytes");
  if (absl::StrContains(description, "at most") && length) return "TOO_LONG";
  return "INVALID";
}

// The terms for an error about something that the file does not have: JSON lines have fields.
enum class Terms { kColumns, kFields };

RowError ErrorOf(const errors::FieldViolation& violation, const Participant& participant,
                 std::span<const MappedColumn> columns, Terms terms) {
  // About the participant as a whole, or a field of it.
  const std::string_view field = violation.field;
  const Place place = PlaceOf(field.substr(std::min(field.size(), sizeof(kPath))));
  RowError error{ColumnOf(place, participant, columns), ReasonOf(violation.description),
                 violation.description};
  if (error.column < 0 && !place.path.empty()) {
    error.message = terms == Terms::kFields
                        ? Concat(place.path, ": ", violation.description)
                        : Concat("column \"", ColumnNameOf(place), "\": ", violation.description);
  }
  return error;
}

std::vector<RowError> ErrorsOf(std::span<const errors::FieldViolation> violations,
                               const Participant& participant, std::span<const MappedColumn> columns,
                               Terms terms) {
  std::vector<RowError> errors;
  errors.reserve(violations.size());
  for (const auto& violation : violations) errors.push_back(ErrorOf(violation, participant, columns, terms));
  return errors;
}

// The violations in an error of the rules.
void AddViolations(const absl::Status& status, std::vector<errors::FieldViolation>& violations) {
  const google::rpc::Status whole = errors::ToPublicStatus(status, "");
  google::rpc::BadRequest bad_request;
  for (const auto& detail : whole.details()) {
    if (!detail.UnpackTo(&bad_request)) continue;
    for (const auto& one : bad_request.field_violations())
      violations.push_back({one.field(), one.description()});
  }
}

// ---- Order.

std::size_t RankOf(const ColumnTarget& target) { return target.field - ColumnFields().data(); }

// The whole before its parts, the general before each language; columns of one kind in the file's order.
bool IsReadBefore(const ColumnTarget& a, const ColumnTarget& b) {
  return std::tuple(RankOf(a), a.position > 0, !a.language.empty()) <
         std::tuple(RankOf(b), b.position > 0, !b.language.empty());
}

ColumnLanguages LanguagesOf(std::span<const ColumnTarget> targets) {
  ColumnLanguages languages(ColumnFields().size());
  for (const ColumnTarget& target : targets) {
    if (target.field == nullptr || target.language.empty() || target.position > 1) continue;
    std::vector<std::string>& known = languages[RankOf(target)];
    if (std::find(known.begin(), known.end(), target.language) == known.end())
      known.push_back(target.language);
  }
  return languages;
}

bool IsAnswer(const ColumnField& field) { return field.path == "answers"; }

// Every column that is both read and written, as a whole, except answers, which have one column each.
std::vector<ColumnTarget> WholeColumns() {
  std::vector<ColumnTarget> columns;
  for (const ColumnField& field : ColumnFields()) {
    if (field.set != nullptr && field.get != nullptr && !IsAnswer(field))
      columns.push_back({&field, "", 0, ""});
  }
  return columns;
}

// `before` without the fields that columns can set.
Participant WithoutColumns(const Participant& before) {
  Participant rest = before;
  for (const ColumnField& field : ColumnFields()) {
    if (field.set == nullptr) continue;
    const auto* descriptor = Participant::descriptor()->FindFieldByName(std::string(TopLevelField(field)));
    rest.GetReflection()->ClearField(&rest, descriptor);
  }
  return rest;
}

// What is compared: without what does not matter.
Participant Canonical(const Participant& participant) {
  Participant canonical = participant;
  Tidy(canonical);
  ClearServerFields(canonical);
  std::sort(canonical.mutable_answers()->begin(), canonical.mutable_answers()->end(),
            [](const auto& a, const auto& b) { return a.question_id() < b.question_id(); });
  const auto sort_entries = [](LocalizedText& text) {
    text.clear_resolved();
    std::sort(text.mutable_entries()->begin(), text.mutable_entries()->end(),
              [](const auto& a, const auto& b) { return a.language() < b.language(); });
  };
  sort_entries(*canonical.mutable_credit()->mutable_display_name());
  for (auto& position : *canonical.mutable_credit()->mutable_positions()) {
    if (position.has_title()) sort_entries(*position.mutable_title());
    if (position.has_affiliation()) sort_entries(*position.mutable_affiliation());
  }
  return canonical;
}

}  // namespace

void ClearServerFields(Participant& participant) {
  for (const char* field : {"state_reason", "waitlist_number", "respond_by_time", "invitation_code",
                            "registered_by", "replaced_by", "create_time", "update_time", "etag"}) {
    participant.GetReflection()->ClearField(&participant, Participant::descriptor()->FindFieldByName(field));
  }
}

std::vector<RowError> CheckRow(const Participant& participant, const std::string& event,
                               const v1::Event::RegistrationPolicy& policy,
                               std::span<const MappedColumn> columns) {
  std::vector<errors::FieldViolation> violations;
  messages::ValidateMessage(participant, kPath, violations);
  for (const absl::Status& status : {participants::rules::CheckParticipant(participant, event, kPath),
                                     participants::rules::CheckAnswers(participant, policy, false, kPath)}) {
    if (!status.ok()) AddViolations(status, violations);
  }
  return ErrorsOf(violations, participant, columns, columns.empty() ? Terms::kFields : Terms::kColumns);
}

std::vector<RowError> CheckMerged(const Participant& participant, const std::string& event) {
  std::vector<errors::FieldViolation> violations;
  if (const absl::Status status = participants::rules::CheckParticipant(participant, event, kPath);
      !status.ok()) {
    AddViolations(status, violations);
  }
  messages::ValidateSize(participant, kPath, violations);
  return ErrorsOf(violations, participant, {}, Terms::kColumns);
}

ParticipantRows::ParticipantRows(std::vector<MappedColumn> columns, std::string event,
                                 v1::Event::RegistrationPolicy policy, cells::LineBreaks line_breaks)
    : columns_(std::move(columns)),
      event_(std::move(event)),
      policy_(std::move(policy)),
      line_breaks_(line_breaks) {
  std::vector<ColumnTarget> targets;
  std::vector<ColumnTarget> stated;
  for (const MappedColumn& column : columns_) {
    if (column.target.field != nullptr) order_.push_back(static_cast<int>(targets.size()));
    targets.push_back(column.target);
    // Fields whose derived column is empty stay as they are.
    if (column.position == 0) continue;
    stated.push_back(column.target);
  }
  std::stable_sort(order_.begin(), order_.end(),
                   [&](int a, int b) { return IsReadBefore(targets[a], targets[b]); });
  languages_ = LanguagesOf(targets);
  for (ColumnTarget& whole : WholeColumns()) {
    if (std::find(stated.begin(), stated.end(), whole) == stated.end()) unmapped_.push_back(std::move(whole));
  }
}

ParticipantRow ParticipantRows::Begin(const CsvRow& row) const {
  ParticipantRow begun;
  if (!row.fault.empty()) begun.errors.push_back({-1, "MALFORMED", row.fault});
  return begun;
}

ParticipantRow ParticipantRows::Read(const CsvRow& row) const {
  ParticipantRow read = Begin(row);
  if (!read.errors.empty()) return read;
  RowDraft draft{.participant = read.participant, .event = event_, .line_breaks = line_breaks_};
  for (const int column : order_) ReadCell(column, row.cells[column], draft, read);
  Finish(draft, read);
  return read;
}

ParticipantRow ParticipantRows::Change(const CsvRow& row, const Participant& before) const {
  ParticipantRow read = Begin(row);
  if (!read.errors.empty()) return read;
  read.participant = WithoutColumns(before);
  RowDraft draft{
      .participant = read.participant, .before = &before, .event = event_, .line_breaks = line_breaks_};
  // A field without a column is read from the cell it would have.
  for (const ColumnTarget& target : unmapped_) {
    const std::string cell = target.field->get(before, target, languages_[RankOf(target)]);
    if (!cell.empty()) target.field->set(cell, target, draft);
  }
  for (const int column : order_) ReadCell(column, row.cells[column], draft, read);
  for (const Participant::Answer& answer : before.answers()) {
    const bool mapped = std::any_of(columns_.begin(), columns_.end(), [&](const MappedColumn& column) {
      return column.target.field != nullptr && IsAnswer(*column.target.field) &&
             column.target.key == answer.question_id();
    });
    if (!mapped) *read.participant.add_answers() = answer;
  }
  // A file does not change the state: the other fields must fit the present one.
  const Participant::State stated = read.participant.state();
  read.participant.set_state(before.state());
  Finish(draft, read);
  read.participant.set_state(stated);
  return read;
}

void ParticipantRows::ReadCell(int column, std::string_view cell, RowDraft& draft,
                               ParticipantRow& row) const {
  if (cell.empty()) return;
  const MappedColumn& mapped = columns_[column];
  const ColumnTarget& target = mapped.target;
  std::string buffer;
  const bool split_lines = line_breaks_ == cells::LineBreaks::kSeparate;
  const std::string* meaning = mapped.values.empty() ? nullptr : mapped.values.Find(cell);
  CellReading reading = meaning != nullptr ? CellReading{*meaning, {}, {}}
                                           : ReadCellText(cell, target, mapped.na, split_lines, buffer);
  if (reading.remark.has_value()) {
    row.remarks.push_back({column, std::move(reading.remark->reason), std::move(reading.remark->message)});
  }
  if (!reading.unclear.empty()) row.errors.push_back({column, "UNCLEAR", std::move(reading.unclear)});
  if (reading.text.empty()) return;
  std::string sourced;
  if (!mapped.source.empty()) reading.text = sourced = WithSource(mapped.source, reading.text);
  const std::string date = DateIn(column, reading.text, row);
  draft.column = column;
  draft.items = 0;
  const std::string_view text = date.empty() ? reading.text : date;
  if (auto problem = target.field->set(text, target, draft); problem.has_value()) {
    row.errors.push_back({column, std::move(problem->reason), std::move(problem->message)});
  }
  for (RowError& remark : RemarksOn(text, draft.items)) {
    remark.column = column;
    row.remarks.push_back(std::move(remark));
  }
}

std::string ParticipantRows::DateIn(int column, std::string_view cell, ParticipantRow& row) const {
  const std::optional<DateOrder>& order = columns_[column].dates;
  if (!order.has_value()) return "";
  if (std::optional<std::string> date = RewriteDate(cell, *order); date.has_value()) return *std::move(date);
  if (const std::optional<WrittenDate> date = ReadDate(cell); date.has_value() && !date->iso) {
    row.remarks.push_back(
        {column, "OTHER_DATE", "is not a date in the order of the others, and stays as written"});
  }
  return "";
}

void ParticipantRows::Finish(const RowDraft& draft, ParticipantRow& row) const {
  JoinName(draft);
  row.mentions = draft.mentions;
  Participant& participant = row.participant;
  Tidy(participant);
  // A delegation that is still to be looked up counts as one.
  const auto role = participant.delegation_role();
  const bool mentioned = std::any_of(row.mentions.begin(), row.mentions.end(), [](const Mention& mention) {
    return mention.kind == Mention::Kind::kDelegation;
  });
  if (mentioned) participant.clear_delegation_role();
  for (RowError& error : CheckRow(participant, event_, policy_, columns_))
    row.errors.push_back(std::move(error));
  participant.set_delegation_role(role);
  std::stable_sort(row.errors.begin(), row.errors.end(),
                   [](const RowError& a, const RowError& b) { return a.column < b.column; });
}

bool SameFacts(const Participant& a, const Participant& b) {
  return Canonical(a).SerializeAsString() == Canonical(b).SerializeAsString();
}

std::vector<ColumnTarget> ExportColumns(const v1::Event& event,
                                        absl::FunctionRef<bool(std::string_view)> visible) {
  using Form = ColumnField::Form;
  std::vector<ColumnTarget> columns;
  for (const ColumnField& field : ColumnFields()) {
    if (field.get == nullptr || !visible(TopLevelField(field))) continue;
    if (IsAnswer(field)) {
      for (const auto& question : event.registration_policy().questions()) {
        columns.push_back({&field, "", 0, question.question_id()});
      }
      continue;
    }
    columns.push_back({&field, "", 0, ""});
    if (field.form != Form::kLocalized && field.form != Form::kLocalizedList) continue;
    for (const std::string& language : event.working_languages()) {
      const ColumnTarget target{&field, language, 0, ""};
      if (language != "und" && std::find(columns.begin(), columns.end(), target) == columns.end())
        columns.push_back(target);
    }
  }
  return columns;
}

std::vector<std::string> HeadersOf(std::span<const ColumnTarget> columns) {
  std::vector<std::string> headers;
  headers.reserve(columns.size());
  for (const ColumnTarget& target : columns) headers.push_back(HeaderOf(target));
  return headers;
}

ParticipantCells::ParticipantCells(std::vector<ColumnTarget> columns)
    : columns_(std::move(columns)), languages_(LanguagesOf(columns_)) {}

void ParticipantCells::Write(const Participant& participant, std::vector<std::string>& cells) const {
  cells.resize(columns_.size());
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const ColumnTarget& target = columns_[i];
    cells[i] = WriteCellText(target.field->get(participant, target, languages_[RankOf(target)]), target);
  }
}

}  // namespace plenary::participant_files
