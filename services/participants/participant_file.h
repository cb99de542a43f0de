// Participants written as the lines of a file.

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "rpc/read_mask.h"

namespace plenary::participants {

// One file. Not thread-safe.
class ParticipantFile {
 public:
  virtual ~ParticipantFile() = default;

  virtual std::string_view media_type() const = 0;
  // What the file begins with.
  virtual void Begin(std::string& out) = 0;
  // Adds a participant that has nothing but what its reader may see.
  virtual absl::Status Add(const v1::Participant& participant, std::string& out) = 0;
};

// A file of `event`'s participants in the format that was asked for, with the fields of `mask`.
std::unique_ptr<ParticipantFile> MakeParticipantFile(v1::ExportParticipantsRequest::Format format,
                                                     const v1::Event& event, const rpc::ReadMask& mask);

}  // namespace plenary::participants
