// What the rest of the house may know of keys and role bindings.

#pragma once

#include "rpc/collection.h"

namespace plenary::access {

void RegisterCollections(rpc::Collections& collections);

}  // namespace plenary::access
