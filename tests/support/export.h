// An exported file, as a client gets it.

#pragma once

#include <string>
#include <vector>

#include "plenary/v1/participant_service.pb.h"
#include "support/test_client.h"

namespace plenary::test {

// A whole file, put together from its pieces.
struct ExportedFile {
  v1::ExportParticipantsResponse::Start start;
  std::string content;
  v1::ExportParticipantsResponse::End end;

  // Of a file of JSON lines.
  std::vector<v1::Participant> Participants() const;
  // For a CSV file: its rows, the headers first, restored if they had been made safe.
  std::vector<std::vector<std::string>> Rows() const;
};

// Exports, and checks the messages by the contract: a start, pieces, and a matching end.
absl::StatusOr<ExportedFile> Export(const Client& client, const v1::ExportParticipantsRequest& request);

// The request for a file of the event's participants.
v1::ExportParticipantsRequest ExportOf(const std::string& event,
                                       v1::ExportParticipantsRequest::Format format);

}  // namespace plenary::test
