// What other folders may know of imports.

#pragma once

#include "resource/collection.h"

namespace plenary::imports {

void RegisterImports(resource::Collections& collections);

}  // namespace plenary::imports
