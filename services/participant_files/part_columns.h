// Columns of fields with parts: answers and consents, with a column for each key; citations and media, as
// JSON in the form of the API. Functions as in ColumnField::Set and ColumnField::Get.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "participant_files/column_field.h"

namespace plenary::participant_files::columns {

using Languages = std::span<const std::string>;
using Problem = std::optional<ColumnProblem>;

Problem SetAnswer(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetConsents(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetCitations(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetMedia(std::string_view text, const ColumnTarget& target, RowDraft& draft);
std::string GetAnswer(const v1::Participant& participant, const ColumnTarget& target, Languages languages);
std::string GetConsents(const v1::Participant& participant, const ColumnTarget& target, Languages languages);
std::string GetCitations(const v1::Participant& participant, const ColumnTarget& target, Languages languages);
std::string GetMedia(const v1::Participant& participant, const ColumnTarget& target, Languages languages);

}  // namespace plenary::participant_files::columns
