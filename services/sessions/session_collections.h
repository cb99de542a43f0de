// What other folders may know of rooms and sessions.

#pragma once

#include "resource/collection.h"

namespace plenary::sessions {

void RegisterCollections(resource::Collections& collections);

}  // namespace plenary::sessions
