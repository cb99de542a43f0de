// What the rest of the house may know of documents and declarations on them.

#pragma once

#include "rpc/collection.h"

namespace plenary::documents {

void RegisterCollections(rpc::Collections& collections);

}  // namespace plenary::documents
