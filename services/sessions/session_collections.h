// What the rest of the house may know of rooms and sessions.

#pragma once

#include "rpc/collection.h"

namespace plenary::sessions {

void RegisterCollections(rpc::Collections& collections);

}  // namespace plenary::sessions
