// The collections of the directory.

#pragma once

#include "resource/collection.h"

namespace plenary::directory {

resource::Collection OrganizationCollection();
resource::Collection PersonCollection();

}  // namespace plenary::directory
