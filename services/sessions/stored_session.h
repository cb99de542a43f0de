// A session as it is stored: what the store gives, and the view takes.

#pragma once

#include <string>
#include <vector>

#include "plenary/v1/session.pb.h"

namespace plenary::sessions {

// A session as stored, and what its event adds to it.
struct StoredSession {
  v1::Session session;
  bool event_public = false;
  std::vector<std::string> event_languages;
};

}  // namespace plenary::sessions
