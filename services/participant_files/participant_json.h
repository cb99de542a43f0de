// Participants as JSON lines: one in each line, as in the API. Pure and thread-safe.

#pragma once

#include <string>

#include "base/line_reader.h"
#include "participant_files/participant_rows.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participant_files {

// The participant in a line, without the fields that only the server sets, except name and state. Errors are
// about the row as a whole and name the field.
ParticipantRow ReadJsonLine(const LineReader::Line& line, const std::string& event,
                            const v1::Event::RegistrationPolicy& policy);

// Appends a line.
void AppendJsonLine(const v1::Participant& participant, std::string& out);

}  // namespace plenary::participant_files
