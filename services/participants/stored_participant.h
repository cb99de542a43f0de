// A stored participant, as passed from store to view.

#pragma once

#include <string>
#include <vector>

#include "plenary/v1/participant.pb.h"

namespace plenary::participants {

// A participant as stored, with what its event adds to it.
struct StoredParticipant {
  v1::Participant participant;
  bool event_public = false;
  std::vector<std::string> event_languages;
};

}  // namespace plenary::participants
