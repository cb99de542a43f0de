// What other folders may know of imports.

#pragma once

#include "resource/collection.h"

namespace plenary::import_plans {

void RegisterImports(resource::Collections& collections);

}  // namespace plenary::import_plans
