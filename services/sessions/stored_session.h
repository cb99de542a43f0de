// A stored session, as passed from store to view.

#pragma once

#include <string>
#include <vector>

#include "plenary/v1/session.pb.h"

namespace plenary::sessions {

// A session as stored, with what its event adds to it.
struct StoredSession {
  v1::Session session;
  bool event_public = false;
  std::vector<std::string> event_languages;
};

}  // namespace plenary::sessions
