#include "participant_files/credit_columns.h"

#include <algorithm>
#include <vector>

#include "cells/cell_text.h"
#include "participant_files/column_words.h"
#include "plenary/v1/types.pb.h"

namespace plenary::participant_files::columns {
namespace {

using v1::LocalizedText;
using v1::Participant;
using Position = Participant::Position;

// ---- Texts by language.

// Whether the text, in a column without a language, equals the stored text in some language.
bool IsOnRecord(std::string_view text, const LocalizedText* before) {
  return before != nullptr && !cells::IsTagged(text) &&
         std::any_of(before->entries().begin(), before->entries().end(),
                     [&](const auto& entry) { return entry.text() == text; });
}

// Gives `text` an entry in this language.
void SetEntry(const std::string& language, std::string_view cell, LocalizedText& text) {
  auto& entries = *text.mutable_entries();
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const auto& entry) { return entry.language() == language; });
  LocalizedText::Entry* entry = found == entries.end() ? entries.Add() : &*found;
  entry->set_language(language);
  entry->mutable_text()->assign(cell);
}

void SetLocalized(std::string_view cell, const std::string& language, const LocalizedText* before,
                  LocalizedText& text) {
  if (!language.empty()) return SetEntry(language, cell, text);
  if (IsOnRecord(cell, before)) {
    text = *before;
  } else {
    cells::ReadTagged(cell, text);
  }
}

std::string GetLocalized(const LocalizedText& text, const std::string& language, Languages languages) {
  const int tagged = cells::CountTagged(text, languages);
  if (language.empty()) return cells::WriteTagged(text, tagged);
  for (int i = tagged; i < text.entries_size(); ++i) {
    if (text.entries(i).language() == language) return text.entries(i).text();
  }
  return "";
}

// ---- Positions: the columns of titles and affiliations are lists of the same length.

Position& PositionAt(std::size_t index, RowDraft& draft) {
  auto& positions = *draft.participant.mutable_credit()->mutable_positions();
  while (positions.size() <= static_cast<int>(index)) positions.Add();
  return positions[static_cast<int>(index)];
}

const Position* PositionBefore(std::size_t index, const RowDraft& draft) {
  if (draft.before == nullptr || static_cast<int>(index) >= draft.before->credit().positions_size())
    return nullptr;
  return &draft.before->credit().positions(static_cast<int>(index));
}

// Calls `use` with the index and text of each item in the column.
template <typename Use>
void ForEachItem(std::string_view text, const ColumnTarget& target, RowDraft& draft, Use use) {
  if (target.position > 0) return use(static_cast<std::size_t>(target.position) - 1, text);
  const std::vector<std::string> items = cells::SplitList(text, "", draft.line_breaks);
  if (items.size() > 1) draft.items = static_cast<int>(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) use(i, std::string_view(items[i]));
}

template <LocalizedText* (Position::*change)(), const LocalizedText& (Position::*read)() const>
Problem SetOfPositions(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  ForEachItem(text, target, draft, [&](std::size_t index, std::string_view item) {
    Position& position = PositionAt(index, draft);
    if (item.empty()) return;
    const Position* before = PositionBefore(index, draft);
    SetLocalized(item, target.language, before == nullptr ? nullptr : &(before->*read)(),
                 *(position.*change)());
  });
  return std::nullopt;
}

// One item, or the list of all, by `get` on positions.
template <typename GetItem>
std::string ListOfPositions(const Participant& participant, const ColumnTarget& target, GetItem get) {
  const auto& positions = participant.credit().positions();
  if (target.position > 0)
    return target.position > positions.size() ? "" : get(positions[target.position - 1]);
  std::vector<std::string> items;
  items.reserve(positions.size());
  for (const Position& position : positions) items.push_back(get(position));
  return cells::JoinList(items);
}

template <const LocalizedText& (Position::*read)() const>
std::string GetOfPositions(const Participant& participant, const ColumnTarget& target, Languages languages) {
  return ListOfPositions(participant, target, [&](const Position& position) {
    return GetLocalized((position.*read)(), target.language, languages);
  });
}

}  // namespace

Problem SetName(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  const LocalizedText* before = draft.before == nullptr ? nullptr : &draft.before->credit().display_name();
  SetLocalized(text, target.language, before, *draft.participant.mutable_credit()->mutable_display_name());
  return std::nullopt;
}

std::string GetName(const Participant& participant, const ColumnTarget& target, Languages languages) {
  return GetLocalized(participant.credit().display_name(), target.language, languages);
}

Problem SetGivenName(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  draft.given_name = Trimmed(text);
  return std::nullopt;
}

Problem SetFamilyName(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  draft.family_name = Trimmed(text);
  return std::nullopt;
}

Problem SetTitles(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  return SetOfPositions<&Position::mutable_title, &Position::title>(text, target, draft);
}

std::string GetTitles(const Participant& participant, const ColumnTarget& target, Languages languages) {
  return GetOfPositions<&Position::title>(participant, target, languages);
}

Problem SetAffiliations(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  return SetOfPositions<&Position::mutable_affiliation, &Position::affiliation>(text, target, draft);
}

std::string GetAffiliations(const Participant& participant, const ColumnTarget& target, Languages languages) {
  return GetOfPositions<&Position::affiliation>(participant, target, languages);
}

Problem SetOrganizations(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  ForEachItem(text, target, draft, [&](std::size_t index, std::string_view item) {
    PositionAt(index, draft).mutable_organization()->assign(item);
  });
  return std::nullopt;
}

std::string GetOrganizations(const Participant& participant, const ColumnTarget& target,
                             Languages /*languages*/) {
  return ListOfPositions(participant, target,
                         [](const Position& position) { return position.organization(); });
}

}  // namespace plenary::participant_files::columns
