// What other folders may know of events and series.

#pragma once

#include "resource/collection.h"

namespace plenary::events {

void RegisterCollections(resource::Collections& collections);

}  // namespace plenary::events
