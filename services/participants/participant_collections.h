// What the rest of the house may know of participants and delegations.

#pragma once

#include "rpc/collection.h"

namespace plenary::participants {

void RegisterCollections(rpc::Collections& collections);

}  // namespace plenary::participants
