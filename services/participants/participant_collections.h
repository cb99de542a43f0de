// What other folders may know of participants and delegations.

#pragma once

#include "resource/collection.h"

namespace plenary::participants {

void RegisterCollections(resource::Collections& collections);

}  // namespace plenary::participants
