// What other folders may know of keys and role bindings.

#pragma once

#include "resource/collection.h"

namespace plenary::access {

void RegisterCollections(resource::Collections& collections);

}  // namespace plenary::access
