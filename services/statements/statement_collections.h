// What the rest of the house may know of statements.

#pragma once

#include "rpc/collection.h"

namespace plenary::statements {

void RegisterCollections(rpc::Collections& collections);

}  // namespace plenary::statements
