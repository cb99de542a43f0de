// Writes participants as a file: lines, or the rows of a workbook.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "messages/read_mask.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::participant_files {

// One file. Not thread-safe.
class ParticipantFile {
 public:
  virtual ~ParticipantFile() = default;

  virtual std::string_view media_type() const = 0;
  // Appends the beginning of the file.
  virtual void Begin(std::string& out) = 0;
  // Adds a participant, which has only what its reader may see, and appends the part of the file that can be
  // sent by now. InvalidFields if the format cannot hold it.
  virtual absl::Status Add(const v1::Participant& participant, std::string& out) = 0;
  // After all are added: the next bytes that were not returned yet, at most `most`; none at the end.
  virtual absl::StatusOr<std::string> Rest(std::size_t most) = 0;
};

// A file of `event`'s participants in the requested format, with the fields of `mask`.
absl::StatusOr<std::unique_ptr<ParticipantFile>> MakeParticipantFile(
    v1::ExportParticipantsRequest::Format format, const v1::Event& event, const messages::ReadMask& mask);

}  // namespace plenary::participant_files
