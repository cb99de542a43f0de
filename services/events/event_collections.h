// What the rest of the house may know of events and series.

#pragma once

#include "rpc/collection.h"

namespace plenary::events {

void RegisterCollections(rpc::Collections& collections);

}  // namespace plenary::events
