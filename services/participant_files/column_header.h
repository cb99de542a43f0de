// What the header of a column says: in a mapping, where people write the words of this program, and in files
// from elsewhere, where the words stand among others ("Attendee name: Given name", "* E-mail (required)").
// Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "participant_files/participant_columns.h"
#include "plenary/v1/event.pb.h"

namespace plenary::participant_files {

// What the words say of an event with these questions: "affiliation 2 (zh)", "Name (English)", "answer:
// diet", a question's id or one of its texts. Empty if they say nothing.
std::optional<ColumnTarget> ParseTarget(std::string_view words, const v1::Event::RegistrationPolicy& policy);

// As ParseTarget; also where other words stand beside those that count: marks ("*", "(required)"), numbers
// ("3. Name"), whose it is ("Attendee name"), the same in two languages ("Nom / Name"). Empty where two parts
// of the header say different things, and where the header is about somebody else ("Emergency contact:
// Name").
std::optional<ColumnTarget> ReadHeader(std::string_view header, const v1::Event::RegistrationPolicy& policy);

// Whether the header is but a word for somebody who takes part ("Participant", "Delegate"): a name, where
// names stand below it.
bool MeansPeople(std::string_view header);

// The letters by which spreadsheets name a column, from 0: "A", "Z", "AA".
std::string ColumnLetters(int index);
// The column of letters ("c", "AB") or a number ("3", from 1), from 0; -1 if it is neither or there are not
// so many columns.
int ColumnIndex(std::string_view name, int columns);

}  // namespace plenary::participant_files
