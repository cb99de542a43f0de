// Participants as JSON lines: one a line, as the API writes them. Pure and thread-safe.

#pragma once

#include <string>

#include "base/line_reader.h"
#include "participant_files/participant_rows.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participant_files {

// The participant that a line has; what the server alone sets is left out of it, but name and state stay.
// Errors are of the row as a whole and name the field.
ParticipantRow ReadJsonLine(const LineReader::Line& line, const std::string& event,
                            const v1::Event::RegistrationPolicy& policy);

// Appends a line.
void AppendJsonLine(const v1::Participant& participant, std::string& out);

}  // namespace plenary::participant_files
