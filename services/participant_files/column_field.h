// What a column of participants' files holds, and how its text becomes a participant's field and back.

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

// What one column of a file holds.
struct ColumnTarget {
  // Null: nothing that is read.
  const ColumnField* field = nullptr;
  // Of a text in several languages: the one of this column ("name (zh)"). Empty: see ReadTagged.
  std::string language;
  // Of a list: which item alone, from 1 ("affiliation 2"). 0: the whole list.
  int position = 0;
  // Of answers: the question's id ("answer: diet"). Of consents: the purpose.
  std::string key;

  bool operator==(const ColumnTarget&) const = default;
};

// A text of a row that names something which is to be looked up.
struct Mention {
  enum class Kind { kDelegation, kNominatingOrganization };
  Kind kind;
  // Number of the column in the file, from 0.
  int column;
  // As in the file, without spaces around it.
  std::string text;
};

// Why a text is no value of its column.
struct ColumnProblem {
  // For programs, such as "UNKNOWN_VALUE".
  std::string reason;
  // For people: what it has to be, as the rest of a sentence that begins with the column.
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
  // What a line break is in a cell that holds a list of texts.
  cells::LineBreaks line_breaks = cells::LineBreaks::kBlank;
  // How many items the column's cell was, where they are worth a remark; else 0.
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
  // Reads a text, which is not empty, into a draft that has nothing of the column yet.
  using Set = std::optional<ColumnProblem> (*)(std::string_view text, const ColumnTarget& target,
                                               RowDraft& draft);
  // The text; `languages` are those with columns of their own.
  using Get = std::string (*)(const v1::Participant& participant, const ColumnTarget& target,
                              std::span<const std::string> languages);

  // Its header in exports, and its name in a mapping. What else it is called: words/headers.words.
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
