// What other folders may know of documents and endorsements.

#pragma once

#include "resource/collection.h"

namespace plenary::documents {

void RegisterCollections(resource::Collections& collections);

}  // namespace plenary::documents
