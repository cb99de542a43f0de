// What the rest of the house may know of documents and declarations on them.

#pragma once

#include "resource/collection.h"

namespace plenary::documents {

void RegisterCollections(resource::Collections& collections);

}  // namespace plenary::documents
