// What a row of a file says of a participant who is on record. Pure.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/participant.pb.h"

namespace plenary::participant_files {

// Names of the fields in which two participants differ.
std::vector<std::string> Differences(const v1::Participant& before, const v1::Participant& after);

// Puts what `row` says into `participant`. What the row does not say stays: an empty field, texts in other
// languages, the organization of an affiliation whose text is the same.
void Merge(const v1::Participant& row, v1::Participant& participant);

// Sets the organization of every affiliation of `participant` that has none and whose text is `text`.
void LinkOrganization(std::string_view text, std::string_view organization, v1::Participant& participant);

}  // namespace plenary::participant_files
