// What other folders may know of events and what belongs to them.

#pragma once

#include "resource/collection.h"

namespace plenary::events {

void RegisterCollections(resource::Collections& collections);

}  // namespace plenary::events
