// What other folders may know of statements.

#pragma once

#include "resource/collection.h"

namespace plenary::statements {

void RegisterCollections(resource::Collections& collections);

}  // namespace plenary::statements
