// All collections of the server.

#pragma once

#include "resource/collection.h"

namespace plenary::plenaryd {

resource::Collections AllCollections();

}  // namespace plenary::plenaryd
