// The columns of participants' files: the name of each, and how its text becomes a participant's field and
// back. One table, which mapping, reading and writing use. Pure and thread-safe.
//
// A written participant reads back as the same one. The contract's limits of values (lengths, forms) are not
// checked here but in ParticipantRows, for all formats alike.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cells/cell_text.h"
#include "participant_files/column_field.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participant_files {

// The table, in the order in which columns are written and read.
std::span<const ColumnField> ColumnFields();

// The field with this name, or with a word for it, or with several words for it in one text; null if there is
// none.
const ColumnField* FindColumnField(std::string_view name);

// The name of the column: "affiliation 2 (zh)", "answer: diet".
std::string HeaderOf(const ColumnTarget& target);

// The top-level field of Participant for the column ("credit").
std::string_view TopLevelField(const ColumnField& field);

}  // namespace plenary::participant_files
