// The columns of participants' files: how each is called, and how its text becomes a participant's field and
// back. One table; mapping, reading and writing go by it. Pure and thread-safe.
//
// What is written is read back as the same participant. What the contract says of values (lengths, forms) is
// not checked here: ParticipantRows does that, for every way in alike.

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

// The table, in the order in which columns are written, and read.
std::span<const ColumnField> ColumnFields();

// The field that is called so, by its name or a word for it, or by several words for it beside each other;
// null if there is none.
const ColumnField* FindColumnField(std::string_view name);

// What the column is called: "affiliation 2 (zh)", "answer: diet".
std::string HeaderOf(const ColumnTarget& target);

// The top-level field of Participant that the column is of ("credit").
std::string_view TopLevelField(const ColumnField& field);

}  // namespace plenary::participant_files
