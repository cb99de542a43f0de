// Applies a row of a file to a stored participant. Pure.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/participant.pb.h"

namespace plenary::participant_files {

// Names of the fields in which two participants differ.
std::vector<std::string> Differences(const v1::Participant& before, const v1::Participant& after);

// Copies the fields of `row` to `participant`. What the row leaves out stays: an empty field, texts in other
// languages, the organization of an affiliation with the same text.
void Merge(const v1::Participant& row, v1::Participant& participant);

// Sets the organization of every affiliation of `participant` that has none and has the text `text`.
void LinkOrganization(std::string_view text, std::string_view organization, v1::Participant& participant);

}  // namespace plenary::participant_files
