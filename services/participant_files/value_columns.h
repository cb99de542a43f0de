// Columns of values that are codes, names or numbers: person, delegation, state, roles. Functions as in
// ColumnField::Set and ColumnField::Get.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "google/protobuf/descriptor.h"
#include "participant_files/column_field.h"

namespace plenary::participant_files::columns {

using Languages = std::span<const std::string>;
using Problem = std::optional<ColumnProblem>;

Problem SetParticipant(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetDelegation(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetRegion(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetRoles(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetLanguages(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetNominators(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetRank(std::string_view text, const ColumnTarget& target, RowDraft& draft);
Problem SetCollective(std::string_view text, const ColumnTarget& target, RowDraft& draft);
std::string GetRoles(const v1::Participant& participant, const ColumnTarget& target, Languages languages);
std::string GetRank(const v1::Participant& participant, const ColumnTarget& target, Languages languages);
std::string GetCollective(const v1::Participant& participant, const ColumnTarget& target,
                          Languages languages);

// The error for a text that is not a word for `type`.
Problem UnknownValue(const google::protobuf::EnumDescriptor* type);

}  // namespace plenary::participant_files::columns
