// The fields of columns in participants' files, and how a text becomes a participant's field and back.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cells/cell_text.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participant_files {

struct ColumnField;

// The content of one column of a file.
struct ColumnTarget {
  // Null: the column is not read.
  const ColumnField* field = nullptr;
  // For a text in several languages: the language of this column ("name (zh)"). Empty: see ReadTagged.
  std::string language;
  // For a list: the number of the item, from 1 ("affiliation 2"). 0: the whole list.
  int position = 0;
  // For answers: the question's id ("answer: diet"). For consents: the purpose.
  std::string key;

  bool operator==(const ColumnTarget&) const = default;
};

// A text in a row that names something to be looked up.
struct Mention {
  enum class Kind { kDelegation, kNominatingOrganization };
  Kind kind;
  // Number of the column in the file, from 0.
  int column;
  // As in the file, without spaces around it.
  std::string text;
};

// The reason of a value that is written otherwise than its column wants.
inline constexpr char kMalformed[] = "MALFORMED";

// Why a text is not a value of its column.
struct ColumnProblem {
  // For programs, such as "UNKNOWN_VALUE".
  std::string reason;
  // For people: what it must be, as the rest of a sentence that begins with the column.
  std::string message;
};

// A row while it is read.
struct RowDraft {
  v1::Participant& participant;
  // The participant that the row changes; null for a new one.
  const v1::Participant* before = nullptr;
  // Name of the event.
  const std::string& event;
  int column = 0;
  std::vector<Mention> mentions = {};
  std::string given_name = {};
  std::string family_name = {};
  // The meaning of a line break in a cell with a list of texts.
  cells::LineBreaks line_breaks = cells::LineBreaks::kBlank;
  // The number of items in the column's cell, if that needs a remark; otherwise 0.
  int items = 0;
};

// A row of the table.
struct ColumnField {
  enum class Form {
    kValue,
    kList,           // may have columns for single items
    kLocalized,      // may have columns for languages
    kLocalizedList,  // may have both
    kKeyed,          // has a column for each key
  };
  // Reads a text, which is not empty, into a draft without a value for the column.
  using Set = std::optional<ColumnProblem> (*)(std::string_view text, const ColumnTarget& target,
                                               RowDraft& draft);
  // The text; `languages` are those with their own columns.
  using Get = std::string (*)(const v1::Participant& participant, const ColumnTarget& target,
                              std::span<const std::string> languages);

  // Its header in exports, and its name in a mapping. Other names: words/headers.words.
  std::string_view name;
  // The field of Participant ("credit.positions.title").
  std::string_view path;
  Form form = Form::kValue;
  // Null: written only.
  Set set = nullptr;
  // Null: read only.
  Get get = nullptr;
};

inline bool IsList(const ColumnField& field) {
  return field.form == ColumnField::Form::kList || field.form == ColumnField::Form::kLocalizedList;
}

}  // namespace plenary::participant_files
