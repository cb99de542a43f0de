// A stored participant, as passed from store to view.

#pragma once

#include <string>
#include <vector>

#include "plenary/v1/participant.pb.h"

namespace plenary::participants {

// A participant as stored, with what its event adds to it.
struct StoredParticipant {
  v1::Participant participant;
  // The caller registered itself. If it had a key, that is `registered_by`.
  bool self_registered = false;
  bool event_public = false;
  std::vector<std::string> event_languages;
};

// Whose participants a list has.
enum class Whose {
  kAnybodys,
  kCallers,  // participants that the caller is or has registered
};

}  // namespace plenary::participants
