// Reads the header of a column: in a mapping, where people use this program's words, and in files from other
// systems, where the words have others around them ("Attendee name: Given name", "* E-mail (required)"). Pure
// and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "participant_files/participant_columns.h"
#include "plenary/v1/event.pb.h"

namespace plenary::participant_files {

// The meaning of the words for an event with these questions: "affiliation 2 (zh)", "Name (English)",
// "answer: diet", a question's id or one of its texts. Empty if they have none.
std::optional<ColumnTarget> ParseTarget(std::string_view words, const v1::Event::RegistrationPolicy& policy);

// Like ParseTarget, but other words may surround the significant ones: marks ("*", "(required)"), numbers
// ("3. Name"), an owner ("Attendee name"), the same in two languages ("Nom / Name"). Empty if two parts of
// the header have different meanings, or if the header is about somebody else ("Emergency contact: Name").
std::optional<ColumnTarget> ReadHeader(std::string_view header, const v1::Event::RegistrationPolicy& policy);

// Whether the header is only a word for a participant ("Participant", "Delegate"): a name, if the values are
// names.
bool MeansPeople(std::string_view header);

// The letters by which spreadsheets name a column, from 0: "A", "Z", "AA".
std::string ColumnLetters(int index);
// The column with these letters ("c", "AB") or this number ("3", from 1), from 0; -1 if it is neither, or if
// there are not so many columns.
int ColumnIndex(std::string_view name, int columns);

}  // namespace plenary::participant_files
