// Columns of the credit: names, and titles with affiliations, by language. The columns of titles and of
// affiliations are lists of the same length. Functions as in ColumnField::Set and ColumnField::Get.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "participant_files/column_field.h"

namespace plenary::participant_files::columns {

using Languages = std::span<const std::string>;
using Problem = std::optional<ColumnProblem>;

Problem SetName(std::string_view text, const ColumnTarget& target, RowDraft& draft);
std::string GetName(const v1::Participant& participant, const ColumnTarget& target, Languages languages);

// For a name in parts.
Problem SetGivenName(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetFamilyName(std::string_view text, const ColumnTarget& target, RowDraft& draft);

Problem SetTitles(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetAffiliations(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetOrganizations(std::string_view text, const ColumnTarget& target, RowDraft& draft);
std::string GetTitles(const v1::Participant& participant, const ColumnTarget& target, Languages languages);
std::string GetAffiliations(const v1::Participant& participant, const ColumnTarget& target,
                            Languages languages);
std::string GetOrganizations(const v1::Participant& participant, const ColumnTarget& target,
                             Languages languages);

}  // namespace plenary::participant_files::columns
